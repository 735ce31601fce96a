import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isScalarType, isUnionType } from 'graphql';
import { startCluster } from './cluster.mjs';
import { below, pick } from './random.mjs';
import { signIn, startServer } from './server.mjs';

const ROLES = ['INSPECTOR', 'ANALYST', 'LEADER', 'ADMINISTRATOR'];
const AT_ONCE = 32;
/** Values as people, phones and attackers write them. */
const ODD = [
  '',
  ' ',
  '\u0000',
  '﻿',
  '‮abc',
  '=1+1',
  '<script>',
  "' or 1=1 --",
  '1e999',
  '-1',
  '99999999999999999999',
  '2026-13-45',
  'NaN',
  '🧅',
  'a'.repeat(3000),
  '{}',
  '[]',
  'null',
  '../../etc/passwd',
  '%00',
  'cho-ba-to',
  'gao-te-thuong',
  '2026-11-22',
  '2026-11-22T05:00:00Z',
  '51',
  '00000000-0000-7000-8000-000000000000',
];
/** They end a session or would change what the next ones see. */
const LEFT_OUT = new Set(['signOut']);

/** FUZZ: requests made from the schema, with values nobody expects, by every role; then requests that are no GraphQL at all; then rows of CSV. */
export async function measureFuzz(rows, how) {
  const { long, database, dice, log } = how;
  const cluster = await startCluster({ database });
  const server = await startServer(cluster);
  try {
    const schema = buildSchema(readFileSync(new URL('../../api/schema.graphql', import.meta.url), 'utf8'));
    const tokens = [undefined, ...(await Promise.all(ROLES.map((role) => signIn(server.url, role))))];
    const tally = { sent: 0, internal: [], fives: [], refused: 0, answered: 0 };
    const total = long ? 90_000 : 6000;
    await inParallel(total, async () => {
      const isWhole = dice() < 0.9;
      const body = isWhole ? JSON.stringify(operation(schema, dice)) : mangle(JSON.stringify(operation(schema, dice)), dice);
      note(tally, body, await post(server.url, body, pick(dice, tokens)));
    });
    for (const one of [...tally.internal, ...tally.fives].slice(0, 5)) log(`  ${one.slice(0, 700)}`);
    rows.add(
      'generated requests',
      tally.sent,
      'requests',
      { atLeast: total },
      { text: `control: ${tally.answered} answered with data, ${tally.refused} refused`, ok: tally.answered > 0 && tally.refused > 0 },
    );
    rows.add('internal errors shown', tally.internal.length, 'requests', { is: 0 });
    rows.add('other answers of 5xx, or none', tally.fives.length, 'requests', { is: 0 });
    rows.add('the server process ended', Number(server.hasEnded), 'times', { is: 0 });
    rows.add('reports without a fact, or half of one', await halves(cluster), 'reports', { is: 0 });
  } finally {
    await server.stop();
    await cluster.end();
  }
}

async function inParallel(total, work) {
  let left = total;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      await work();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

async function halves(cluster) {
  const [row] = await cluster.query(`select (select count(*) from report r where not exists (select from outbox o where o.payload->>'reportId' = r.id::text))
    + (select count(*) from report where cardinality(commodity_ids) <> cardinality(prices) or cardinality(prices) <> cardinality(stocks)) as n`);
  return Number(row.n);
}

function note(tally, sent, { status, text }) {
  tally.sent += 1;
  if (text.includes('"INTERNAL"') || text.includes('INTERNAL_SERVER_ERROR') || /\bat .+\.js:\d+/.test(text))
    tally.internal.push(`${text.slice(0, 250)} ← ${sent}`);
  else if (status === 0 || (status >= 500 && status !== 503)) tally.fives.push(`${status} ${text.slice(0, 250)} ← ${sent}`);
  else if (status === 200 && text.includes('"data":{')) tally.answered += 1;
  else tally.refused += 1;
}

async function post(url, body, token) {
  try {
    const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body, signal: AbortSignal.timeout(30_000) });
    return { status: response.status, text: await response.text() };
  } catch (fault) {
    return { status: 0, text: String(fault) };
  }
}

