import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { operationOn } from './any-operation.js';
import type { GraphqlClient } from './graphql-client.js';
import { aLine, aReport, newId } from './reports.js';
import { FIELDS, type Subject } from './scope-fields.js';
import { canary, type ScopeWorld, type Where } from './scope-world.js';

const schema = buildSchema(readFileSync(path.resolve(import.meta.dirname, '../../api/schema.graphql'), 'utf8'));
const HOUR = 3_600_000;
const at = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();
const today = (days: number): string => at(24 * days).slice(0, 10);

/** Of a thing that never existed. */
const RANDOM: Readonly<Partial<Record<Subject, string>>> = {
  LOCALITY: 'S-none',
  OUTLET: 'scope-none',
  PERSON: 'scope-person-none',
  REPORT: newId(),
  HELD: newId(),
};

/** The thing meant, by every name that arguments have for it. */
const meant = (id: string) => ({
  id,
  ids: [id],
  alert: id,
  account: id,
  accounts: [id],
  locality: id,
  parent: id,
  under: id,
  outlet: id,
  outlets: [id],
  report: id,
  from: id,
});

const FORM = {
  ...{ addressees: ['x'], issuesByItself: false, notation: 'x', organ: 'x', organId: 'x', parentOrgan: 'x', place: 'x', reason: 'x', recipients: ['x'] },
  ...{ sections: [], signerLines: ['x'], signerName: 'x', validFrom: today(1) },
};

/** What is asked beside it. */
const beside = (id: string) => ({
  commodity: 'gao-te-thuong',
  since: at(-48),
  until: at(24),
  period: 'DAY',
  note: 'x',
  reason: 'x',
  comment: 'x',
  order: 'x',
  consent: true,
  outcome: 'EXPLAINED',
  decision: 'APPROVED',
  method: 'MEDIAN',
  act: 'COMMENT',
  text: 'x',
  owner: 'demo-analyst',
  mobile: '0905123456',
  slotAt: at(0),
  series: [{ commodity: 'gao-te-thuong', locality: id }],
  level: { level: 2, issuer: 'x', documentNumber: 'x', documentDate: today(0), locality: id, since: at(1) },
  change: { active: false },
  silence: { locality: id, reason: 'x', endsAt: at(5) },
  ceiling: { commodity: 'gao-te-thuong', document: 'x', kind: 'DECLARED', locality: id, price: 1, since: at(1) },
  entry: { kind: 'CLOSURE', document: 'x', outlet: id, since: at(24), until: at(48) },
  person: { id: `new.${Math.random().toString(36).slice(2, 8)}`, fullName: 'X', role: 'LEADER', locality: id },
  reports: [aReport({ outlet: id, lines: [aLine()] })],
  days: 1,
  thresholds: {},
  basedOn: 1,
  version: 1,
  file: '',
  areas: [id],
  title: 'x',
  certificate: 'x',
  deadlineAt: at(2),
  form: FORM,
});

/** Nobody's code: it is told of and passed over. */
const BOUNDARIES = '{"features":[{"properties":{"code":"SX"},"geometry":{"type":"Polygon","coordinates":[[[108,14],[109,14],[109,15],[108,14]]]}}]}';

const OTHER: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  // Of what the world of the test is made of, not the newest: those tell only who asked before.
  'Query.auditTrail': { filter: { entity: 'alert_silence' }, first: 100 },
  'Query.areaChanges': { since: 'DAY' },
  'Query.outletSpread': { day: at(0) },
  'Query.deliveries': { outcome: undefined },
  'Query.catalogueItems': { kind: 'OUTLET' },
  'Query.catalogueChanges': { kind: 'OUTLET' },
  'Query.readOutletFile': { text: 'code,name,kind,locality\nnew-x,New,MARKET,SX' },
  'Mutation.importOutletFile': { text: 'code,name,kind,locality\nnew-x,New,MARKET,SX' },
  'Query.readBoundaryFile': { text: BOUNDARIES },
  'Mutation.importBoundaryFile': { name: 'x', text: BOUNDARIES },
  'Mutation.saveCatalogueItem': { kind: 'OUTLET', key: 'scope-x', value: {} },
  'Mutation.restoreCatalogueItem': { change: '1' },
  'Mutation.assignOutlets': { account: 'demo-inspector', since: today(1), until: today(2) },
  'Mutation.handOver': { from: 'demo-inspector', to: 'demo-inspector', since: today(1), until: today(2) },
  'Mutation.handOverOffice': { to: ['demo-inspector'], since: today(1), until: today(2) },
  'Mutation.settleRivalry': { report: undefined },
  'Mutation.remind': { slotAt: at(0) },
};

export interface Finding {
  readonly field: string;
  readonly who: string;
  readonly about: string;
  readonly says: string;
}

export interface MatrixOutcome {
  readonly calls: number;
  readonly leaks: readonly Finding[];
  /** Fields that a role could call and should not, or the other way round. */
  readonly doors: readonly Finding[];
  /** Calls that came to no answer, because they do not fit the schema or something broke: they show nothing. */
  readonly unfit: readonly Finding[];
  /** Where "absent" and "forbidden" can be told apart. */
  readonly tells: readonly Finding[];
}

