import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { startCluster } from './cluster.mjs';
import { signIn, startServer } from './server.mjs';

const NAME = 'cungcau';
const SIGN_OUT = JSON.stringify({ query: 'mutation { signOut }' });
const FORM = new URLSearchParams({ query: 'mutation { signOut }' }).toString();
const QUERY = `?query=${encodeURIComponent('mutation { signOut }')}`;
const part = (body) => `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${body}\r\n--x--\r\n`;
const MULTIPART = 'multipart/form-data; boundary=x';

/** What a page of another site can make a browser send with the cookie of a person who is signed in here. */
const WAYS = {
  'POST text/plain': { type: 'text/plain' },
  'POST text/plain; charset': { type: 'text/plain;charset=UTF-8' },
  'POST without a type': { type: null },
  'POST form': { type: 'application/x-www-form-urlencoded', body: FORM },
  'POST form of another charset': { type: 'application/x-www-form-urlencoded; charset=utf-16', body: FORM },
  'POST multipart': { type: MULTIPART, body: part(SIGN_OUT) },
  'POST multipart with a map': {
    type: MULTIPART,
    body: part(`${SIGN_OUT}`).replace('--x--', '--x\r\ncontent-disposition: form-data; name="map"\r\n\r\n{}\r\n--x--'),
  },
  'POST a type that lies': { type: 'text/plain; application/json' },
  'POST two types': { type: 'text/plain, application/json' },
  'POST of a type with a JSON ending': { type: 'application/csp-report+json' },
  'POST a blob': { type: 'application/octet-stream' },
  'POST a beacon': { type: 'text/plain;charset=UTF-8', headers: { 'sec-fetch-mode': 'no-cors', 'sec-fetch-site': 'cross-site' } },
  'GET a mutation': { method: 'GET', path: QUERY },
  'GET a question': { method: 'GET', path: `?query=${encodeURIComponent('{ me { role } }')}` },
  'GET as an image': { method: 'GET', path: QUERY, headers: { 'sec-fetch-dest': 'image', 'sec-fetch-mode': 'no-cors' } },
  'GET as a script': { method: 'GET', path: QUERY, headers: { 'sec-fetch-dest': 'script' } },
  'GET by a link': { method: 'GET', path: QUERY, headers: { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate', 'sec-fetch-user': '?1' } },
  'GET with a hash': { method: 'GET', path: `?extensions=${encodeURIComponent('{"persistedQuery":{"version":1,"sha256Hash":"00"}}')}` },
  HEAD: { method: 'HEAD', path: QUERY },
  PUT: { method: 'PUT' },
  DELETE: { method: 'DELETE' },
  'POST JSON of another origin': { headers: { origin: 'https://evil.example' } },
  'POST JSON of origin null': { headers: { origin: 'null' } },
  'POST JSON of a name that begins alike': { headers: { origin: 'ORIGIN.evil.example' } },
  'POST JSON of a name that ends alike': { headers: { origin: 'http://evil127.0.0.1' } },
  'POST JSON of another port': { headers: { origin: 'http://127.0.0.1:1' } },
  'POST JSON of a sister site': { headers: { origin: null, 'sec-fetch-site': 'same-site' } },
  'POST JSON of another site without an origin': { headers: { origin: null, 'sec-fetch-site': 'cross-site' } },
  'POST JSON with the secret as a parameter': { path: '?authorization=COOKIE', isBare: true, headers: { origin: 'https://evil.example' } },
  'POST a method that is overruled': { type: 'text/plain', headers: { 'x-http-method-override': 'PUT' } },
};

const signedIn = async (url, token) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `${NAME}=${token}` },
    body: '{"query":"{ me { role } }"}',
  });
  return (await response.json()).data?.me != null;
};

