import pg from 'pg';
import { DataSource } from 'typeorm';
import { BROKEN_REPORTS } from '../../api/audit/audit.view.js';
import { ChainCheck, type ChainFinding } from '../../api/audit/chain.js';
import { PersonStore } from '../../api/audit/person.store.js';
import { RetentionStore } from '../../api/audit/retention.store.js';
import { DAY, instant } from '../../api/domain/instant.js';
import { Database } from '../../api/platform/database.js';
import { eventually } from '../support/eventually.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { addPerson } from '../support/people.js';
import { aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let database: pg.Client;
let lan: GraphqlClient;
let administrator: GraphqlClient;
let source: DataSource;

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none' });
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  await database.query(`set timezone = 'UTC'; set datestyle = 'ISO'`);
  source = await new DataSource({ type: 'postgres', url: server.databaseUrl, installExtensions: false }).initialize();
  lan = await server.client.signIn('INSPECTOR');
  administrator = await server.client.signIn('ADMINISTRATOR');
});

afterAll(async () => {
  await source.destroy();
  await database.end();
  await server.close();
});

/** As commands use it, beside the server. */
const databaseOf = (): Database => new Database(source);

interface Row {
  seq: string;
  body: string;
  detail: string | null;
  hash: Buffer;
}

async function chain(): Promise<Row[]> {
  return (await database.query<Row>('select seq, body::text as body, detail, hash from audit_entry order by seq')).rows;
}

async function findings(): Promise<readonly ChainFinding[]> {
  const check = new ChainCheck();
  for (const { seq, ...link } of await chain()) check.take({ ...link, seq: Number(seq) });
  const { rows } = await database.query<{ seq: string; hash: Buffer }>('select seq, hash from audit_head');
  return check.finish({ seq: Number(rows[0]?.seq), hash: rows[0]?.hash.toString('hex') ?? '' });
}

/** As somebody who owns the database would: past the triggers. */
async function tamper(sql: string): Promise<void> {
  await database.query(`set session_replication_role = replica; ${sql}; set session_replication_role = origin`);
}

interface Entry {
  readonly seq: number;
  readonly by: string | null;
  readonly about: readonly string[];
  readonly action: string;
  readonly entity: string;
  readonly operation: string | null;
  readonly more: string | null;
  readonly detail: { readonly from: string | null; readonly before: string | null; readonly after: string | null } | null;
}

async function trail(client: GraphqlClient, filter: Record<string, unknown>): Promise<Entry[]> {
  const { data, errors } = await client.ask<{ auditTrail: Entry[] }>(
    'query ($filter: AuditFilter) { auditTrail(filter: $filter) { seq by about action entity operation more detail { from before after } } }',
    { filter },
  );
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.auditTrail;
}

const report = 'query ($id: ID!) { report(id: $id) { id note lines { commodity } } }';

