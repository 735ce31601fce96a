import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { costOf, MOST_COST } from '../../dist/api/platform/query-limits.js';
import { percentile } from '../phone/figure-rows.mjs';
import { startCluster } from './cluster.mjs';
import { mustFind } from './fault-rows.mjs';
import { memoryOf } from './load.mjs';
import { freshId, newReport, send } from './phones.mjs';
import { below, pick } from './random.mjs';
import { signIn, startServer } from './server.mjs';

/** What our own servers answer by. */
const readSchema = () => buildSchema(readFileSync(new URL('../../api/schema.graphql', import.meta.url), 'utf8'));

const many = (count, one) => Array.from({ length: count }, (_, place) => one(place)).join(' ');
const nested = (depth, way, leaf) => `${`{ ${way} `.repeat(depth)}{ ${leaf} }${' }'.repeat(depth)}`;

/** Ways that come back to where they began: how deep a question goes is up to who asks. */
function depthBombs(dice) {
  const depths = Array.from({ length: 60 }, () => 17 + below(dice, 34));
  return [
    ...depths.map((depth) => pick(dice, [(n) => ofTypes(n), (n) => fieldsOfFields(n), (n) => nested(n, 'me', 'name')])(depth)),
    ...Array.from({ length: 60 }, () => chained(20 + below(dice, 28))),
    ...Array.from({ length: 40 }, () => doubling(10 + below(dice, 37))),
    ...Array.from({ length: 40 }, () => circle(1 + below(dice, 40))),
  ];
}

/** The two circles that every schema has. */
const ofTypes = (depth) => `{ __schema { types { fields { type ${nested(depth, 'ofType', 'name')} } } } }`;
const fieldsOfFields = (depth) => `{ __type(name: "Query") ${nested(depth >> 1, 'fields { type', 'name')}${' }'.repeat(depth >> 1)} }`;

/** Fragment i goes a level deeper by fragment i + 1. */
const chained = (count) =>
  `{ __typename ...F0 } ${many(count, (i) => `fragment F${i} on Query { deployment { name } ...F${i + 1} }`)} fragment F${count} on Query { ${many(1000, (i) => `a${i}: __typename`)} }`;
/** Each fragment brings the next one twice: 2^count fields. */
const doubling = (count) =>
  `{ ...F0 } ${many(count, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F${count} on Query { deployment { name } }`;
const circle = (count) => `{ ...F0 } ${many(count, (i) => `fragment F${i} on Query { deployment { name } ...F${(i + 1) % count} }`)}`;

function floods(dice) {
  const more = (least, most) => least + below(dice, most - least);
  const kinds = [
    () => `{ ${many(more(65, 10_000), (i) => `x${i}: deployment { name }`)} }`,
    () => `{ ${many(5000, () => 'deployment { name }')} }`,
    () => `{ deployment { ${many(more(1001, 1900), () => 'name')} } }`,
    () => `{ deployment { name ${many(2000, () => '@skip(if: false)')} } }`,
    () => `{ ${many(more(33, 300), () => 'deployment @include(if: true) { name }')} }`,
    () => `{ ...F0 } ${many(300, (i) => `fragment F${i} on Query { deployment { name } }`)}`,
    () => many(more(9, 200), (i) => `query Q${i} { deployment { name } }`),
    () => `mutation { ${many(more(65, 900), (i) => `x${i}: signOut`)} }`,
  ];
  return Array.from({ length: 200 }, (_, place) => kinds[place % kinds.length]());
}

async function post(url, body, token) {
  const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  const began = performance.now();
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await response.text();
  return { status: response.status, text, ms: performance.now() - began };
}

async function withServer(cluster, settings, work) {
  const server = await startServer(cluster, settings);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

/** How many of them GraphQL's own rules would let through to the resolvers, or take long over: what the limits are there for. */
function withoutLimits(documents) {
  const schema = readSchema();
  const dear = documents.filter((text) => {
    const began = performance.now();
    const flaws = validate(schema, parse(text));
    return flaws.length === 0 || performance.now() - began > 50;
  });
  return mustFind(dear.length, 'of them pass GraphQL’s own rules, or hold them up for more than 50 ms');
}

/** Milliseconds of processor a process has had; the kernel counts in hundredths of a second. */
function processorOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

const OURS = JSON.parse(readFileSync(new URL('../../api/operations.json', import.meta.url), 'utf8'));

/** What is only not collected yet has no room in it; what is kept shows. */
const SMALL_HEAP = { NODE_OPTIONS: '--max-old-space-size=160' };

/** The control: what is kept must show in the same measurement. */
const KEEPING = { NODE_OPTIONS: `${SMALL_HEAP.NODE_OPTIONS} --import=${new URL('keeps-questions.mjs', import.meta.url).href}` };

const MOST_GROWN = 20;
const LARGE = 280_000;

/** Sends each three times to a server that is warm with as many questions of our own pages, some of them with as much in their variables as a phone sends after a week. */
async function bomb({ server, token }, documents) {
  for (let i = 0; i < 600; i += 1) await post(server.url, { query: OURS[i % OURS.length], variables: { note: 'x'.repeat(i % 8 === 0 ? LARGE : 0) } }, token);
  const before = memoryOf(server.pid);
  let most = before;
  const seen = [];
  for (const query of documents) {
    const answers = [];
    const began = processorOf(server.pid);
    for (let turn = 0; turn < 3; turn += 1) answers.push(await post(server.url, { query }, token));
    most = Math.max(most, memoryOf(server.pid));
    seen.push({ answers, ms: Math.min(...answers.map(({ ms }) => ms)), processor: (processorOf(server.pid) - began) / 3 });
  }
  return { seen, answers: seen.flatMap((one) => one.answers), grown: most - before };
}

const isRefused = ({ status, text }) => status === 400 && !text.includes('"data"');

/** At a server whose limits are asked, and at one that others reach, which reads no text it does not know. */
async function bombBoth(rows, { database }, documents) {
  const cluster = await startCluster({ database });
  try {
    let token;
    const open = await withServer(cluster, {}, async (server) => {
      token = await signIn(server.url, 'ANALYST');
      return bomb({ server, token }, documents);
    });
    addOpen(rows, documents, open);
    const bombWith = (settings) => withServer(cluster, settings, (server) => bomb({ server, token }, documents));
    const small = await bombWith(SMALL_HEAP);
    const keeping = await bombWith(KEEPING);
    const waste = mustFind(Number(keeping.grown > MOST_GROWN), `: one that keeps 64 kB of each question grows by ${keeping.grown.toFixed(0)} MB`);
    rows.add('memory of a server that reads the texts grown at most, its heap bounded to 160 MB', small.grown, 'MB', { atMost: MOST_GROWN }, waste);
    const known = await bombWith({ OPERATIONS: 'known' });
    rows.add('refused where only operations of our pages are answered', known.answers.filter(isRefused).length, 'answers', { is: 3 * documents.length });
    rows.add('memory of that server grown at most', known.grown, 'MB', { atMost: MOST_GROWN }, waste);
  } finally {
    await cluster.end();
  }
}

function addOpen(rows, documents, { seen, answers }) {
  rows.add('documents sent, three times each', documents.length, 'texts', { atLeast: 200 }, withoutLimits(documents));
  rows.add('refused with 400 before anything was asked', answers.filter(isRefused).length, 'answers', { is: 3 * documents.length });
  rows.add('answers of 5xx', answers.filter(({ status }) => status >= 500).length, 'answers', { is: 0 });
  // Processor time: it does not tell of what else the machine does.
  rows.add('processor time of one answer, of the dearest document', Math.max(...seen.map(({ processor }) => processor)), 'ms', { atMost: 50 });
  const quickest = seen.map(({ ms }) => ms);
  rows.add('until answered, the quickest of three: median document', percentile(quickest, 0.5), 'ms', { atMost: 50 });
}

/** S2: depth, chains and circles of fragments. */
export const measureDepth = (rows, { database, dice }) => bombBoth(rows, { database }, depthBombs(dice));

/** S3: aliases, keys, directives, fragments and operations by the thousand. */
export const measureFloods = (rows, { database, dice }) => bombBoth(rows, { database }, floods(dice));

const WIDTHS = [201, 1000, 65_536, 2 ** 31 - 1, 2 ** 31, -1, -200, -(2 ** 31), 0, 1e12];
/** Every list that is asked for by length, as deep as it is found. */
const LISTS = [
  ['alerts', (first) => `{ alerts(first: ${first}) { alerts { id } } }`],
  ['auditTrail', (first) => `{ auditTrail(first: ${first}) { seq } }`],
  ['readsOfMyData', (first) => `{ readsOfMyData(first: ${first}) { seq } }`],
  ['catalogueChanges', (first) => `{ catalogueChanges(first: ${first}) { id } }`],
  ['deliveries', (first) => `{ deliveries(first: ${first}) { id } }`],
  ['notices', (first) => `{ notices(first: ${first}) { id } }`],
  ['myMessages', (first) => `{ myMessages(first: ${first}) { id } }`],
  ['reports', (first) => `{ outlet(id: "cho-ba-to") { reports(first: ${first}) { id } } }`],
  ['lineAudit', (first) => `{ outlet(id: "cho-ba-to") { lineAudit(commodity: "gao-te-thuong", first: ${first}) { at } } }`],
  ['checklistFindings', (first) => `{ outlet(id: "cho-ba-to") { checklistFindings(first: ${first}) { id } } }`],
];
const MOST = 200;

/** S4: lists as long as somebody likes, and lists of lists. */
export async function measureWidths(rows, { database, dice, log }) {
  const cluster = await startCluster({ database });
  try {
    await withServer(cluster, {}, (server) => askWidths(rows, { cluster, server, dice, log }));
  } finally {
    await cluster.end();
  }
}

async function askWidths(rows, { cluster, server, dice, log }) {
  const inspector = await signIn(server.url, 'INSPECTOR');
  for (let i = 0; i < 8; i += 1)
    await send(
      server.url,
      inspector,
      Array.from({ length: 50 }, () => ({ ...newReport(dice), id: freshId(), outlet: 'cho-ba-to' })),
    );
  const tokens = [await signIn(server.url, 'ADMINISTRATOR'), await signIn(server.url, 'ANALYST')];
  const answers = [];
  for (const [, question] of LISTS)
    for (const first of WIDTHS)
      for (const token of tokens) answers.push({ query: question(first), ...(await post(server.url, { query: question(first) }, token)) });
  const [{ stored }] = await cluster.query('select count(*)::integer as stored from report');
  const longest = Math.max(...answers.map(({ text }) => longestList(JSON.parse(text))));
  const full = answers.filter(({ text }) => longestList(JSON.parse(text)) === MOST).length;
  for (const { status, text, query } of answers.filter((one) => one.status >= 500 || one.text.includes('INTERNAL')).slice(0, 5))
    log(`  ${status} ${text.slice(0, 200)} ← ${query}`);
  for (const { text, query } of answers.filter((one) => longestList(JSON.parse(one.text)) > MOST).slice(0, 5)) log(`  ${text.length} bytes ← ${query}`);
  rows.add('lists asked for by 201 … 2^31, negative, none', answers.length, 'requests', { atLeast: 100 });
  rows.add(
    'the longest list in an answer',
    longest,
    'items',
    { atMost: MOST },
    mustFind(Math.max(0, stored - MOST), `reports more than that at the outlet; ${full} answers were cut at ${MOST}`),
  );
  rows.add('answers of 5xx or INTERNAL', answers.filter(({ status, text }) => status >= 500 || text.includes('INTERNAL')).length, 'answers', { is: 0 });
  await products(rows, { server, token: tokens[1], answers, log });
}

/** What the server reckons that a question costs, as its refusal says; null when it was not refused for that. */
const reckoned = ({ text }) => JSON.parse(text).errors?.find(({ extensions }) => extensions?.limit === 'cost')?.extensions.cost ?? null;

/** Lists of lists: refused where their lengths multiply to too much. */
async function products(rows, { server, token, answers, log }) {
  const inner = (first) => `reports(first: ${first}) { id lines { commodity price stock } }`;
  const lists = WIDTHS.flatMap((first) => [`{ outlets { ${inner(first)} } }`, `{ ${many(12, (i) => `a${i}: outlet(id: "cho-ba-to") { ${inner(first)} }`)} }`]);
  const asked = [];
  for (const query of lists) asked.push({ query, ...(await post(server.url, { query }, token)) });
  const schema = readSchema();
  const all = [...answers, ...asked];
  const refused = all.map(reckoned).filter((cost) => cost !== null);
  const answered = all.filter((one) => reckoned(one) === null).map(({ query }) => costOf(parse(query), schema));
  log(
    `  lists of lists: ${asked.filter((one) => reckoned(one) !== null).length} of ${asked.length} refused, ${Math.max(...asked.map(({ text }) => text.length >> 10))} kB the longest answer`,
  );
  rows.add('lists of lists: answers of 5xx', asked.filter(({ status }) => status >= 500).length, 'answers', { is: 0 });
  const control = mustFind(refused.length, `dearer ones were refused, of up to ${Math.max(...refused)}`);
  rows.add('cost of the dearest question that was answered', Math.max(...answered), '', { atMost: MOST_COST }, control);
}

function longestList(value) {
  if (value === null || typeof value !== 'object') return 0;
  const inner = Math.max(0, ...Object.values(value).map(longestList));
  return Array.isArray(value) ? Math.max(value.length, inner) : inner;
}
