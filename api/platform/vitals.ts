import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { migrationFiles } from '../../db/data-source.js';
import type { Instant } from '../domain/instant.js';
import type { Impairment } from '../generated/schema.js';
import { Clock } from './clock.js';
import { Config } from './config.js';
import { Database } from './database.js';
import { type DiskSight, lookAtDisk } from './disk.js';
import { Gate } from './gate.js';
import { gauges } from './metrics.js';
import { Probe, type QueueSight, type Sight } from './probe.js';
import { probeName } from './probe-name.js';
import { openSockets } from './sockets.js';
import { Starvation } from './starvation.js';
import { Later } from './trouble.js';

export interface Queue extends QueueSight {
  /** Seconds since its oldest fact became the oldest: how long nobody has acted on this kind. */
  readonly stuckSeconds: number;
}

export interface Vital {
  readonly impairments: readonly Impairment[];
  readonly sight: Sight;
  readonly queues: readonly Queue[];
  readonly disk: DiskSight | null;
  readonly clockOffset: number | null;
}

const EVERY = 1000;
/** Seconds after which a queue that does not move says that nobody works on it; the slowest batch (a country's day) takes a few. */
const SILENT = 60;
/** Milliseconds. Phones are corrected by the server's clock, and a slot is cut off by it. */
const CLOCK_TOLERANCE = 30_000;
/** A step of the wall clock against the steady one between two looks, and how long it is told of. */
const JUMP = 5000;
const JUMP_TOLD_FOR = 300_000;
/** Milliseconds of event-loop delay that people notice as "it hangs". */
const BLOCKED = 500;
const WINDOW = 5;

