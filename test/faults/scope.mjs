import '../support/load-typescript.mjs';
import 'reflect-metadata';
import pg from 'pg';
import { AccountView } from '../../dist/api/account/account.view.js';
import { AuditView } from '../../dist/api/audit/audit.view.js';
import { startServer } from '../../dist/api/main.js';
import { PlaceView } from '../../dist/api/outlet/place.view.js';
import { AccessGuard } from '../../dist/api/platform/access.js';
import { Config } from '../../dist/api/platform/config.js';
import { asSystem } from '../../dist/api/platform/scope.js';
import { startCluster } from './cluster.mjs';
import { mustFind } from './fault-rows.mjs';
import { freePort } from './free-port.mjs';

/** S1: the matrix made from the schema, with the guards of the program and with the database alone. Served in this process, because guards can be switched off only from inside. */
export async function measureScope(rows, { database }) {
  const { removeGuards } = await import('../support/remove-guards.ts');
  const { runMatrix } = await import('../support/scope-matrix.ts');
  const { makeScopeWorld, rowCanary } = await import('../support/scope-world.ts');
  const cluster = await startCluster({ database });
  const client = new pg.Client({ connectionString: cluster.url });
  const server = await startServer(
    new Config({ DATABASE_URL: cluster.url, PORT: String(await freePort()), DEMO: 'off', LOG_LEVEL: 'error', NODE_ENV: 'test', QUERY_COST: '1000000' }),
  );
  try {
    await client.connect();
    const world = await makeScopeWorld(client, server.url);
    const { calls, leaks, doors, unfit, tells } = await runMatrix(world);
    const unguarded = await unguarding(client, removeGuards);
    const restore = unguarded();
    const bare = await runMatrix(world, rowCanary).finally(restore);
    const control = mustFind(bare.doors.length, 'doors open with the guards off');
    rows.add('calls of the matrix: fields x roles x homes x places', calls, 'calls', { atLeast: 1000 });
    rows.add('of them without an answer', unfit.length, 'calls', { is: 0 });
    rows.add('answers that show something from outside the area', leaks.length, 'answers', { is: 0 }, control);
    rows.add('fields open to a role they are not for, or shut to one they are', doors.length, 'fields', { is: 0 }, control);
    rows.add('answers that tell "elsewhere" from "does not exist"', tells.length, 'answers', { is: 0 });
    rows.add(
      'rows from outside the area shown by the database alone',
      bare.leaks.length,
      'answers',
      { is: 0 },
      await withoutPolicy(client, world, { runMatrix, rowCanary, unguarded }),
    );
  } finally {
    await client.end();
    await server.close();
    await cluster.end();
  }
}

/** How the guards are switched off, and on again by what that answers. */
async function unguarding(client, removeGuards) {
  const [{ root }] = (await client.query('select root_locality_id as root from deployment')).rows;
  return () => removeGuards({ AccessGuard, PlaceView, AccountView, AuditView, asSystem }, root);
}

/** The same without the database's policy on reports: then something must show. */
async function withoutPolicy(client, world, { runMatrix, rowCanary, unguarded }) {
  await client.query('alter table report disable row level security');
  const restore = unguarded();
  const { leaks } = await runMatrix(world, rowCanary).finally(restore);
  await client.query('alter table report enable row level security');
  return mustFind(leaks.length, 'answers show rows from elsewhere without the policy on reports');
}
