import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import { Clock } from './clock.js';
import { Database, type Queryable } from './database.js';
import { countBatch, countFailure } from './metrics.js';
import { traced } from './tracing.js';
import { type Trouble, troubleOf } from './trouble.js';
import { Vitals } from './vitals.js';

export interface OutboxFact<Payload = unknown> {
  readonly id: number;
  readonly kind: string;
  readonly provinceId: number;
  /** The time the decision is made for: receipt for live reports, observation for replayed ones. */
  readonly dueAt: Instant;
  readonly payload: Payload;
}

/** Acts on facts in the order they were born, inside the transaction that removes them. */
export type OutboxHandler<Payload> = (facts: readonly OutboxFact<Payload>[], tx: Queryable) => Promise<void>;

const ATTEMPTS = 5;
/** Milliseconds after which the outbox is looked at without being poked. */
const LOOK_AGAIN = 250;
/** Rounds begin this many milliseconds apart: what comes in together is worked on together, which costs half as much, and the first after a quiet moment waits for nobody. */
const GATHER = 150;
/** A round of this many facts is followed by the next at once. */
const BACKLOG = 100;

/** Figures and rules are worked out beside each other: whoever looks at a chart does not stand in line behind a thousand alerts. Within a lane kinds take turns. */
export type Lane = 'FIGURES' | 'RULES';

interface Consumer {
  readonly kind: string;
  readonly lane: Lane;
  readonly batch: number;
  readonly handle: OutboxHandler<never>;
  /** Milliseconds between two batches at least. */
  readonly rest: number;
  restsUntil: number;
}

/** One lane's sleep between two rounds. */
class Sleeper {
  private wake: () => void = () => undefined;
  private woken = false;

  get isWoken(): boolean {
    return this.woken;
  }

  /** From here on a poke counts. */
  stay(): void {
    this.woken = false;
  }