/** Looks at this process and what it stands on once a second, so that asking how it is costs nothing. */
@Injectable()
export class Vitals implements BeforeApplicationShutdown {
  private readonly log = new Logger('Vitals');
  private readonly probe: Probe;
  private readonly heads = new Map<string, { head: number; since: number }>();
  private readonly loop: IntervalHistogram = monitorEventLoopDelay({ resolution: 20 });
  private readonly delays: number[] = [];
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | null = null;
  private readonly starvation = new Starvation();
  private jumpedAt = Number.NEGATIVE_INFINITY;
  private wall: number | null = null;
  private said = '';
  private seen: Vital = {
    impairments: ['DATABASE_DOWN'],
    sight: { database: 'down', migrated: false, queues: [], setAside: 0, databaseTime: null },
    queues: [],
    disk: null,
    clockOffset: null,
  };

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly gate: Gate,
    private readonly clock: Clock,
  ) {
    const migrations = migrationFiles().map((migration) => migration.name);
    this.probe = new Probe(config.databaseUrl, migrations);
  }

  now(): Instant {
    return this.clock.now();
  }

  get poolWaiting(): number {
    return this.database.pool.waitingCount;
  }

  get current(): Vital {
    return this.seen;
  }

  /** Whether requests should be sent here. */
  get isReady(): boolean {
    const { impairments } = this.seen;
    return !(['DATABASE_DOWN', 'NOT_MIGRATED', 'STOPPING'] as const).some((one) => impairments.includes(one)) && !this.gate.isStopping;
  }

  get hasRoom(): boolean {
    return this.seen.disk?.level !== 'full';
  }

  /** Before anything is written: throws when there is no room for it. */
  mayWrite(): void {
    if (!this.hasRoom) throw new Later('DISK_FULL');
  }

  /** `name`: what the status page calls this process. */
  async start(name: 'server' | 'worker'): Promise<void> {
    this.probe.name = probeName(name);
    this.loop.enable();
    await this.look();
    this.timer = setInterval(() => {
      this.looking ??= this.look()
        .catch((fault: unknown) => this.log.error(fault))
        .finally(() => {
          this.looking = null;
        });
    }, EVERY).unref();
  }

  /** Before, not on, shutdown: the last look still needs the pool. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.loop.disable();
    await this.looking;
    await this.probe.close();
  }

  private async look(): Promise<void> {
    const asked = this.clock.now();
    const sight = await this.probe.look();
    const disk = this.config.dataDirectory === null ? null : await lookAtDisk(this.config.dataDirectory);
    const clockOffset = sight.databaseTime === null ? null : (asked + this.clock.now()) / 2 - sight.databaseTime;
    const known = { sight, disk, clockOffset, queues: sight.queues.map((queue) => this.follow(queue)) };
    this.forget(sight.queues);
    this.seen = { ...known, impairments: this.judge(known) };
    this.tell();
    this.measure();
  }

  private follow(queue: QueueSight): Queue {
    const known = this.heads.get(queue.kind);
    if (known?.head !== queue.head) this.heads.set(queue.kind, { head: queue.head, since: performance.now() });
    return { ...queue, stuckSeconds: (performance.now() - (this.heads.get(queue.kind)?.since ?? 0)) / 1000 };
  }

  private forget(queues: readonly QueueSight[]): void {
    for (const kind of this.heads.keys()) if (!queues.some((queue) => queue.kind === kind)) this.heads.delete(kind);
  }

  private judge({ sight, disk, clockOffset, queues }: Omit<Vital, 'impairments'>): Impairment[] {
    const found: (Impairment | false)[] = [
      this.gate.isStopping && 'STOPPING',
      sight.database === 'down' && 'DATABASE_DOWN',
      sight.database === 'read-only' && 'DATABASE_READ_ONLY',
      sight.database !== 'down' && !sight.migrated && 'NOT_MIGRATED',
      disk !== null && disk.level !== 'fine' && `DISK_${disk.level.toUpperCase() as 'WARNING' | 'CRITICAL' | 'FULL'}`,
      queues.some((queue) => queue.stuckSeconds > SILENT) && 'WORKER_SILENT',
      ((clockOffset !== null && Math.abs(clockOffset) > CLOCK_TOLERANCE) || this.hasJumped()) && 'CLOCK_WRONG',
      this.isStarved() && 'POOL_STARVED',
      this.loopDelay() > BLOCKED && 'EVENT_LOOP_BLOCKED',
    ];
    return found.filter((one) => one !== false);
  }

  private isStarved(): boolean {
    const { totalCount: total, idleCount: idle, waitingCount: waiting } = this.database.pool;
    const { inFlight, answered } = this.gate;
    return this.starvation.look({ most: this.config.databasePool, total, idle, waiting, inFlight, answered });
  }

  private hasJumped(): boolean {
    const wall = this.clock.now() - performance.now();
    if (this.wall !== null && Math.abs(wall - this.wall) > JUMP) this.jumpedAt = performance.now();
    this.wall = wall;
    return performance.now() - this.jumpedAt < JUMP_TOLD_FOR;
  }

  /** The longest of the last seconds, in milliseconds. */
  private loopDelay(): number {
    return Math.max(0, ...this.delays);
  }

  private tell(): void {
    const words = this.seen.impairments.join(' ');
    if (words === this.said) return;
    if (words === '') this.log.log('all is well again');
    else this.log.warn(words);
    this.said = words;
  }

  private measure(): void {
    this.delays.push(this.loop.max / 1e6);
    if (this.delays.length > WINDOW) this.delays.shift();
    this.loop.reset();
    const { sight, queues, disk, clockOffset } = this.seen;
    const { pool } = this.database;
    gauges.up.set(sight.database === 'down' ? 0 : 1);
    gauges.writable.set(sight.database === 'up' ? 1 : 0);
    gauges.pool.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
    gauges.pool.set({ state: 'idle' }, pool.idleCount);
    gauges.pool.set({ state: 'waiting' }, pool.waitingCount);
    gauges.waiting.reset();
    gauges.age.reset();
    for (const { kind, waiting, stuckSeconds } of queues) {
      gauges.waiting.set({ kind }, waiting);
      gauges.age.set({ kind }, stuckSeconds);
    }
    gauges.failed.set(sight.setAside);
    gauges.inFlight.set(this.gate.inFlight);
    gauges.sockets.set(openSockets());
    gauges.loop.set(this.loopDelay() / 1000);
    if (disk !== null) gauges.disk.set(disk.used);
    if (clockOffset !== null) gauges.clock.set(clockOffset / 1000);
  }
}
