import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Scope } from '../domain/access/scope.js';
import { Config } from './config.js';
import { Joined } from './joined.js';
import { Standby } from './standby.js';
import { troubleOf } from './trouble.js';

/** Milliseconds a read waits for a standby to have what was written before the read came. */
const WAIT = 30;
/** Milliseconds between two looks at the standbys. */
const EVERY = 1000;
/** Milliseconds a standby is given to replay what it has received, once there is no primary. */
const LAST_WAIT = 2000;

/** Bytes of the log the primary has flushed: everything acknowledged is before it. */
export const FLUSHED = `select pg_wal_lsn_diff(pg_current_wal_flush_lsn(), '0/0')::float8 as at`;

type Ask<Result> = (client: pg.PoolClient) => Promise<Result>;

/**
 * Reads of requests from standbys (`DATABASE_REPLICA_URLS`). A standby is asked only when it has replayed what the primary had flushed after the request came,
 * so that everybody reads what anybody was acknowledged, whichever process wrote it; otherwise, and whenever a standby fails, the primary is asked.
 */
@Injectable()
export class Replicas implements OnApplicationShutdown {
  private readonly standbys: readonly Standby[];
  private readonly timer: NodeJS.Timeout | undefined;
  private flushed: Joined<number> | null = null;
  private turn = 0;

  constructor(config: Config) {
    this.standbys = config.databaseReplicaUrls.map((url) => new Standby(url, config.databasePool));
    if (this.standbys.length > 0) this.timer = setInterval(() => this.look(), EVERY).unref();
    this.look();
  }

  get isUsed(): boolean {
    return this.standbys.length > 0;
  }

  /** `flushed`: asks the primary how far its log is. */
  follow(flushed: () => Promise<number>): void {
    this.flushed = new Joined(flushed);
  }

  /**
   * Asks a standby that is up to date, else the primary. A primary that is away, or does not answer in time, leaves its reads to the standby that is furthest.
   * `scope` null: the system's own reads, which go to the primary as long as there is one.
   */
  async read<Result>(scope: Scope | null, ask: Ask<Result>, fromPrimary: () => Promise<Result>): Promise<Result> {
    const standby = scope === null ? null : await this.upToDate();
    if (standby !== null) {
      try {
        return await this.askStandby(standby, scope, ask);
      } catch (fault) {
        if (troubleOf(fault) === null) throw fault;
        standby.leaveAlone();
      }
    }
    try {
      return await fromPrimary();
    } catch (fault) {
      const last = troubleOf(fault) === null ? null : await this.furthest();
      if (last === null) throw fault;
      return this.askStandby(last, scope, ask);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all(this.standbys.map((standby) => standby.end()));
  }

  private look(): void {
    for (const standby of this.standbys) void standby.look();
  }

  private async upToDate(): Promise<Standby | null> {
    const usable = this.standbys.filter((standby) => standby.isUsable);
    const standby = usable[this.turn++ % Math.max(1, usable.length)];
    if (standby === undefined || this.flushed === null) return null;
    const flushed = await this.flushed.get().catch(() => null);
    if (flushed === null) return null;
    if (await standby.reaches(flushed, WAIT)) return standby;
    standby.leaveAlone();
    return null;
  }

  /** The standby, or what was one until it was promoted, that has received most, when it has replayed that. */
  private async furthest(): Promise<Standby | null> {
    const places = await Promise.all(this.standbys.map(async (standby) => ({ standby, place: await standby.look() })));
    const [first] = places
      .flatMap(({ standby, place }) => (place === null ? [] : [{ standby, received: Math.max(place.received, place.replayed) }]))
      .sort((a, b) => b.received - a.received);
    if (first === undefined) return null;
    await first.standby.reaches(first.received, LAST_WAIT);
    return first.standby;
  }

  private async askStandby<Result>(standby: Standby, scope: Scope | null, ask: Ask<Result>): Promise<Result> {
    const client = await standby.client(scope);
    let broken = false;
    try {
      return await ask(client);
    } catch (fault) {
      broken = !(fault instanceof pg.DatabaseError);
      throw fault;
    } finally {
      client.release(broken);
    }
  }
}
