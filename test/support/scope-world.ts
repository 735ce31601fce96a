import type pg from 'pg';
import type { Role } from '../../api/generated/schema.js';
import { eventually } from './eventually.js';
import type { GraphqlClient } from './graphql-client.js';
import { addPerson } from './people.js';
import { aLine, aReport, submitOne } from './reports.js';
import type { Subject } from './scope-fields.js';

/** A: a commune of the province 51, with B beside it; P: the province itself; X: a commune of the province F, far away. */
export type Where = 'A' | 'B' | 'P' | 'X' | 'F';

export const ROLES: Readonly<Record<string, Role>> = { I: 'INSPECTOR', A: 'ANALYST', L: 'LEADER', D: 'ADMINISTRATOR', E: 'ENTERPRISE', U: 'AUDITOR' };

/** What belongs to a place says so in every text of it, and its prices do: ROW in what is stored about it, CANARY also in the names of places, outlets and people, which the server keeps in memory. */
export const rowCanary = (where: Where): RegExp => new RegExp(`ROW-${where}\\b|9100${'ABPXF'.indexOf(where)}`);
export const canary = (where: Where): RegExp => new RegExp(`CANARY-${where}\\b|${rowCanary(where).source}`);

export interface ScopeWorld {
  readonly ids: Readonly<Record<Where, Readonly<Partial<Record<Subject, string>>>>>;
  readonly people: readonly { readonly letter: string; readonly home: 'A' | 'P'; readonly client: GraphqlClient }[];
}

const COMMUNES = ['A', 'B', 'X'] as const;
const PARENT = { A: '51', B: '51', X: '48' } as const;
const PRICE = { A: 91_000, B: 91_001, X: 91_003 } as const;

async function addPlace(database: pg.Client, where: 'A' | 'B' | 'X'): Promise<void> {
  await database.query(
    `with made as (insert into locality (code, name, full_name, kind, parent_id, province_id, path)
       select 'S' || $1::text, 'CANARY-' || $1, 'CANARY-' || $1, 'COMMUNE', p.id, p.id, p.path from locality p where p.code = $2 and p.effective_to = 'infinity' returning id, province_id)
     insert into outlet (code, name, kind_code, locality_id, province_id, owner) select 'scope-' || lower($1), 'CANARY-' || $1, 'MARKET', id, province_id, 'CANARY-' || $1 || ' owner' from made`,
    [where, PARENT[where]],
  );
  await database.query(`update locality l set path = p.path || l.id from locality p where p.id = l.parent_id and l.code = 'S' || $1::text`, [where]);
}

/** Subqueries for the ids of what lies there. */
const namesOf = (where: 'A' | 'B' | 'X') => ({
  place: `(select id from locality where code = 'S${where}')`,
  outlet: `(select id from outlet where code = 'scope-${where.toLowerCase()}')`,
  province: `(select province_id from outlet where code = 'scope-${where.toLowerCase()}')`,
  person: `(select id from account where code = 'scope-person-${where.toLowerCase()}')`,
});

const idOf = async (database: pg.Client, sql: string): Promise<string> => String((await database.query<{ id: string }>(`${sql} returning id`)).rows[0]?.id);

const MESSAGE = (where: string): string =>
  JSON.stringify({ vi: { title: `ROW-${where}`, lines: [] }, en: { title: `ROW-${where}`, lines: [] }, path: '/alerts' });