/** Whether it was done for the person: their session is gone, or their data came back. */
async function attack(url, { method = 'POST', type = 'application/json', body = SIGN_OUT, path = '', headers = {}, isBare = false }) {
  const token = await signIn(url, 'ANALYST');
  const all = { 'content-type': type, origin: 'https://evil.example', cookie: isBare ? null : `${NAME}=${token}`, ...headers };
  if (all.origin === 'ORIGIN.evil.example') all.origin = `${url}.evil.example`;
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
  const isBodyless = method === 'GET' || method === 'HEAD';
  if (isBodyless) delete given['content-type'];
  const response = await fetch(`${url}/graphql${path.replace('COOKIE', token)}`, { method, headers: given, ...(isBodyless ? {} : { body }) });
  const text = await response.text();
  return { status: response.status, isDone: !(await signedIn(url, token)) || /"role":"|"signOut":true/.test(text), text };
}

/** S7: pages of other sites, with the cookie of somebody who is signed in. */
export async function measureForgery(rows, { database, log }) {
  const cluster = await startCluster({ database });
  const server = await startServer(cluster, { TRUST_PROXY: '127.0.0.1' });
  try {
    const own = await attack(server.url, { headers: { origin: server.url, 'sec-fetch-site': 'same-origin' } });
    let done = 0;
    for (const [name, way] of Object.entries(WAYS)) {
      const outcome = await attack(server.url, way);
      done += Number(outcome.isDone);
      if (outcome.isDone) log(`  ${name}: ${outcome.status} ${outcome.text.slice(0, 200)}`);
    }
    const count = Object.keys(WAYS).length;
    rows.add('ways of another site tried', count, 'ways', { atLeast: 30 });
    rows.add(
      'done in the name of the person',
      done,
      'ways',
      { is: 0 },
      { text: `control: our own page ${own.isDone ? 'signs them out' : 'CANNOT'}`, ok: own.isDone },
    );
    await sockets(rows, server.url);
    await cookies(rows, server.url);
  } finally {
    await server.stop();
    await cluster.end();
  }
}

/** What a socket of that origin, which comes with the cookie, is told of a question for people who are signed in. */
async function ask(url, origin, token) {
  class Browser extends WebSocket {
    constructor(address, protocols) {
      super(address, protocols, { headers: { cookie: `${NAME}=${token}`, ...(origin === null ? {} : { origin }) } });
    }
  }
  const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: Browser, retryAttempts: 0 });
  const heard = await new Promise((resolve) => {
    const timer = setTimeout(() => resolve('silence'), 1500);
    const end = (answer) => {
      clearTimeout(timer);
      resolve(answer);
    };
    client.subscribe({ query: 'subscription { alertMoved { id } }' }, { next: end, error: end, complete: () => end('complete') });
  });
  await client.dispose();
  // A socket that was let in hears nothing as long as no alert moves.
  return heard === 'silence';
}

async function sockets(rows, url) {
  const origins = ['https://evil.example', 'null', `${url}.evil.example`, 'http://127.0.0.1:1'];
  let entered = 0;
  for (const origin of origins) entered += Number(await ask(url, origin, await signIn(url, 'ANALYST')));
  const own = await ask(url, url, await signIn(url, 'ANALYST'));
  rows.add(
    'sockets of another origin that hear what the person would',
    entered,
    `of ${origins.length}`,
    { is: 0 },
    { text: `control: a socket of our own page ${own ? 'does' : 'DOES NOT'}`, ok: own },
  );
}

/** The cookie of a desk, behind a gateway that ends TLS and without one. */
async function cookies(rows, url) {
  const query = 'mutation { signInToDemo(role: LEADER, device: DESK) { __typename } }';
  const cookieOf = async (headers) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    await response.text();
    return response.headers.get('set-cookie') ?? '';
  };
  const flags = ['__Host-', 'Secure', 'HttpOnly', 'SameSite=Strict', 'Path=/'];
  const has = (cookie) => flags.filter((flag) => cookie.includes(flag)).length - Number(/Domain=/i.test(cookie));
  const behindTls = await cookieOf({ 'x-forwarded-proto': 'https', 'x-forwarded-for': '10.0.0.1' });
  const plain = await cookieOf({});
  rows.add(
    'marks of the cookie: __Host-, Secure, HttpOnly, SameSite=Strict, Path, no Domain',
    has(behindTls),
    'of 5',
    { is: 5 },
    { text: `control: without TLS ${has(plain)} of 5`, ok: has(plain) === 3 },
  );
}
