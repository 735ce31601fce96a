import pg from 'pg';
import { migrate } from '../../db/migrate.js';
import { LEVEL_SCALE } from '../../db/seed/demo-records.js';
import type { Level } from '../domain/alert/thresholds.js';
import type { Instant } from '../domain/instant.js';

let made = 0;

/** A migrated database of its own on the server of `serverUrl`, for the length of one replay. Its transactions need not outlive a power cut. */
export async function withTemporaryDatabase<Result>(serverUrl: string, work: (url: string) => Promise<Result>): Promise<Result> {
  made += 1;
  const name = `cungcau_evaluate_${process.pid}_${made}`;
  await onServer(serverUrl, `create database ${name}`);
  try {
    await onServer(serverUrl, `alter database ${name} set synchronous_commit = off`);
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    await migrate(url.href);
    return await work(url.href);
  } finally {
    await onServer(serverUrl, `drop database if exists ${name} with (force)`);
  }
}

async function onServer(url: string, sql: string, values: readonly unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(sql, [...values]);
  } finally {
    await client.end();
  }
}

/** Declares a crisis level for the whole deployment from a time on. */
export async function declareLevel(url: string, level: Level, since: Instant): Promise<void> {
  await onServer(
    url,
    `insert into crisis_level (locality_id, scale, level, valid_from, issuer, document_number, document_date)
     select root_locality_id, $1, $2, to_timestamp($3), 'evaluation', 'evaluation', to_timestamp($3)::date from deployment`,
    [LEVEL_SCALE, level, since / 1000],
  );
}
