import { Injectable } from '@nestjs/common';
import { afterSuccess, afterTry, type Brake, type BrakeKind, waitFor } from '../domain/access/brake.js';
import type { Instant } from '../domain/instant.js';
import { Database, type Queryable } from '../platform/database.js';

/** One thing that is braked: a name, an address, an account's codes. */
export interface Braked {
  readonly kind: BrakeKind;
  readonly of: string;
}

const keyOf = ({ kind, of }: Braked): string => `${kind} ${of.slice(0, 200)}`;

/** Counts tries that failed, whichever process they came to. */
@Injectable()
export class BrakeStore {
  constructor(private readonly database: Database) {}

  /** Takes a try of all of them, in a fixed order of locks; it counts as failed until `release`. Answers milliseconds to wait, 0 when the try may be looked at; then nothing is taken. */
  take(braked: readonly Braked[], at: Instant): Promise<number> {
    const inOrder = [...braked].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    return this.database.system.transaction(async (tx) => {
      const known: (readonly [Braked, Brake | null])[] = [];
      for (const one of inOrder) known.push([one, await this.lock(tx, one)]);
      const wait = Math.max(...known.map(([one, brake]) => waitFor(one.kind, brake, at)));
      if (wait > 0) return wait;
      for (const [one, brake] of known) await this.write(tx, one, afterTry(one.kind, brake, at));
      return 0;
    });
  }

  /** The try was right. */
  async release(braked: readonly Braked[]): Promise<void> {
    for (const one of braked) {
      await this.database.system.transaction(async (tx) => {
        const brake = await this.lock(tx, one);
        if (brake !== null) await this.write(tx, one, afterSuccess(one.kind, brake));
      });
    }
  }

  async sweep(at: Instant): Promise<void> {
    await this.database.system.query(`delete from sign_in_brake where at < to_timestamp($1 / 1000.0) - interval '1 day'`, [at]);
  }

  /** The row is made first, so that two tries at once wait for each other from the very first on. */
  private async lock(tx: Queryable, braked: Braked): Promise<Brake | null> {
    const [brake] = await tx.query<Brake>(
      `insert into sign_in_brake (key, fails, at) values ($1, 0, to_timestamp(0)) on conflict (key) do update set fails = sign_in_brake.fails returning fails, at`,
      [keyOf(braked)],
    );
    return brake === undefined || brake.fails === 0 ? null : brake;
  }

  private async write(tx: Queryable, braked: Braked, { fails, at }: Brake): Promise<void> {
    await tx.query('update sign_in_brake set fails = $2, at = to_timestamp($3 / 1000.0) where key = $1', [keyOf(braked), fails, at]);
  }
}
