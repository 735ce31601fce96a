import pg from 'pg';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { startTestServer, type TestServer } from '../support/server.js';

/** What the browser specs of one file share. */
interface Stage {
  server: TestServer;
  browser: Browser;
  /** A connection past the server. */
  database: pg.Client;
}

/** A server as in production but without a worker, its database and a browser: there before the first spec, gone after the last. To be called in a `describe`. */
export function openStage(): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    stage.server = await startTestServer({ NODE_ENV: 'production', WORKER: 'none' });
    stage.database = new pg.Client({ connectionString: stage.server.databaseUrl });
    await stage.database.connect();
    stage.browser = await launchBrowser();
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.database?.end();
    await stage.server?.close();
  });
  return stage;
}
