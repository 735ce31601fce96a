import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { StrippedPhoto } from '../domain/field/strip-photo.js';
import { projectRoot } from '../platform/project-root.js';

/** Milliseconds: a process that has not begun, or has not drawn a picture of at most 16 million pixels. */
const PATIENCE = 15_000;
/** Milliseconds without a picture after which the process ends. */
const IDLE = 60_000;
const PROGRAM = join(projectRoot, 'api', 'photo-press.mjs');

interface Drawn {
  readonly id?: number;
  readonly ready?: boolean;
  readonly broken?: boolean;
  readonly bytes?: Uint8Array;
  readonly width?: number;
  readonly height?: number;
}

type Outcome = { readonly kind: 'drawn'; readonly photo: StrippedPhoto } | { readonly kind: 'broken' | 'died' };

/** Draws pictures anew, so that nothing a phone sends is ever served as it came. The decoder runs in a process of its own: a picture that breaks it breaks nothing else. */
@Injectable()
export class PhotoPress implements OnApplicationShutdown {
  private child: Promise<ChildProcess> | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private orders = 0;
  private idle: NodeJS.Timeout | undefined;

  /** The picture drawn anew, or null when it cannot be read. One at a time. Throws when there is nobody to draw. */
  draw(bytes: Uint8Array, mime: StrippedPhoto['mime']): Promise<StrippedPhoto | null> {
    const turn = this.last.then(() => this.drawTwice(bytes, mime));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  onApplicationShutdown(): void {
    clearTimeout(this.idle);
    this.end();
  }

  /** A process may die of something else; a picture of which two have died is broken. */
  private async drawTwice(bytes: Uint8Array, mime: StrippedPhoto['mime']): Promise<StrippedPhoto | null> {
    clearTimeout(this.idle);
    try {
      let outcome = await this.order(bytes, mime);
      if (outcome.kind === 'died') outcome = await this.order(bytes, mime);
      return outcome.kind === 'drawn' ? outcome.photo : null;
    } finally {
      this.idle = setTimeout(() => this.end(), IDLE).unref();
    }
  }

  private async order(bytes: Uint8Array, mime: StrippedPhoto['mime']): Promise<Outcome> {
    this.child ??= begin();
    const child = await this.child.catch((fault: unknown) => {
      this.child = null;
      throw fault;
    });
    this.orders += 1;
    const id = this.orders;
    const answer = await answerOf(child, () => child.send({ id, bytes, mime }));
    if (answer === null) this.end();
    if (answer === null || answer.id !== id) return { kind: 'died' };
    const { bytes: drawn, width, height } = answer;
    if (drawn === undefined || width === undefined || height === undefined) return { kind: 'broken' };
    return { kind: 'drawn', photo: { kind: 'photo', mime, width, height, bytes: drawn } };
  }

  private end(): void {
    void this.child?.then(
      (child) => child.kill('SIGKILL'),
      () => undefined,
    );
    this.child = null;
  }
}

async function begin(): Promise<ChildProcess> {
  const child = fork(PROGRAM, { serialization: 'advanced', execArgv: ['--max-old-space-size=64'], stdio: 'ignore', env: {} });
  child.on('error', () => undefined);
  const answer = await answerOf(child, () => true);
  if (answer?.ready !== true) {
    child.kill('SIGKILL');
    throw new Error('pictures cannot be drawn: api/photo-press.mjs does not begin');
  }
  child.unref();
  child.channel?.unref();
  return child;
}

/** The next thing it says; null when it ends or stays silent too long. */
function answerOf(child: ChildProcess, ask: () => unknown): Promise<Drawn | null> {
  return new Promise((resolve) => {
    const settle = (answer: Drawn | null): void => {
      clearTimeout(timer);
      child.off('message', hear).off('exit', lose);
      resolve(answer);
    };
    const hear = (message: unknown): void => settle(message as Drawn);
    const lose = (): void => settle(null);
    const timer = setTimeout(lose, PATIENCE);
    child.on('message', hear).on('exit', lose);
    if (child.exitCode !== null || child.signalCode !== null || !child.connected) return lose();
    ask();
  });
}