  poke(): void {
    this.woken = true;
    this.wake();
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

interface Look {
  readonly every: number;
  readonly look: (tx: Queryable) => Promise<void>;
  restsUntil: number;
}

export type NewFact = Pick<OutboxFact, 'provinceId' | 'dueAt' | 'payload'>;

/** Writes facts on the same transaction as whatever they tell of. */
export async function appendFacts(tx: Queryable, kind: string, facts: readonly NewFact[]): Promise<void> {
  if (facts.length === 0) return;
  await tx.query(
    `insert into outbox (kind, province_id, due_at, payload)
     select $1, province_id, to_timestamp(due_at / 1000.0), payload from unnest($2::integer[], $3::float8[], $4::jsonb[]) as fact (province_id, due_at, payload)`,
    [kind, facts.map((fact) => fact.provinceId), facts.map((fact) => fact.dueAt), facts.map((fact) => JSON.stringify(fact.payload))],
    'outbox-append',
  );
}

/**
 * Hands the facts of the outbox to their consumers: a kind at a time by one process at a time (advisory lock), oldest first.
 * A batch that fails is rolled back and tried again one fact at a time, so that one bad fact holds up nobody; after five tries it is set aside in outbox_failed.
 */
@Injectable()
export class OutboxDrainer implements BeforeApplicationShutdown {
  private readonly log = new Logger('Outbox');
  private readonly consumers: Consumer[] = [];
  private readonly looks: Look[] = [];
  private readonly sleepers: Readonly<Record<Lane, Sleeper>> = { FIGURES: new Sleeper(), RULES: new Sleeper() };
  private readonly ticker = new Sleeper();
  private stopped = false;
  private loops: Promise<unknown> | null = null;
  private told: Trouble | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly vitals: Vitals,
  ) {}

  /** A kind has one consumer; the kinds of a lane are drained in the order registered, so a chain of kinds settles in one round. */
  register<Payload>(kind: string, batch: number, handle: OutboxHandler<Payload>, lane: Lane = 'RULES'): void {
    this.consumers.push({ kind, lane, batch, handle: handle as OutboxHandler<never>, rest: 0, restsUntil: 0 });
  }

  /** For figures that may lag: the consumer is given a batch every `rest` milliseconds at most and never takes more than a tenth of the time; `drain` still settles everything. */
  registerSlow<Payload>(kind: string, pace: { batch: number; rest: number }, handle: OutboxHandler<Payload>): void {
    this.consumers.push({ kind, lane: 'FIGURES', ...pace, handle: handle as OutboxHandler<never>, restsUntil: 0 });
  }

  /** What the passing of time alone brings about: asked for every `every` milliseconds while the drainer runs, never in `drain`, where time is what the facts say. */
  onTheClock(every: number, look: (tx: Queryable) => Promise<void>): void {
    this.looks.push({ every, look, restsUntil: 0 });
  }

  /** Says that reports have come in; without it the outbox is looked at every 250 ms. The rules have work when the figures are done. */
  poke(): void {
    this.sleepers.FIGURES.poke();
  }

  start(): void {
    this.loops ??= Promise.all([this.run('FIGURES'), this.run('RULES'), this.watchTheClock()]);
  }

  /** Drains everything there is, then returns how many facts were acted on. For replays, demo and tests. */
  async drain(onBatch?: (facts: number) => void): Promise<number> {
    let total = 0;
    for (;;) {
      const done = (await this.round({ rested: false })) || (await this.round({ rested: true }));
      total += done;
      onBatch?.(done);
      if (done === 0) return total;
    }
  }

  /** Before, not on, shutdown: the last batch still needs the pool. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const sleeper of [...Object.values(this.sleepers), this.ticker]) sleeper.poke();
    await this.loops;
  }

  private async run(lane: Lane): Promise<void> {
    const sleeper = this.sleepers[lane];
    while (!this.stopped) {
      sleeper.stay();
      const began = performance.now();
      if (!this.vitals.hasRoom) {
        await sleeper.sleep(LOOK_AGAIN);
        continue;
      }
      const done = await this.round({ lane, rested: false }).catch((fault: unknown) => this.tell(fault));
      if (done > 0 && lane === 'FIGURES') this.sleepers.RULES.poke();
      if (done === 0 && !sleeper.isWoken && !this.stopped) await sleeper.sleep(LOOK_AGAIN);
      else if (done < BACKLOG && !this.stopped) await pause(GATHER - (performance.now() - began));
    }
  }

  /** Beside both lanes: a quick report is due at six o'clock also in a storm of alerts. */
  private async watchTheClock(): Promise<void> {
    while (!this.stopped) {
      this.ticker.stay();
      if (this.vitals.hasRoom) await this.lookAtTheClock().catch((fault: unknown) => this.tell(fault));
      if (!this.ticker.isWoken) await this.ticker.sleep(LOOK_AGAIN);
    }
  }

  /** A database that is away is one line, not one every quarter of a second. */
  private tell(fault: unknown): number {
    const trouble = troubleOf(fault);
    if (trouble === null) this.log.error(fault);
    else if (trouble !== this.told) this.log.warn(`waiting: ${trouble}`);
    this.told = trouble;
    return 0;
  }

  private async lookAtTheClock(): Promise<void> {
    for (const one of this.looks) {
      if (this.stopped || performance.now() < one.restsUntil) continue;
      one.restsUntil = performance.now() + one.every;
      await this.database.transaction(one.look);
    }
  }

  /** `lane`: of all lanes where none is named; `rested`: also those who may rest. */
  private async round({ lane, rested }: { readonly lane?: Lane; readonly rested: boolean }): Promise<number> {
    let done = 0;
    for (const consumer of this.consumers) {
      if (this.stopped) return done;
      if (lane !== undefined && consumer.lane !== lane) continue;
      const began = performance.now();
      if (began < consumer.restsUntil && !rested) continue;
      const taken = await this.take(consumer, consumer.batch).catch((fault: unknown) => this.takeOneByOne(consumer, fault));
      if (taken > 0 && consumer.rest > 0) consumer.restsUntil = performance.now() + Math.max(consumer.rest, 9 * (performance.now() - began));
      done += taken;
    }
    return done;
  }

  private take(consumer: Consumer, limit: number): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [lock] = await tx.query<{ mine: boolean }>('select pg_try_advisory_xact_lock(hashtext($1)) as mine', [`outbox:${consumer.kind}`]);
      if (lock?.mine !== true) return 0;
      const facts = await tx.query<OutboxFact<never>>(
        `with taken as (delete from outbox where id in (select id from outbox where kind = $1 order by id limit $2 for update) returning *)
         select id, kind, province_id as "provinceId", due_at as "dueAt", payload from taken order by id`,
        [consumer.kind, limit],
        'outbox-take',
      );
      if (facts.length > 0) await this.act(consumer, facts, tx);
      return facts.length;
    });
  }

  private async act(consumer: Consumer, facts: readonly OutboxFact<never>[], tx: Queryable): Promise<void> {
    const began = performance.now();
    await traced(`outbox ${consumer.kind}`, { facts: facts.length }, () => consumer.handle(facts, tx));
    const delay = (this.clock.now() - Math.min(...facts.map((fact) => fact.dueAt))) / 1000;
    countBatch(consumer.kind, { count: facts.length, seconds: (performance.now() - began) / 1000, delay });
  }

  /** What passes by itself is no fault of a fact: its attempts are not used up by a database that is away or full. */
  private async takeOneByOne(consumer: Consumer, fault: unknown): Promise<number> {
    countFailure(consumer.kind);
    if (troubleOf(fault) !== null) throw fault;
    this.log.warn(`${consumer.kind}: a batch failed, trying its facts one at a time: ${String(fault)}`);
    return this.take(consumer, 1).catch(async (single: unknown) => {
      if (troubleOf(single) !== null) throw single;
      this.log.error(single);
      await this.countFailure(consumer.kind, String(single));
      return 0;
    });
  }

  private async countFailure(kind: string, problem: string): Promise<void> {
    await this.database.query(
      `with oldest as (update outbox set attempts = attempts + 1, last_problem = $2 where id = (select id from outbox where kind = $1 order by id limit 1) returning *),
            given_up as (delete from outbox using oldest where outbox.id = oldest.id and oldest.attempts >= $3 returning oldest.*)
       insert into outbox_failed select *, now() from given_up`,
      [kind, problem, ATTEMPTS],
    );
  }
}
