import pg from 'pg';
import { PROBE } from './probe-name.js';

/** What a look at the database came to. */
export interface Sight {
  readonly database: 'up' | 'read-only' | 'down';
  /** False when this program knows migrations the database has not had. */
  readonly migrated: boolean;
  readonly queues: readonly QueueSight[];
  /** Facts set aside after five failures. */
  readonly setAside: number;
  /** Milliseconds since 1970 by the clock of the database; null when it is down. */
  readonly databaseTime: number | null;
}

export interface QueueSight {
  readonly kind: string;
  readonly waiting: number;
  /** Id of the oldest fact. */
  readonly head: number;
}

const PATIENCE = 1000;
/** Looks between two counts of the queues: counting a million waiting facts takes a tenth of a second. */
const COUNT_EVERY = 5;
const DOWN: Sight = { database: 'down', migrated: false, queues: [], setAside: 0, databaseTime: null };

const LOOK = `select pg_is_in_recovery() or current_setting('default_transaction_read_only') = 'on' as "readOnly", (extract(epoch from clock_timestamp()) * 1000)::float8 as now`;
const COUNT = `select (select count(*) from outbox_failed)::integer as "setAside",
  coalesce((select json_agg(q) from (select kind, count(*)::integer as waiting, min(id) as head from outbox group by kind order by kind) as q), '[]') as queues`;

type Counts = Pick<Sight, 'queues' | 'setAside'>;

/** A line to the database of its own, so that a pool everybody waits for does not look like a database that is away. */
export class Probe {
  /** Of the line, as PostgreSQL lists it. */
  name = PROBE;
  private client: pg.Client | null = null;
  private migrated = false;
  private looks = 0;
  private counts: Counts = { queues: [], setAside: 0 };

  constructor(
    private readonly databaseUrl: string,
    private readonly migrations: readonly string[],
  ) {}

  /** Never throws; a server that does not answer is given a second for each of at most three questions. */
  async look(): Promise<Sight> {
    try {
      this.client ??= await this.connect();
      const client = this.client;
      const [row] = (await client.query<{ readOnly: boolean; now: number }>(LOOK)).rows;
      if (row === undefined) return DOWN;
      this.migrated ||= await this.isMigrated(client);
      if (this.migrated && this.looks++ % COUNT_EVERY === 0) this.counts = (await client.query<Counts>(COUNT)).rows[0] ?? this.counts;
      return { database: row.readOnly ? 'read-only' : 'up', migrated: this.migrated, ...this.counts, databaseTime: row.now };
    } catch {
      await this.close();
      return DOWN;
    }
  }

  async close(): Promise<void> {
    const client = this.client;
    this.client = null;
    // A server that hangs would let end() hang too.
    void client?.end().catch(() => undefined);
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
      keepAlive: true,
      application_name: this.name,
    });
    client.on('error', () => {
      if (this.client === client) this.client = null;
    });
    await client.connect();
    return client;
  }

  private async isMigrated(client: pg.Client): Promise<boolean> {
    const { rows } = await client.query<{ name: string }>('select name from migration');
    const done = new Set(rows.map((row) => row.name));
    return this.migrations.every((name) => done.has(name));
  }
}
