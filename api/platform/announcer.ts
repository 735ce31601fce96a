import { EventEmitter } from 'node:events';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { PubSub } from 'graphql-subscriptions';
import pg from 'pg';
import { Config } from './config.js';
import type { Queryable } from './database.js';
import { closeSockets, SERVICE_RESTART } from './sockets.js';

const CHANNEL = 'cungcau';
/** Milliseconds: a silent line is noticed after PING and PING_TIMEOUT, and made again after AGAIN. */
const PING = 2000;
const PING_TIMEOUT = 2000;
const AGAIN = 500;

export interface Announcement {
  readonly topic: 'ALERT_MOVED' | 'NOTICE_ISSUED' | 'SESSIONS_ENDED' | 'TREND_MOVED';
  /** Ids only: a NOTIFY holds 8,000 bytes. */
  readonly payload: unknown;
}

/** Tells every API process that something has moved. Workers announce inside their transaction, so nobody hears of what was rolled back; submitting never announces (NOTIFY takes a global lock at commit). */
@Injectable()
export class Announcer implements OnApplicationShutdown {
  readonly hub = new PubSub({ eventEmitter: new EventEmitter().setMaxListeners(0) });
  private readonly log = new Logger('Announcer');
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private wasLost = false;
  private stopped = false;

  constructor(private readonly config: Config) {}

  async announce(tx: Queryable, announcement: Announcement): Promise<void> {
    await tx.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(announcement)]);
  }

  /** Listens until shutdown. A line that breaks or falls silent is made again within five seconds; nobody knows what was announced meanwhile, so every page is then sent away and asks for everything when it is back. */
  async listen(): Promise<void> {
    if (this.stopped) return;
    const client = this.newClient();
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.timer = setInterval(() => void client.query('select 1').catch(() => this.lose(client)), PING).unref();
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
      const { topic, payload } = JSON.parse(message.payload ?? '{}') as Announcement;
      void this.hub.publish(topic, payload);
    });
    return client;
  }

  private lose(client: pg.Client): void {
    if (this.client !== client || this.stopped) return;
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