describe('the audit', () => {
  it('says who changed what, from where, with what before and after', async () => {
    const mobile = '84901234567';
    const { errors } = await administrator.ask(
      'mutation ($account: ID!, $mobile: String!) { registerMobile(account: $account, mobile: $mobile) { __typename } }',
      {
        account: 'demo-inspector',
        mobile,
      },
    );
    expect(errors).toBeUndefined();
    const [entry] = await trail(administrator, { entity: 'account_mobile' });
    expect(entry).toMatchObject({ by: 'demo-administrator', about: ['demo-inspector'], action: 'INSERT', operation: 'mutation.registerMobile' });
    expect(entry?.detail).toMatchObject({ from: expect.stringMatching(/127\.0\.0\.1|::1/), before: null });
    expect(JSON.parse(entry?.detail?.after ?? '')).toMatchObject({ mobile });
  });

  it('holds secrets and bytes as their hash only', async () => {
    await lan.ask('{ fieldKey }');
    const { rows } = await database.query<{ secret: string }>(
      `select field_key::text as secret from account where field_key is not null union all select token_sha256::text from session`,
    );
    expect(rows.length).toBeGreaterThan(1);
    const everything = (await chain()).map(({ body, detail }) => `${body} ${detail}`).join('\n');
    expect(rows.filter(({ secret }) => everything.includes(secret.slice(2)))).toEqual([]);
  });

  it('holds one entry for the reports of a statement, with the digest of each', async () => {
    const sent = aReport();
    await submitOne(lan, sent);
    const [entry] = await trail(administrator, { entity: 'report', action: 'ACCEPT' });
    const { reports } = JSON.parse(entry?.more ?? '') as { reports: string[] };
    const { rows } = await database.query<{ digest: string }>('select digest from report_seal where id = $1', [sent.id]);
    expect(reports).toEqual([`${sent.id}:${rows[0]?.digest}`]);
  });

  it('says who was told of whom, and nothing of what people are told of themselves', async () => {
    const sent = aReport();
    await submitOne(lan, sent);
    await lan.ask(report, { id: sent.id });
    expect(await trail(administrator, { action: 'READ', about: 'demo-inspector', by: 'demo-inspector' })).toEqual([]);
    const analyst = await server.client.signIn('ANALYST');
    await analyst.ask(report, { id: sent.id });
    const [entry] = await trail(administrator, { action: 'READ', about: 'demo-inspector' });
    expect(entry).toMatchObject({ by: 'demo-analyst', entity: 'Report', operation: 'query.report' });
    const { data } = await lan.ask<{ readsOfMyData: { by: string }[] }>('{ readsOfMyData { by entity } }');
    expect(data.readsOfMyData[0]).toEqual({ by: 'demo-analyst', entity: 'Report' });
  });

  it('is for administrators, of their area', async () => {
    expect((await lan.ask('{ auditTrail { seq } }')).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const elsewhere = await addPerson(database, server.url, { code: 'quan-tri-ha-noi', role: 'ADMINISTRATOR', locality: '01' });
    expect(await trail(elsewhere, { about: 'demo-inspector' })).toEqual([]);
  });

  it('is whole after all this, and can be changed by nobody who has to obey the triggers', async () => {
    expect((await chain()).length).toBeGreaterThan(5);
    expect(await findings()).toEqual([]);
    for (const sql of [`update audit_entry set body = '{}' where seq = 1`, 'delete from audit_entry where seq = 1', 'truncate audit_entry']) {
      await expect(database.query(sql)).rejects.toThrow('append-only');
    }
  });

  it('names the entry that was tampered with past the triggers', async () => {
    await database.query('begin');
    await tamper(`update audit_entry set body = replace(body::text, '"key" :', '"key"  :')::json where seq = 3`);
    expect(await findings()).toEqual([{ seq: 3, flaw: 'CHANGED' }]);
    await database.query('rollback');
    await database.query('begin');
    await tamper('delete from audit_entry where seq = (select max(seq) from audit_entry)');
    expect((await findings())[0]?.flaw).toBe('CUT');
    await database.query('rollback');
  });

  it('finds a report whose price was changed past the triggers', async () => {
    const sent = aReport();
    await submitOne(lan, sent);
    await database.query('begin');
    await tamper(`update report set prices[1] = prices[1] + 1 where id = '${sent.id}'`);
    expect((await database.query(BROKEN_REPORTS)).rows).toEqual([{ id: sent.id, flaw: 'CHANGED' }]);
    await database.query('rollback');
    expect((await database.query(BROKEN_REPORTS)).rows).toEqual([]);
  });

  it('writes nothing at all when it cannot be written', async () => {
    const analyst = await server.client.signIn('ANALYST');
    const sent = aReport();
    await submitOne(lan, sent);
    const stored = async (): Promise<unknown> =>
      (await database.query('select (select count(*) from report) as reports, (select count(*) from session) as sessions')).rows;
    const before = await stored();
    await database.query('alter table audit_entry add constraint unwritable check (false) not valid');
    const submitted = await lan.ask('mutation ($reports: [ReportInput!]!) { submitReports(reports: $reports) { __typename } }', { reports: [aReport()] });
    const signedIn = await server.client.ask('mutation { signInToDemo(role: LEADER) { __typename } }');
    const told = await analyst.ask<unknown>(report, { id: sent.id });
    await database.query('alter table audit_entry drop constraint unwritable');
    expect([submitted.errors?.length, signedIn.errors?.length, told.errors?.length]).toEqual([1, 1, 1]);
    expect(told.data ?? null).toBeNull();
    expect(await stored()).toEqual(before);
  });
});

describe('what is kept of a person', () => {
  it('is handed out whole, then goes, while reports and the chain stay as they were', async () => {
    const hoa = await addPerson(database, server.url, { code: 'hoa-di' });
    await submitOne(lan, aReport({ outlet: 'cho-khong-co' }));
    const sent = aReport({ visit: { start: [14.7, 108.7, 5], device: 'phone-of-hoa', startedAt: Date.now() - 90_000, endedAt: Date.now() - 60_000 } });
    await submitOne(hoa, sent);
    const mobile = { account: 'hoa-di', mobile: '84909999999' };
    await administrator.ask('mutation ($account: ID!, $mobile: String!) { registerMobile(account: $account, mobile: $mobile) { __typename } }', mobile);
    const people = new PersonStore(databaseOf());
    const data = await people.exportOf('hoa-di');
    expect(data?.tables.report).toHaveLength(1);
    expect(data?.tables.account_mobile).toEqual([expect.objectContaining({ mobile: mobile.mobile })]);
    expect(JSON.stringify(data?.tables.report_visit)).toContain('14.7');

    const digest = async (): Promise<unknown> => (await database.query('select digest from report_seal where id = $1', [sent.id])).rows;
    const before = await digest();
    expect(await people.erase('hoa-di')).toBe(true);
    expect(await people.erase('hoa-di')).toBe(false);
    expect(await digest()).toEqual(before);
    expect((await database.query(BROKEN_REPORTS)).rows).toEqual([]);
    expect(await findings()).toEqual([]);
    const everything = (await chain()).map(({ body, detail }) => `${body} ${detail}`).join('\n');
    for (const trace of ['hoa-di', mobile.mobile]) expect(everything.includes(trace)).toBe(false);
    await eventually('the session is over', async () => (await hoa.ask('{ fieldKey }')).errors?.[0]?.extensions?.code === 'UNAUTHENTICATED');
    expect((await database.query('select start_place, device from report_visit where report_id = $1', [sent.id])).rows).toEqual([
      { start_place: null, device: null },
    ]);
  });

  it('goes when its time is over, once a day, on record', async () => {
    const store = new RetentionStore();
    const sent = aReport({ visit: { start: [14.7, 108.7, 5], startedAt: Date.now() - 90_000, endedAt: Date.now() - 60_000 } });
    await submitOne(lan, sent);
    const place = async (): Promise<unknown> => (await database.query('select start_place from report_visit where report_id = $1', [sent.id])).rows[0];
    const look = (days: number): Promise<unknown> => databaseOf().transaction((tx) => store.look(tx, instant(Date.now() + days * DAY)));
    await look(89);
    expect(await place()).toMatchObject({ start_place: [14.7, 108.7, 5] });
    expect(await look(89.5)).toBeNull();
    expect(await look(91)).toMatchObject({ PLACES: expect.any(Number) });
    expect(await place()).toEqual({ start_place: null });
    const { rows } = await database.query<{ erased: { PLACES: number } }>('select erased from retention_run order by id');
    expect(rows.map(({ erased }) => erased.PLACES > 0)).toEqual([false, true]);
  });
});