/** What was told of an alert and to whom, what a phone is stuck with, who stands in for whom. */
async function addTold(
  database: pg.Client,
  where: 'A' | 'B' | 'X',
  { incident, alert }: { readonly incident: string; readonly alert: string },
): Promise<Partial<Record<Subject, string>>> {
  const { province, person } = namesOf(where);
  const one = (sql: string): Promise<string> => idOf(database, sql);
  const notice = await one(
    `insert into notice (incident_id, ordinal, audience, reason, at, severity, alert_ids, fresh_ids) values (${incident}, 1, 'DUTY', 'FIRST', now(), 'WARN', '{${alert}}', '{${alert}}')`,
  );
  const message = await one(
    `insert into message (kind, notice_id, province_id, at, severity, content) values ('NOTICE', ${notice}, ${province}, now(), 'WARN', '${MESSAGE(where)}')`,
  );
  await database.query(
    `insert into quarantined_record (id, phone_id, account_id, tries, reason, posted_at, outlet) values ('stuck-${where.toLowerCase()}', 'ROW-${where}', ${person}, 3, 'ROW-${where}', now(), 'scope-${where.toLowerCase()}')`,
  );
  return {
    STUCK: `stuck-${where.toLowerCase()}`,
    DELIVERY: await one(`insert into notice_delivery (message_id, account_id, channel, outcome, reason, created_at, since, next_at, settled_at)
      values (${message}, ${person}, 'EMAIL', 'FAILED', 'ROW-${where}', now(), now(), now(), now())`),
    HAND_OVER: await one(`insert into hand_over (from_id, to_id, since, until, reason, made_by, made_at)
      values (${person}, (select id from account where code = 'scope-traveller'), current_date + 20, current_date + 21, 'ROW-${where}', ${person}, now())`),
  };
}

/** Rows that the rules and people would make, straight into the tables. */
async function addRows(database: pg.Client, where: 'A' | 'B' | 'X', report: string): Promise<Partial<Record<Subject, string>>> {
  const { place, outlet, province, person } = namesOf(where);
  const good = `(select id from commodity where code = 'gao-te-thuong')`;
  const one = (sql: string): Promise<string> => idOf(database, sql);
  await database.query(
    `insert into account (code, full_name, role, locality_id) values ('scope-person-${where.toLowerCase()}', 'CANARY-${where}', 'INSPECTOR', ${place})`,
  );
  const incident = await one(
    `insert into incident (province_id, family, locality_id, commodity_id, opened_at, moved_at, state) values (${province}, 'G', ${place}, ${good}, now(), now(), '{"members": [], "lastNoticeAt": null, "waitsSince": null, "openedAt": 0, "movedAt": 0, "escalatedAt": null, "repeats": 0}')`,
  );
  const alert =
    await one(`insert into alert (province_id, rule, locality_id, commodity_id, outlet_id, stage, signal, severity, opened_at, last_breach_at, last_slot_at, level, threshold_version, evidence, incident_id)
    values (${province}, 'G1', ${place}, ${good}, ${outlet}, 'OPEN', 'QUIET', 'WARN', now(), now(), now(), 1, 1, '{"note": "ROW-${where}"}', ${incident})`);
  await database.query(`insert into alert_move (alert_id, ordinal, province_id, at, recorded_at, cause, stage, signal, severity, note, evidence)
    values (${alert}, 1, ${province}, now(), now(), 'OPENED', 'OPEN', 'QUIET', 'WARN', 'ROW-${where}', '{}')`);
  await database.query(
    `insert into phone (id, account_id, app_version, queued, quarantined, first_seen_at, last_seen_at) values ('ROW-${where}', ${person}, 'ROW-${where}', 0, 0, now(), now())`,
  );
  await database.query(`insert into duty_assignment (account_id, outlet_id, since) values (${person}, ${outlet}, current_date - 1)`);
  return {
    ...(await addTold(database, where, { incident, alert })),
    LOCALITY: `S${where}`,
    OUTLET: `scope-${where.toLowerCase()}`,
    REPORT: report,
    ALERT: alert,
    PERSON: `scope-person-${where.toLowerCase()}`,
    SILENCE: await one(`insert into alert_silence (locality_id, rule, reason, account_id, created_at, starts_at, ends_at)
      values (${place}, 'N1', 'ROW-${where}', ${person}, now(), now(), now() + interval '1 day')`),
    CEILING: await one(
      `insert into price_ceiling (locality_id, commodity_id, kind, price, valid_from, document) values (${place}, ${good}, 'DECLARED', 50000, now(), 'CANARY-${where}')`,
    ),
    REGISTER: await one(
      `insert into register_entry (kind, outlet_id, valid_from, valid_to, document, added_at) values ('CLOSURE', ${outlet}, now() + interval '5 days', now() + interval '6 days', 'ROW-${where}', now())`,
    ),
    HELD: await one(`insert into held_correction (id, corrects_id, outlet_id, province_id, account_id, origin, received_at, raw)
      values (gen_random_uuid(), '${report}', ${outlet}, ${province}, ${person}, 'PHONE', now(), '{"correctionReason": "ROW-${where}", "lines": []}')`),
  };
}

