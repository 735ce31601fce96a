import { Inject, Injectable, type OnApplicationShutdown, Optional } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { currentActor } from './actor.js';
import { FLUSHED, Replicas } from './replicas.js';
import { asSystem, currentScope } from './scope.js';
import { ScopedPool } from './scoped-pool.js';
import { overLostLines } from './trouble.js';

/** Something that runs SQL: the pool, or one transaction. Rows come back with int8 as number, timestamptz as milliseconds (Instant), date as `YYYY-MM-DD`. */
export interface Queryable {
  query<Row>(sql: string, values?: readonly unknown[], statementName?: string): Promise<Row[]>;
}

type SetParser = (oid: number, parse: (text: string) => unknown) => void;

const INT8 = 20;
const INT2_ARRAY = 1005;
const INT4_ARRAY = 1007;
const INT8_ARRAY = 1016;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const TIMESTAMPTZ_ARRAY = 1185;

const PLUS = 43;
const DASH = 45;
let dayText = '';
let dayStart = 0;

const twoDigits = (text: string, place: number): number => text.charCodeAt(place) * 10 + text.charCodeAt(place + 1) - 528;

/** `2026-11-22 06:00:00+00` and `infinity` as milliseconds. Times that are read together mostly share a day, so the date part is worked out once a day. */
function toInstant(text: string): number {
  if (text === 'infinity') return Number.POSITIVE_INFINITY;
  if (text === '-infinity') return Number.NEGATIVE_INFINITY;
  const end = text.length - 3;
  if (end < 19 || text.charCodeAt(4) !== DASH || (text.charCodeAt(end) !== DASH && text.charCodeAt(end) !== PLUS)) {
    return Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
  }
  const day = text.slice(0, 10);
  if (day !== dayText) {
    dayText = day;
    dayStart = Date.parse(day);
  }
  const offset = twoDigits(text, end + 1) * (text.charCodeAt(end) === DASH ? -60 : 60);
  const rest = end === 19 ? 0 : Math.floor(Math.round(Number(text.slice(19, end)) * 1e6) / 1000);
  return dayStart + ((twoDigits(text, 11) * 60 + twoDigits(text, 14) - offset) * 60 + twoDigits(text, 17)) * 1000 + rest;
}

/** `{1,NULL,3}` is JSON but for its brackets and the case of null: JSON.parse reads it ten times faster than a character loop. */
const toNumbers = (text: string): (number | null)[] => JSON.parse(`[${text.slice(1, -1).replaceAll('NULL', 'null')}]`);

const toInstants = (text: string): (number | null)[] =>
  text === '{}'
    ? []
    : text
        .slice(1, -1)
        .split(',')
        .map((value) => (value === 'NULL' ? null : toInstant(value.replaceAll('"', ''))));

/** Makes every pg client of this process read whole numbers and instants as the domain writes them. Call once, before the first query. */
export function useDomainTypes(): void {
  const setParser = pg.types.setTypeParser as unknown as SetParser;
  setParser(INT8, Number);
  for (const oid of [INT2_ARRAY, INT4_ARRAY, INT8_ARRAY]) setParser(oid, toNumbers);
  setParser(DATE, (text: string) => text);
  setParser(TIMESTAMPTZ, toInstant);
  setParser(TIMESTAMPTZ_ARRAY, toInstants);
}

/** Connections of this process. Lone reads of a request may be answered by a standby. In a request they see what its scope lets them see; elsewhere everything. */
@Injectable()
export class Database implements Queryable, OnApplicationShutdown {
  private readonly scoped: ScopedPool;

  constructor(
    private readonly dataSource: DataSource,
    @Optional() @Inject(Replicas) private readonly replicas?: Replicas,
  ) {
    const { url, poolSize } = dataSource.options as PostgresDataSourceOptions;
    this.scoped = new ScopedPool(url ?? '', poolSize ?? 10);
    replicas?.follow(async () => (await run<{ at: number }>(this.pool, FLUSHED, [], 'flushed'))[0]?.at ?? Number.POSITIVE_INFINITY);
  }

  /** Of the system's own connections. */
  get pool(): pg.Pool {
    return (this.dataSource.driver as PostgresDriver).master as pg.Pool;
  }

  async query<Row>(sql: string, values: readonly unknown[] = [], statementName?: string): Promise<Row[]> {
    // A lone statement that changes something in a request needs a transaction to say whose it is.
    const changes = CHANGES.test(sql);
    if (changes && currentActor() !== null) return this.transaction((tx) => tx.query<Row>(sql, values, statementName));
    const once = (): Promise<Row[]> => this.ask<Row>(sql, values, statementName);
    if (changes) return once();
    const fromPrimary = (): Promise<Row[]> => overLostLines(once);
    if (this.replicas?.isUsed !== true) return fromPrimary();
    return this.replicas.read(currentScope(), (client) => run<Row>(client, sql, values, statementName), fromPrimary);
  }

  /** For what requests may not touch by themselves, such as how people sign in. */
  get system(): Pick<Database, 'query' | 'transaction'> {
    return {
      query: (sql, values, statementName) => asSystem(() => this.query(sql, values, statementName)),
      transaction: (work) => asSystem(() => this.transaction(work)),
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.scoped.end();
  }

  private async ask<Row>(sql: string, values: readonly unknown[], statementName?: string): Promise<Row[]> {
    const scope = currentScope();
    if (scope === null) return run<Row>(this.pool, sql, values, statementName);
    const client = await this.scoped.connect(scope);
    let broken = false;
    try {
      return await run<Row>(client, sql, values, statementName);
    } catch (fault) {
      broken = !(fault instanceof pg.DatabaseError);
      throw fault;
    } finally {
      client.release(broken);
    }
  }

  private connect(): Promise<pg.PoolClient> {
    const scope = currentScope();
    return scope === null ? this.pool.connect() : this.scoped.connect(scope);
  }

  /** Runs `work` in one transaction: all of it is stored, or nothing. */
  async transaction<Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result> {
    const client = await this.connect();
    let broken: Error | undefined;
    // The pool listens only to clients that rest in it; a line that breaks between two statements would otherwise end the process.
    const onLoss = (problem: Error): void => {
      broken = problem;
    };
    client.on('error', onLoss);
    try {
      await client.query(beginning());
      const result = await work({ query: (sql, values = [], statementName) => run(client, sql, values, statementName) });
      await client.query('commit');
      return result;
    } catch (fault) {
      await client.query('rollback').catch((problem: Error) => {
        broken = problem;
      });
      throw fault;
    } finally {
      client.off('error', onLoss);
      client.release(broken);
    }
  }
}

const CHANGES = /\b(insert\s+into|update\s+[\w"]+(\s+\w+)?\s+set|delete\s+from|audit_write)\b/i;

/** Begins a transaction, in one round trip with the name of who acts. */
function beginning(): string {
  const actor = currentActor();
  return actor === null ? 'begin' : `begin; set local cungcau.actor = ${pg.escapeLiteral(JSON.stringify(actor))}`;
}

async function run<Row>(target: pg.Pool | pg.PoolClient, sql: string, values: readonly unknown[], statementName?: string): Promise<Row[]> {
  const named = statementName === undefined ? { text: sql, values: [...values] } : { name: statementName, text: sql, values: [...values] };
  const result = await target.query(named);
  return result.rows as Row[];
}

/** Whether PostgreSQL refused a value (class 22) or a constraint (class 23), so that the other rows of the statement deserve another try without it. */
export const isOfOneValue = (fault: unknown): boolean => fault instanceof pg.DatabaseError && /^2[23]/.test(fault.code ?? '');
