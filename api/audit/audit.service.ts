import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { MINUTE } from '../domain/instant.js';
import { Config } from '../platform/config.js';
import { OutboxDrainer } from '../platform/outbox.js';
import { AuditStore } from './audit.store.js';
import { AuditView } from './audit.view.js';
import { ChainCheck, type ChainFinding, type ChainHead, type ChainLink, linksBy } from './chain.js';

/** Where heads of the chain are kept apart from the database, a line each: `seq hash`. */
export const HEADS = 'audit-heads';
const CHUNK = 5000;

/** What was looked at and what is wrong with it. */
export interface Verdict {
  readonly entries: number;
  readonly head: ChainHead;
  readonly findings: readonly ChainFinding[];
}

@Injectable()
export class AuditService implements OnModuleInit {
  private readonly log = new Logger('Audit');
  private told = 0;

  constructor(
    private readonly view: AuditView,
    private readonly store: AuditStore,
    private readonly outbox: OutboxDrainer,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.outbox.onTheClock(MINUTE, () => this.keepHead());
  }

  /** The chain from its first link to its head, in chunks. */
  links(): AsyncGenerator<readonly ChainLink[]> {
    return linksBy((after) => this.view.links(after, CHUNK));
  }

  /** Follows the whole chain; `heads` are kept by somebody else, on top of those of this installation. `tell` hears after each chunk how far it is. */
  async verify(heads: readonly ChainHead[], tell: (checked: number, total: number) => void = () => undefined): Promise<Verdict> {
    const head = await this.view.head();
    const check = new ChainCheck([...heads, ...this.keptHeads()]);
    for await (const chunk of this.links()) {
      for (const link of chunk) if (link.seq <= head.seq) check.take(link);
      tell(check.last.seq, head.seq);
    }
    return { entries: check.last.seq, head: check.last, findings: check.finish(head) };
  }

  /** To be called before a file with what people have reported leaves the house: what cannot be entered does not leave. */
  enterFile(name: string): Promise<void> {
    return this.store.enterFile(name);
  }

  brokenReports(): Promise<{ id: string; flaw: string }[]> {
    return this.view.brokenReports();
  }

  /** Writes down where the chain stands: into the log, and into a file where there is a folder. */
  async keepHead(): Promise<void> {
    const { seq, hash } = await this.view.head();
    if (seq === this.told) return;
    this.told = seq;
    this.log.debug(`head ${seq} ${hash}`);
    if (this.config.dataDirectory !== null) appendFileSync(this.headFile(this.config.dataDirectory), `${seq} ${hash}\n`, { mode: 0o600 });
  }

  private keptHeads(): ChainHead[] {
    if (this.config.dataDirectory === null || !existsSync(this.headFile(this.config.dataDirectory))) return [];
    return readFileSync(this.headFile(this.config.dataDirectory), 'utf8').split('\n').flatMap(toHead);
  }

  private headFile = (folder: string): string => path.join(folder, HEADS);
}

/** `12 ab…` or `12:ab…` as a head; nothing of anything else. */
export function toHead(line: string): ChainHead[] {
  const [, seq, hash] = /^(\d{1,15})[ :]([0-9a-f]{64})$/.exec(line.trim()) ?? [];
  return seq === undefined || hash === undefined ? [] : [{ seq: Number(seq), hash }];
}
