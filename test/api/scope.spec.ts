import pg from 'pg';
import { AccountView } from '../../api/account/account.view.js';
import { AuditView } from '../../api/audit/audit.view.js';
import { PlaceView } from '../../api/outlet/place.view.js';
import { AccessGuard } from '../../api/platform/access.js';
import { asSystem } from '../../api/platform/scope.js';
import { removeGuards } from '../support/remove-guards.js';
import { FIELDS } from '../support/scope-fields.js';
import { type MatrixOutcome, runMatrix } from '../support/scope-matrix.js';
import { makeScopeWorld, rowCanary, type ScopeWorld } from '../support/scope-world.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let database: pg.Client;
let world: ScopeWorld;
let outcome: MatrixOutcome;
let before: string;

/** What people keep of the far province, as one text; a change of any row shows. What the server works out by itself meanwhile is left out. */
const KEPT: Readonly<Record<string, string>> = {
  report: 'true',
  alert: `evidence->>'note' like 'ROW-%'`,
  bulletin: `sections::text like '%ROW-%'`,
  held_correction: 'true',
  outlet: 'true',
  report_order: 'true',
};

async function farRows(): Promise<string> {
  const province = `(select id from locality where code = '48' and effective_to = 'infinity')`;
  const texts = [];
  for (const [table, ours] of Object.entries(KEPT)) {
    const { rows } = await database.query<{ text: string }>(
      `select coalesce(string_agg(t::text, '|' order by t::text), '') as text from ${table} t where province_id = ${province} and ${ours}`,
    );
    texts.push(rows[0]?.text ?? '');
  }
  const others = await database.query<{ text: string }>(`select string_agg(x, '|' order by x) as text from (
    select t::text as x from alert_silence t where reason ~ '(ROW|CANARY)-[BX]' union all select t::text from price_ceiling t where document ~ '(ROW|CANARY)-[BX]'
    union all select t::text from register_entry t where document ~ '(ROW|CANARY)-[BX]' union all select t::text from account t where full_name ~ '(ROW|CANARY)-[BX]'
    union all select t::text from crisis_level t join locality l on l.id = locality_id where l.code in ('48', 'SX', 'SB')
    union all select t::text from quarantined_record t where reason ~ 'ROW-[BX]' union all select t::text from hand_over t where reason ~ 'ROW-[BX]'
    union all select t::text from notice_delivery t where reason ~ 'ROW-[BX]'
    union all select t::text from duty_assignment t where outlet_id in (select id from outlet where code in ('scope-x', 'scope-b'))) all_of_them`);
  return [...texts, others.rows[0]?.text ?? ''].join('\n');
}

async function unguarded(): Promise<() => void> {
  const { rows } = await database.query<{ root: number }>('select root_locality_id as root from deployment');
  return removeGuards({ AccessGuard, PlaceView, AccountView, AuditView, asSystem }, rows[0]?.root ?? 0);
}

beforeAll(async () => {
  // It asks each field for all there is.
  server = await startTestServer({ QUERY_COST: '1000000' });
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  world = await makeScopeWorld(database, server.url);
  before = await farRows();
  outcome = await runMatrix(world);
}, 400_000);

afterAll(async () => {
  await database?.end();
  await server?.close();
});

it('reaches every field of the schema', () => {
  expect(Object.keys(FIELDS).length).toBeGreaterThan(100);
  expect(outcome.calls).toBeGreaterThan(1000);
});

it('asks every field so that it answers', () => {
  expect(outcome.unfit).toEqual([]);
});

it('shows nobody anything from outside their area', () => {
  expect(outcome.leaks).toEqual([]);
});

it('lets nobody change anything outside their area', async () => {
  expect(await farRows()).toBe(before);
});

it('opens each field to the roles it is for, and to no other', () => {
  expect(outcome.doors).toEqual([]);
});

it('says the same of what is elsewhere as of what does not exist', () => {
  expect(outcome.tells).toEqual([]);
});

describe('with every guard of the program switched off', () => {
  let bare: MatrixOutcome;

  beforeAll(async () => {
    const restore = await unguarded();
    bare = await runMatrix(world, rowCanary).finally(restore);
  }, 400_000);

  it('the program itself would show what is elsewhere: the names it keeps in memory', () => {
    expect(bare.doors.length).toBeGreaterThan(100);
  });

  it('the database alone shows no row from elsewhere', () => {
    expect(bare.leaks).toEqual([]);
  });

  it('the audit would show what is elsewhere without its policy', async () => {
    const restore = await unguarded();
    await database.query('alter table audit_entry disable row level security');
    const { leaks } = await runMatrix(world, rowCanary, ['Query.auditTrail']).finally(restore);
    await database.query('alter table audit_entry enable row level security');
    expect(leaks.map(({ who }) => who)).toEqual(expect.arrayContaining(['D at A', 'D at P', 'U at A', 'U at P']));
  });

  it('the database alone lets nobody change a row elsewhere', async () => {
    expect(await farRows()).toBe(before);
  });
});

it('the database answers with an error where no scope was stated', async () => {
  await database.query('set role cungcau_api');
  const refused = await database.query('select from report').catch((fault: Error) => fault.message);
  await database.query('reset role');
  expect(refused).toMatch(/unrecognized configuration parameter "cungcau/);
});
