import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import { Database } from './database.js';
import { PROBE, readProbeName } from './probe-name.js';

/** A server or worker that has the database open. */
export interface ProcessRow {
  readonly name: string;
  readonly version: string;
  readonly machine: string;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
}

export interface StorageRow {
  readonly databaseVersion: string;
  readonly databaseBytes: number;
  readonly connections: number;
  readonly connectionLimit: number;
}

interface LineRow {
  readonly application: string;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
}

/** Reads what PostgreSQL knows of its users and itself. */
@Injectable()
export class StatusView {
  constructor(private readonly database: Database) {}

  /** Each process keeps one line that bears its name and is used every second. */
  async processes(): Promise<ProcessRow[]> {
    const lines = await this.database.system.query<LineRow>(
      `select application_name as application, backend_start as "startedAt", coalesce(state_change, backend_start) as "seenAt"
       from pg_stat_activity where datname = current_database() and application_name like $1 || ' %' order by application_name, backend_start`,
      [PROBE],
    );
    return lines.map(({ application, startedAt, seenAt }) => ({ ...readProbeName(application), startedAt, seenAt }));
  }

  async storage(): Promise<StorageRow> {
    const [row] = await this.database.system.query<StorageRow>(
      `select current_setting('server_version') as "databaseVersion", pg_database_size(current_database()) as "databaseBytes",
       (select count(*) from pg_stat_activity where backend_type = 'client backend') as connections, current_setting('max_connections')::integer as "connectionLimit"`,
    );
    if (row === undefined) throw new Error('PostgreSQL says nothing of itself');
    return row;
  }
}
