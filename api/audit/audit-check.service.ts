import { Injectable, Logger } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { AuditCheck, AuditFinding, AuditFlaw } from '../generated/schema.js';
import { Clock } from '../platform/clock.js';
import { asSystem } from '../platform/scope.js';
import { AuditService } from './audit.service.js';

const MOST_TOLD = 100;

interface Running {
  readonly startedAt: Instant;
  finishedAt: Instant | null;
  failed: boolean;
  checked: number;
  total: number;
  findings: readonly AuditFinding[];
}

/** Looks through the whole chain beside what else is asked, one look at a time in a process, and tells how far it has come. */
@Injectable()
export class AuditCheckService {
  private readonly log = new Logger('Audit');
  private newest: Running | null = null;

  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  get current(): AuditCheck | null {
    if (this.newest === null) return null;
    const { findings, ...rest } = this.newest;
    return { ...rest, findings: findings.slice(0, MOST_TOLD), found: findings.length };
  }

  start(): AuditCheck {
    if (this.newest === null || this.newest.finishedAt !== null) {
      this.newest = { startedAt: this.clock.now(), finishedAt: null, failed: false, checked: 0, total: 0, findings: [] };
      void asSystem(() => this.look(this.newest as Running));
    }
    return this.current as AuditCheck;
  }

  private async look(running: Running): Promise<void> {
    try {
      const { findings } = await this.audit.verify([], (checked, total) => Object.assign(running, { checked, total }));
      const broken = await this.audit.brokenReports();
      running.findings = [
        ...findings.map(({ seq, flaw }) => ({ place: String(seq), flaw })),
        ...broken.map(({ id, flaw }) => ({ place: id, flaw: flaw as AuditFlaw })),
      ];
    } catch (fault) {
      running.failed = true;
      this.log.error(`the chain could not be looked through: ${fault instanceof Error ? fault.message : String(fault)}`);
    } finally {
      running.finishedAt = this.clock.now();
    }
  }
}