async function addBulletin(database: pg.Client, province: string, where: Where): Promise<Partial<Record<Subject, string>>> {
  const sections = JSON.stringify([{ key: 'one', title: `ROW-${where}`, free: true, paragraphs: [`ROW-${where}`], table: null }]);
  const { rows } = await database.query<{ id: string }>(
    `insert into bulletin (province_id, slot_at, state, frozen_at, composed_at, frozen, frozen_sha256, template, sections)
     select id, date_trunc('day', now()), 'DRAFT', now(), now(), '{"alerts": [], "expected": 0, "received": 0}', '\\x00', '{"issuesByItself": false, "sections": []}', $2 from locality where code = $1 and effective_to = 'infinity' returning id`,
    [province, sections],
  );
  const orders = await database.query<{ id: string }>(
    `insert into report_order (province_id, title, body, area_ids, commodity_ids, deadline_at, made_by, made_at)
     select l.id, 'ROW-${where}', 'ROW-${where}', '{}', '{}', now() + interval '1 hour', (select min(id) from account), now() from locality l where code = $1 and effective_to = 'infinity' returning id`,
    [province],
  );
  await database.query(
    `insert into report_order_recipient (order_id, outlet_id, account_id)
     select $1, o.id, (select min(id) from account) from outlet o where o.code = any($2)`,
    [orders.rows[0]?.id, where === 'P' ? ['scope-a', 'scope-b'] : ['scope-x']],
  );
  return { LOCALITY: province, BULLETIN: String(rows[0]?.id), ORDER: String(orders.rows[0]?.id) };
}

const NUMBERED = ['alert', 'alert_silence', 'price_ceiling', 'register_entry', 'bulletin', 'report_order', 'hand_over', 'notice_delivery'];

/** Two communes of one province and one of another, each with everything a row can be about, and a person of every role at home in A and in P. */
export async function makeScopeWorld(database: pg.Client, url: string): Promise<ScopeWorld> {
  // A deployment of the whole country: whoever is at home at a deployment's root reads the audit of all of it.
  await database.query(`update deployment set root_locality_id = (select id from locality where code = 'VN' and effective_to = 'infinity')`);
  // Numbers that occur nowhere else in an answer.
  for (const table of NUMBERED) {
    await database.query(`alter table ${table} alter column id restart with 7000001`);
  }
  for (const where of COMMUNES) await addPlace(database, where);
  const traveller = await addPerson(database, url, { code: 'scope-traveller', locality: 'VN' });
  const made: Partial<Record<Where, Partial<Record<Subject, string>>>> = {};
  for (const where of COMMUNES) {
    const report = aReport({ outlet: `scope-${where.toLowerCase()}`, note: `ROW-${where}`, lines: [aLine({ price: PRICE[where] })] });
    const answer = await submitOne(traveller, report);
    if (answer.__typename !== 'ReportAccepted') throw new Error(`the report of ${where} came to ${JSON.stringify(answer)}`);
    made[where] = await addRows(database, where, String(report.id));
  }
  const rest = { P: await addBulletin(database, '51', 'P'), F: await addBulletin(database, '48', 'F') };
  await eventually('the trend has cells of every place', async () => {
    const { rows } = await database.query<{ count: number }>(
      `select count(distinct locality_id)::integer as count from trend_cell where locality_id in (select id from locality where code in ('SA', 'SB', 'SX'))`,
    );
    return rows[0]?.count === 3;
  });
  const people = [];
  for (const [letter, role] of Object.entries(ROLES)) {
    for (const home of ['A', 'P'] as const) {
      const code = `scope-${letter}-${home}`.toLowerCase();
      const client = await addPerson(database, url, { code, role, locality: home === 'A' ? 'SA' : '51' });
      if (role === 'ENTERPRISE') await database.query(`update account set owner = 'CANARY-A owner' where code = $1`, [code]);
      people.push({ letter, home, client });
    }
  }
  return { ids: { ...made, ...rest } as ScopeWorld['ids'], people };
}
