import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { startCluster } from './cluster.mjs';
import { below, pick } from './random.mjs';
import { startServer } from './server.mjs';

const KNOWN = ['operations.json', 'released-operations.json'].flatMap((name) =>
  JSON.parse(readFileSync(new URL(`../../api/${name}`, import.meta.url), 'utf8')),
);
const LANES = 16;
const hash = (text) => createHash('sha256').update(text).digest('hex');

/** A known text with a little changed: a space, a field, an alias, a name, a comment, another operation behind it. */
function changed(dice) {
  const text = pick(dice, KNOWN);
  const at = below(dice, text.length);
  const kinds = [
    () => `${text} `,
    () => `# ${at}\n${text}`,
    () => `${text.slice(0, at)}${pick(dice, ['}', ' ', '\u0000', 'x', '{ __typename }', '\uFEFF'])}${text.slice(at)}`,
    () => text.slice(0, at),
    () => text.replace('{', '{ __schema { types { name } } '),
    () => text.replace(/\b(\w+)\b(?=[^"]*$)/, 'a$1'),
    () => `${text}\nquery Other { deployment { name } }`,
    () => text.normalize('NFD').replace(/\s+/g, '  '),
  ];
  const other = pick(dice, kinds)();
  return KNOWN.includes(other) ? `${other} ` : other;
}

/** A request nobody's page sends: a changed text, a hash nobody knows, a text that is to be learnt, an address with either. */
function unknownRequest(dice) {
  const text = changed(dice);
  const learn = { persistedQuery: { version: 1, sha256Hash: hash(text) } };
  const kinds = [
    () => ({ body: { query: text } }),
    () => ({ body: { query: text, extensions: learn } }),
    () => ({ body: { extensions: { persistedQuery: { version: 1, sha256Hash: randomBytes(32).toString('hex') } } } }),
    () => ({ body: { extensions: learn } }),
    () => ({ body: { query: text, operationName: 'Overview_Query', variables: { a: 1 } } }),
    () => ({ path: `?query=${encodeURIComponent(text.slice(0, 1500))}` }),
    () => ({ path: `?extensions=${encodeURIComponent(JSON.stringify(learn))}` }),
    () => ({ body: [{ query: text }] }),
  ];
  return pick(dice, kinds)();
}

async function send(url, { body, path = '' }) {
  try {
    const init =
      body === undefined
        ? { headers: { 'apollo-require-preflight': 'x' } }
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(`${url}/graphql${path}`, init);
    return { status: response.status, text: await response.text() };
  } catch (fault) {
    return { status: 0, text: String(fault) };
  }
}

/** S6: a server that answers known operations only is asked others. */
export async function measureUnknown(rows, { long, database, dice, log }) {
  const cluster = await startCluster({ database });
  const server = await startServer(cluster, { OPERATIONS: 'known' });
  try {
    const total = long ? 100_000 : 10_000;
    const tally = { sent: 0, refused: 0, fives: 0, telling: 0 };
    const lane = async () => {
      while (tally.sent < total) {
        tally.sent += 1;
        const request = unknownRequest(dice);
        const { status, text } = await send(server.url, request);
        if (status === 400 && !text.includes('"data":{')) tally.refused += 1;
        else if (tally.sent - tally.refused < 100) log(`  ${status} ${text.slice(0, 200)} ← ${JSON.stringify(request).slice(0, 300)}`);
        if (status === 0 || status >= 500) tally.fives += 1;
        if (/\.js:\d+|node_modules|Did you mean/.test(text)) tally.telling += 1;
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    const own = await Promise.all(KNOWN.map((query) => send(server.url, { body: { query } })));
    const isOurs = ({ text }) => !text.includes('OPERATION_UNKNOWN');
    const taken = own.filter(isOurs).length;
    rows.add('requests with an operation that no page of ours has', tally.sent, 'requests', { atLeast: total });
    rows.add(
      'refused with 400',
      tally.refused,
      'requests',
      { is: tally.sent },
      { text: `control: ${taken} of ${KNOWN.length} of our own are let in`, ok: taken === KNOWN.length },
    );
    rows.add('answers of 5xx, or none', tally.fives, 'requests', { is: 0 });
    rows.add('answers that show a stack, a path or a name that is near', tally.telling, 'requests', { is: 0 });
    await addHashes(rows, server.url);
    rows.add('subscriptions of that kind refused on a socket', await refusedOnSocket(server.url), 'of 2', { is: 2 });
  } finally {
    await server.stop();
    await cluster.end();
  }
}

/** A page may send the hash alone. */
async function addHashes(rows, url) {
  const text = KNOWN.find((one) => one === '{ deployment { demo } }');
  const persistedQuery = { version: 1, sha256Hash: hash(text) };
  const answer = await send(url, { body: { extensions: { persistedQuery } } });
  const wrong = await send(url, { body: { query: text, extensions: { persistedQuery: { ...persistedQuery, sha256Hash: hash('x') } } } });
  rows.add(
    'the hash of a known operation alone is answered',
    Number(answer.text.includes('"data":{')),
    '',
    { is: 1 },
    { text: `control: with another text's hash ${wrong.status}`, ok: wrong.status === 400 },
  );
}

async function refusedOnSocket(url) {
  const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 });
  const ask = (query) => new Promise((resolve) => client.subscribe({ query }, { next: resolve, error: resolve, complete: () => resolve('complete') }));
  const answers = await Promise.all(['subscription { alertMoved { id } }', 'subscription X { __typename }'].map(ask));
  await client.dispose();
  return answers.filter((answer) => JSON.stringify(answer).includes('OPERATION_UNKNOWN')).length;
}
