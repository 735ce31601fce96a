import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Scope } from '../domain/access/scope.js';
import { Joined } from './joined.js';
import { ScopedPool } from './scoped-pool.js';

/** Milliseconds between two looks while it is waited for, and those it is left alone after it was too late or broken. */
const BETWEEN_LOOKS = 3;
const LEFT_ALONE = 1000;
/** Milliseconds until a standby that does not answer counts as away. */
const PATIENCE = 1000;
/** Connections beside those of requests. */
const OWN = 4;

const PLACE = `select pg_is_in_recovery() as "isStandby", pg_wal_lsn_diff(coalesce(pg_last_wal_replay_lsn(), '0/0'), '0/0')::float8 as replayed,
  pg_wal_lsn_diff(coalesce(pg_last_wal_receive_lsn(), '0/0'), '0/0')::float8 as received`;

/** How far a standby is, in bytes of the primary's log. A server that was promoted is none any more. */
interface Place {
  readonly isStandby: boolean;
  readonly replayed: number;
  readonly received: number;
}

/** A server that follows the primary and answers reads. */
export class Standby {
  /** Where it stood when last looked at; null: it did not answer. */
  place: Place | null = null;
  private aloneUntil = 0;
  private readonly own: pg.Pool;
  private readonly scoped: ScopedPool;
  private readonly looks: Joined<Place>;

  constructor(url: string, size: number) {
    this.scoped = new ScopedPool(url, size);
    this.own = new pg.Pool({
      connectionString: url,
      max: OWN,
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: 5 * PATIENCE,
      application_name: 'cungcau-standby',
    });
    this.own.on('error', () => undefined);
    this.own.on('connect', (client) => client.on('error', () => undefined));
    this.looks = new Joined(() => this.ask());
  }

  get isUsable(): boolean {
    return this.place?.isStandby === true && performance.now() >= this.aloneUntil;
  }

  client(scope: Scope | null): Promise<pg.PoolClient> {
    return scope === null ? this.own.connect() : this.scoped.connect(scope);
  }

  leaveAlone(): void {
    this.aloneUntil = performance.now() + LEFT_ALONE;
  }

  /** Looks where it stands; null when it does not answer. */
  look(): Promise<Place | null> {
    return this.looks.get().catch(() => null);
  }

  /** Whether it comes to stand there within so many milliseconds. */
  async reaches(at: number, patience: number): Promise<boolean> {
    const until = performance.now() + patience;
    if ((this.place?.replayed ?? 0) >= at) return true;
    for (;;) {
      // One that hangs holds up nobody.
      const place = await Promise.race([this.look(), pause(patience, null)]);
      if (place === null || !place.isStandby) return false;
      if (place.replayed >= at) return true;
      if (performance.now() > until) return false;
      await pause(BETWEEN_LOOKS);
    }
  }

  async end(): Promise<void> {
    await Promise.all([this.own.end(), this.scoped.end()]);
  }

  private async ask(): Promise<Place> {
    try {
      const { rows } = await this.own.query<Place>({ name: 'standby-place', text: PLACE });
      this.place = rows[0] ?? null;
      return rows[0] as Place;
    } catch (fault) {
      this.place = null;
      throw fault;
    }
  }
}
