import { EventEmitter } from 'node:events';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { PubSub } from 'graphql-subscriptions';
import pg from 'pg';
import { Config } from './config.js';
import type { Queryable } from './database.js';
import { closeSockets, SERVICE_RESTART } from './sockets.js';

const CHANNEL = 'cungcau';
/** Milliseconds: a silent line is noticed after PING and PING_TIMEOUT, and made again after AGAIN. */
const PING = 400;
const PING_TIMEOUT = 2000;
const AGAIN = 500;
/** A line that was heard of so lately brings whatever is announced. */
const LATELY = 1000;

export interface Announcement {
  readonly topic: 'ALERT_MOVED' | 'NOTICE_ISSUED' | 'SESSIONS_ENDED' | 'TREND_MOVED';
  /** Ids only: a NOTIFY holds 8,000 bytes. */
  readonly payload: unknown;
}

/** Tells every API process that something has moved. Workers announce inside their transaction, so nobody hears of what was rolled back; submitting never announces (NOTIFY takes a global lock at commit). */
@Injectable()
export class Announcer implements OnApplicationShutdown {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  readonly hub = new PubSub({ eventEmitter: this.emitter });
  private readonly log = new Logger('Announcer');
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private wasLost = false;
  private stopped = false;
  private heardAt = Number.NEGATIVE_INFINITY;
  private made = 0;
  private readonly early = new Map<string, (payload: unknown) => void>();
  private readonly first = new Map<string, (payload: unknown) => void>();

  constructor(private readonly config: Config) {}

  /** Whether the line is alive: what is not announced over it has not happened. */
  get isHeard(): boolean {
    return performance.now() - this.heardAt < LATELY;
  }

  /** How many lines there have been; what was announced between two of them nobody knows. */
  get lines(): number {
    return this.made;
  }

  /** Calls the listener with whatever is announced that pages of this process are told of, before they are. */
  whenHeard(topic: Announcement['topic'], listener: (payload: unknown) => void): void {
    this.first.set(topic, listener);
  }

  /** Calls the listener as soon as a transaction of this process announces something, before it is committed or rolled back. */
  beforehand(topic: Announcement['topic'], listener: (payload: unknown) => void): void {
    this.early.set(topic, listener);
  }

  announce(tx: Queryable, announcement: Announcement): Promise<void> {
    return this.announceAll(tx, announcement.topic, [announcement.payload]);
  }

  /** One announcement for each payload, in the order given. */
  async announceAll(tx: Queryable, topic: Announcement['topic'], payloads: readonly unknown[]): Promise<void> {
    if (payloads.length === 0) return;
    for (const payload of payloads) this.early.get(topic)?.(payload);
    const texts = payloads.map((payload) => JSON.stringify({ topic, payload } satisfies Announcement));
    await tx.query('select pg_notify($1, text) from unnest($2::text[]) as said (text)', [CHANNEL, texts], 'announce');
  }

  /** Listens until shutdown. A line that breaks or falls silent is made again within five seconds; nobody knows what was announced meanwhile, so every page is then sent away and asks for everything when it is back. */
  async listen(): Promise<void> {
    if (this.stopped) return;
    const client = this.newClient();
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.made += 1;
      this.hear(client);
      this.timer = setInterval(() => void this.ping(client), PING).unref();
      if (this.wasLost) closeSockets(SERVICE_RESTART);
      this.wasLost = false;
    } catch (fault) {
      if (!this.wasLost) this.log.warn(`not listening: ${String(fault)}`);
      this.lose(client);
    }
  }

  private newClient(): pg.Client {
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: PING_TIMEOUT,
      query_timeout: PING_TIMEOUT,
      application_name: 'cungcau-announcer',
    });
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    client.on('notification', (message) => {
      this.hear(client);
      this.pass(message.payload ?? '{}');
    });
    return client;
  }

  /** What another build announces may be of a shape nobody here understands: that is said, and the process goes on. */
  private pass(text: string): void {
    try {
      const { topic, payload } = JSON.parse(text) as Announcement;
      if (this.emitter.listenerCount(topic) > 0) this.first.get(topic)?.(payload);
      void this.hub.publish(topic, payload);
    } catch (fault) {
      this.log.warn(`not understood: ${text}: ${String(fault)}`);
    }
  }

  private async ping(client: pg.Client): Promise<void> {
    try {
      await client.query('select 1');
      this.hear(client);
    } catch {
      this.lose(client);
    }
  }

  private hear(client: pg.Client): void {
    if (this.client === client) this.heardAt = performance.now();
  }

  private lose(client: pg.Client): void {
    if (this.client !== client || this.stopped) return;
    this.heardAt = Number.NEGATIVE_INFINITY;
    clearInterval(this.timer);
    this.client = null;
    this.wasLost = true;
    // Of a line that is silent nobody can take leave.
    void client.end().catch(() => undefined);
    setTimeout(() => void this.listen(), AGAIN).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.client?.end().catch(() => undefined);
  }
}