/** One operation with one root field, its arguments as variables. */
function operation(schema, dice) {
  const isMutation = dice() < 0.4;
  const root = isMutation ? schema.getMutationType() : schema.getQueryType();
  const field = pick(
    dice,
    Object.values(root.getFields()).filter(({ name }) => !LEFT_OUT.has(name)),
  );
  const used = field.args.filter((arg) => isNonNullType(arg.type) || dice() < 0.6);
  const variables = Object.fromEntries(used.map((arg) => [arg.name, inputOf(arg.type, { dice, depth: 0 })]));
  const declared = used.length === 0 ? '' : `(${used.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')})`;
  const passed = used.length === 0 ? '' : `(${used.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})`;
  return { query: `${isMutation ? 'mutation' : 'query'}${declared} { ${field.name}${passed}${selection(field.type, dice, 0)} }`, variables };
}

function selection(type, dice, depth) {
  const named = getNamedType(type);
  if (isUnionType(named))
    return ` { __typename ${named
      .getTypes()
      .map((one) => `... on ${one.name}${selection(one, dice, depth + 1)}`)
      .join(' ')} }`;
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).filter((field) => field.args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined));
  const leaves = fields.filter((field) => !isObjectType(getNamedType(field.type)) && !isUnionType(getNamedType(field.type)));
  const deeper = depth > 2 ? [] : fields.filter((field) => !leaves.includes(field) && dice() < 0.4);
  const chosen = leaves.filter(() => dice() < 0.7).map(({ name }) => name);
  return ` { __typename ${[...chosen, ...deeper.map((field) => `${field.name}${selection(field.type, dice, depth + 1)}`)].join(' ')} }`;
}

function inputOf(type, { dice, depth }) {
  if (dice() < 0.03) return pick(dice, [null, 7, 'text', [], {}, true]);
  if (isNonNullType(type)) return inputOf(type.ofType, { dice, depth });
  if (dice() < 0.1) return null;
  if (isListType(type)) return Array.from({ length: below(dice, 4) }, () => inputOf(type.ofType, { dice, depth: depth + 1 }));
  if (isEnumType(type)) return pick(dice, type.getValues()).name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields()).flatMap((field) =>
        isNonNullType(field.type) || dice() < 0.6 ? [[field.name, inputOf(field.type, { dice, depth: depth + 1 })]] : [],
      ),
    );
  return isScalarType(type) ? scalarOf(type.name, dice) : null;
}

function scalarOf(name, dice) {
  if (name === 'Boolean') return dice() < 0.5;
  if (name === 'Int') return pick(dice, [0, 1, -1, 7, 50, 2 ** 31 - 1, -(2 ** 31)]);
  if (name === 'Float') return pick(dice, [0, -1.5, 1e308, 15.1, 108.8]);
  if (name === 'Json') return pick(dice, [{}, { a: 1 }, [], 'x', null, { rule: { deep: [1, { b: null }] } }]);
  if (name === 'Instant')
    return pick(dice, ['2026-11-22T05:00:00Z', '2026-11-22', '9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z', '+275760-09-13T00:00:00Z', 'soon', 12, '']);
  return dice() < 0.2 ? pick(dice, [0, -1, 1.5, 2 ** 53, 1e300]) : pick(dice, ODD);
}

/** Cuts, doubles or swaps a few characters. */
function mangle(text, dice) {
  const from = below(dice, text.length);
  const to = Math.min(text.length, from + 1 + below(dice, 20));
  const by = pick(dice, ['', '{', '}', '"', '\u0000', '[[[[', text.slice(from, to).repeat(2), '#', '...']);
  return text.slice(0, from) + by + text.slice(to);
}
