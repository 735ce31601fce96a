import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startCluster } from './cluster.mjs';
import { mustFind } from './fault-rows.mjs';
import { freePort } from './free-port.mjs';
import { newReport, SUBMIT } from './phones.mjs';

/** Twenty secrets and telephone numbers, each of its own kind. */
const KINDS = [
  'password',
  'new-password',
  'bearer',
  'cookie',
  'machine',
  'link',
  'code',
  'ticket',
  'note',
  'phone',
  'sms-text',
  'sms-secret',
  'webhook',
  'smtp',
  'push-endpoint',
  'push-key',
  'variable',
  'document',
  'broken-body',
  'photo',
];
const CANARY = Object.fromEntries(
  KINDS.map((kind, place) => [kind, kind === 'phone' ? '0905777313' : `Canary${String(place).padStart(2, '0')}Zq7${kind.replace('-', '')}`]),
);

/** Keeps everything a collector of traces is sent. */
async function startCollector() {
  const received = [];
  const server = createServer((request, response) => {
    const parts = [request.url];
    request.on('data', (bytes) => parts.push(bytes.toString('latin1')));
    request.on('end', () => {
      received.push(parts.join(' '));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, received, close: () => server.close() };
}

/** The server with its most talkative log; `said` is everything it has written. */
async function startTalkative(environment) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../bench/serve.mjs', import.meta.url))], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const parts = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => parts.push(bytes.toString()));
  const said = () => parts.join('');
  while (!/^ready (\S+)/m.test(said())) {
    if (child.exitCode !== null) throw new Error(said());
    await pause(50);
  }
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { url: /^ready (\S+)/m.exec(said())[1], said, stop };
}

const settings = (cluster, port, collector) => ({
  DATABASE_URL: cluster.url,
  PORT: String(port),
  WORKER: 'inside',
  DEMO: 'off',
  LOG_LEVEL: 'debug',
  LOG_FORMAT: 'json',
  NODE_ENV: 'production',
  SMS_SECRET: `${CANARY['sms-secret']}-of-the-gateway`,
  WEBHOOKS: 'zalo=http://127.0.0.1:9/in',
  WEBHOOK_SECRET: `${CANARY.webhook}-of-the-gateway`,
  SMTP_URL: `smtp://somebody:${CANARY.smtp}@127.0.0.1:9`,
  SMTP_FROM: 'tin@example.vn',
  OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  OTEL_BSP_SCHEDULE_DELAY: '200',
});

/** S18: secrets and numbers go through every door, also the wrong way; none is found in the log, in traces, in errors or in an address. */
export async function measureCanaries(rows, { database, log }) {
  const cluster = await startCluster({ database });
  const collector = await startCollector();
  const server = await startTalkative(settings(cluster, await freePort(), collector));
  try {
    const answers = await goThroughDoors(server.url);
    await cluster.stop('immediate');
    answers.push(...(await goThroughDoors(server.url)));
    await cluster.start();
    await pause(1500);
    await server.stop();
    const refused = answers.filter(({ status, text }) => status >= 400 || text.includes('"errors"'));
    const errors = refused.map(({ text }) => text).join('\n');
    const named = mustFind(server.said().split('NamedRequest01').length - 1, 'lines of the log name a request as its sender named it');
    const place = (name, text, control = null) => addPlace(rows, log, { name, text, control });
    place('the log', server.said(), named);
    place('traces', collector.received.join('\n'));
    place('errors', errors);
    place('addresses', answers.map(({ path }) => path).join('\n'));
    rows.add('requests that carried them', answers.length, 'requests', { atLeast: 40 }, mustFind(refused.length, 'were refused or failed'));
  } finally {
    collector.close();
    await cluster.end();
  }
}

function addPlace(rows, log, { name, text, control }) {
  const found = Object.values(CANARY).filter((canary) => text.includes(canary));
  for (const canary of found) log(`  ${name}: ${canary} in ${text.slice(Math.max(0, text.indexOf(canary) - 200), text.indexOf(canary) + 60)}`);
  rows.add(`of ${KINDS.length} canaries found in ${name} (${Math.round(text.length / 1024)} KB)`, found.length, 'canaries', { is: 0 }, control);
}

/** Every canary at least once; a database that is away makes the same requests fail. */
async function goThroughDoors(url) {
  const answers = [];
  const send = async (path, init = {}) => {
    const headers = { 'content-type': 'application/json', 'x-request-id': 'NamedRequest01', ...init.headers };
    const response = await fetch(`${url}${path}`, { method: 'POST', ...init, headers }).catch(() => null);
    answers.push({ path, status: response?.status ?? 0, text: (await response?.text().catch(() => '')) ?? '' });
    return answers.at(-1);
  };
  const graphql = (query, variables, headers) => send('/graphql', { body: JSON.stringify({ query, variables }), headers });
  const demo = await graphql('mutation { signInToDemo(role: INSPECTOR) { ... on SignedIn { token } } }');
  const mine = { authorization: `Bearer ${/"token":"([^"]+)"/.exec(demo.text)?.[1] ?? 'none'}` };
  await throughSignIn(graphql, mine);
  await throughReports(graphql, mine);
  await throughPlainDoors(send, mine);
  return answers;
}

async function throughSignIn(graphql, mine) {
  await graphql('mutation ($p: String!) { signIn(name: "demo-leader", password: $p, device: DESK) { __typename } }', { p: CANARY.password });
  await graphql(`mutation { signIn(name: "${CANARY.phone}", password: "${CANARY.password}", device: DESK) { __typename } }`);
  await graphql(
    'mutation ($o: String!, $n: String!) { changePassword(old: $o, new: $n) { __typename } }',
    { o: CANARY.password, n: CANARY['new-password'] },
    mine,
  );
  for (const authorization of [`Bearer ${CANARY.bearer}`, `Bearer ccm_${CANARY.machine}`]) await graphql('{ me { id } }', {}, { authorization });
  await graphql('{ me { id } }', {}, { cookie: `cungcau=${CANARY.cookie}AAAAAAAAAAAAAAAAAAAAAAAA` });
  const link = 'mutation ($t: String!, $p: String!) { useSignInLink(token: $t, password: $p, device: DESK) { __typename } }';
  await graphql(link, { t: CANARY.link, p: CANARY['new-password'] });
  const code = 'mutation ($t: String!, $c: String!) { signInWithCode(ticket: $t, code: $c, device: DESK) { __typename } }';
  await graphql(code, { t: CANARY.ticket, c: CANARY.code });
}

async function throughReports(graphql, mine) {
  await graphql(SUBMIT, { reports: [{ ...newReport(Math.random), note: `${CANARY.note} gọi ${CANARY.phone}` }] }, mine);
  await graphql(SUBMIT, { reports: [{ ...newReport(Math.random), note: { [CANARY.note]: CANARY.phone } }] }, mine);
  await graphql(SUBMIT, { reports: CANARY.variable }, mine);
  await graphql('query ($a: Int!) { me { id } outlets(first: $a) { code } }', { a: CANARY.variable }, mine);
  await graphql('mutation ($r: Role!) { signInToDemo(role: $r) { __typename } }', { r: CANARY.variable });
  await graphql(`mutation { signInToDemo(role: "${CANARY.document}") { __typename } }`);
  await graphql(`mutation { signIn(name: { a: "${CANARY.document}" }, password: "${CANARY.document}") { __typename } }`);
  await graphql(`{ me { id } # ${CANARY.document}`);
}

async function throughPlainDoors(send, mine) {
  await send('/graphql', { body: `{"query": "${CANARY['broken-body']}` });
  const sms = (text, secret) => send('/field/sms', { body: JSON.stringify({ from: CANARY.phone, text }), headers: { 'x-sms-secret': secret } });
  await sms(`BC ${CANARY['sms-text']}`, `${CANARY['sms-secret']}-of-the-gateway`);
  await sms(CANARY['sms-text'], CANARY.variable);
  const push = JSON.stringify({ endpoint: `https://example.vn/${CANARY['push-endpoint']}`, keys: { p256dh: CANARY['push-key'], auth: CANARY['push-key'] } });
  for (const method of ['PUT', 'POST']) await send('/field/push', { method, body: push, headers: mine });
  const headers = { ...mine, 'content-type': 'application/octet-stream', 'x-sha256': CANARY.photo };
  await send(`/field/photos/${newReport(Math.random).id}`, { method: 'PUT', body: CANARY.photo, headers });
}
