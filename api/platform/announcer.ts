import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { PubSub } from 'graphql-subscriptions';
import pg from 'pg';
import { Config } from './config.js';
import type { Queryable } from './database.js';

const CHANNEL = 'cungcau';

export interface Announcement {
  readonly topic: 'ALERT_MOVED' | 'NOTICE_ISSUED' | 'TREND_MOVED';
  /** Ids only: a NOTIFY holds 8,000 bytes. */
  readonly payload: unknown;
}

/** Tells every API process that something has moved. Workers announce inside their transaction, so nobody hears of what was rolled back; submitting never announces (NOTIFY takes a global lock at commit). */
@Injectable()
export class Announcer implements OnApplicationShutdown {
  readonly hub = new PubSub();
  private readonly log = new Logger('Announcer');
  private client: pg.Client | null = null;
  private stopped = false;

  constructor(private readonly config: Config) {}

  async announce(tx: Queryable, announcement: Announcement): Promise<void> {
    await tx.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(announcement)]);
  }

  /** Listens until shutdown; a lost connection is made again after a second. Pages ask again on reconnect, so a gap loses nothing. */
  async listen(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({ connectionString: this.config.databaseUrl, keepAlive: true, application_name: 'cungcau-announcer' });
    const again = (): void => {
      if (this.client !== client || this.stopped) return;
      this.client = null;
      setTimeout(() => void this.listen(), 1000).unref();
    };
    client.on('error', again);
    client.on('end', again);
    client.on('notification', (message) => {
      const { topic, payload } = JSON.parse(message.payload ?? '{}') as Announcement;
      void this.hub.publish(topic, payload);
    });
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (fault) {
      this.log.warn(`not listening: ${String(fault)}`);
      again();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }
}