type Person = ScopeWorld['people'][number];
type Field = keyof typeof FIELDS;

export function seenBy({ letter, home }: Pick<Person, 'letter' | 'home'>): readonly Where[] {
  if (letter === 'E') return ['A'];
  return letter === 'I' || home === 'P' ? ['A', 'B', 'P'] : ['A'];
}

async function call(client: GraphqlClient, field: Field, id: string) {
  const [root = '', name = ''] = field.split('.');
  const given = { ...meant(id), ...beside(id), ...OTHER[field] };
  const variables = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const query = operationOn(schema, root, name, variables);
  const answer = await client.ask(query, variables);
  return { text: JSON.stringify({ data: answer.data, errors: answer.errors }), code: answer.errors?.[0]?.extensions?.code ?? null };
}

const RANDOM_ID = '999999999';
const isDoor = (code: string | null): boolean => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED';

const isUnfit = ({ text, code }: { readonly text: string; readonly code: unknown }): boolean =>
  code === 'INTERNAL' || code === 'UNAVAILABLE' || code === 'GRAPHQL_VALIDATION_FAILED' || (code === 'BAD_USER_INPUT' && /Variable \\*"\$/.test(text));

/** Two answers that may differ in nothing but the name asked for, ids of faults and times. */
const alike = (text: string, id: string): string =>
  text
    .replaceAll(id, '#')
    .replaceAll(/"\d{4}-\d\d-\d\dT[^"]*"/g, '"time"')
    .replaceAll(/"(?:sent|Report\w+_)?id":"[0-9a-f-]{36}"/gi, '"id"');

const around = (text: string, sign: RegExp): string => {
  const place = sign.exec(text)?.index ?? 0;
  return text.slice(Math.max(0, place - 200), place + 100);
};

/** Every field of the schema, or those named, as every person about everything, near and far; changes only about what is out of reach. */
export async function runMatrix(
  world: ScopeWorld,
  sign: (where: Where) => RegExp = canary,
  fields: readonly Field[] = Object.keys(FIELDS) as Field[],
): Promise<MatrixOutcome> {
  const found: Found = { calls: 0, sign, leaks: [], doors: [], unfit: [], tells: [] };
  for (const field of fields) {
    const [roles, subject] = FIELDS[field];
    if (field.startsWith('Subscription.') || subject === 'OWN') continue;
    for (const person of world.people) await tryField({ field, roles, subject }, person, world, found);
  }
  return found;
}

interface Found {
  calls: number;
  readonly sign: (where: Where) => RegExp;
  readonly leaks: Finding[];
  readonly doors: Finding[];
  readonly unfit: Finding[];
  readonly tells: Finding[];
}

interface Meant {
  readonly field: Field;
  readonly roles: string;
  readonly subject: Subject;
}

async function tryField({ field, roles, subject }: Meant, person: Person, world: ScopeWorld, found: Found) {
  const seen = seenBy(person);
  const hidden = (['A', 'B', 'P', 'X', 'F'] as const).filter((where) => !seen.includes(where));
  const isWrite = field.startsWith('Mutation.');
  const isAllowed = roles === '*' || roles.includes(person.letter);
  const who = `${person.letter} at ${person.home}`;
  const random = RANDOM[subject] ?? RANDOM_ID;
  const absent = isWrite && subject === 'NONE' && isAllowed ? null : await call(person.client, field, random);
  found.calls += 1;
  if (absent !== null && isUnfit(absent)) found.unfit.push({ field, who, about: 'random', says: absent.text.slice(0, 300) });
  if (absent !== null && isDoor(absent.code) === isAllowed) found.doors.push({ field, who, about: 'random', says: absent.text.slice(0, 200) });
  const about = (Object.keys(world.ids) as Where[]).filter((where) => world.ids[where][subject] !== undefined && (!isWrite || !seen.includes(where)));
  for (const where of about) {
    const id = world.ids[where][subject] ?? '';
    const answer = await call(person.client, field, id);
    found.calls += 1;
    if (isUnfit(answer)) found.unfit.push({ field, who, about: where, says: answer.text.slice(0, 300) });
    const own = answer.text.replaceAll(id, '#');
    const leaked = hidden.filter((one) => found.sign(one).test(own));
    if (leaked.length > 0) found.leaks.push({ field, who, about: where, says: around(own, found.sign(leaked[0] ?? 'A')) });
    if (!seen.includes(where) && absent !== null && alike(answer.text, id) !== alike(absent.text, random)) {
      found.tells.push({ field, who, about: where, says: `${alike(answer.text, id).slice(0, 200)} | ${alike(absent.text, random).slice(0, 200)}` });
    }
  }
  const leaked = absent === null ? [] : hidden.filter((one) => found.sign(one).test(absent.text));
  if (leaked.length > 0) found.leaks.push({ field, who, about: 'nothing', says: around(absent?.text ?? '', found.sign(leaked[0] ?? 'A')) });
}
