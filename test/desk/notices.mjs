import { percentile } from '../bench/figures.mjs';
import { ask, signIn } from '../bench/processes.mjs';
import { withClient } from '../bench/world.mjs';
import { startGateway, startMailServer, startPushService } from '../support/receivers.mjs';
import { openNoticeWorld, rowOf, SUBMIT, send, shopReport, within } from './notice-world.mjs';
import { measurePushInBrowser } from './push-browser.mjs';

const OUTLETS = 200;
const SECRET = 'a secret for measuring';
const NEVER = new Promise(() => undefined);
const SAVE = 'mutation ($preferences: NoticePreferencesInput!) { saveNoticePreferences(preferences: $preferences) { __typename } }';
const ADD = 'mutation ($device: PushDeviceInput!) { addPushDevice(device: $device) { __typename } }';
const TEST = 'mutation ($channel: NoticeChannel!) { sendTestNotice(channel: $channel) { id } }';
const WISH = {
  email: 'truc@example.vn',
  phone: '0905000111',
  language: 'VI',
  channels: ['EMAIL', 'PUSH', 'WEBHOOK'],
  families: ['G', 'S', 'H', 'P', 'N', 'L'],
  minimumSeverity: 'WARN',
  areas: [],
  digest: false,
};

/**
 * Notices over a real mail server, a push service that decrypts, and gateways that check signatures, the product as a process of its own (build first).
 * @returns {Promise<{ row: string, value: number, unit: string, goal: string, ok: boolean }[]>}
 */
export async function measureNotices() {
  const [mail, pushes, ...gateways] = await Promise.all([startMailServer(), startPushService(), ...Array.from({ length: 3 }, () => startGateway(SECRET))]);
  const world = await openNoticeWorld(OUTLETS);
  const settings = {
    SMTP_URL: mail.url,
    SMTP_FROM: 'cung-cau@example.vn',
    PUSH_CONTACT: 'mailto:truc@example.vn',
    PUSH_HOSTS: pushes.origin,
    WEBHOOKS: gateways.map(({ url }, place) => `g${place}=${url}`).join(' '),
    WEBHOOK_SECRET: SECRET,
  };
  const stage = { world, settings, mail, pushes, gateways, server: await world.serve(settings) };
  try {
    const analyst = await signIn(stage.server.url, 'ANALYST');
    await ask(stage.server.url, SAVE, { preferences: WISH }, analyst);
    const { forget: _, ...keys } = pushes.subscribe();
    await ask(stage.server.url, ADD, { device: { ...keys, label: 'Chrome' } }, analyst);
    return [
      ...(await storm(stage)),
      ...(await measurePushInBrowser(stage.server.url, pushes.received[0].payload)),
      ...(await killed(stage, analyst)),
      ...(await down(stage, analyst)),
      ...(await hanging(stage, analyst)),
    ];
  } finally {
    await stage.server.stop();
    await world.close();
    await Promise.all([mail, pushes, ...gateways].map((receiver) => receiver.close()));
  }
}

const isNotice = ({ body }) => body.kind === 'NOTICE';
const repeats = (keys) => keys.length - new Set(keys).size;

/** Two hundred shops of a commune run out at once. */
async function storm({ server, mail, pushes, gateways }) {
  const inspector = await signIn(server.url, 'INSPECTOR');
  const reports = Array.from({ length: OUTLETS }, (_none, place) => shopReport(place + 1));
  for (let from = 0; from < OUTLETS; from += 50) await send(server.url, reports.slice(from, from + 50), inspector);
  const [gateway] = gateways;
  await within(120_000, async () => mail.mails.length > 0 && pushes.received.length > 0 && gateway.requests.filter(isNotice).length > 1);
  // A second notice of the same storm would come within the group's wait.
  await within(35_000, async () => mail.mails.length > 1);
  const told = gateway.requests.filter(isNotice);
  return [
    rowOf(`storm of ${OUTLETS} outlets: mails a recipient`, mail.mails.length, 'mails', { is: 1 }),
    rowOf('storm: pushes a browser, decrypted and from our key', pushes.received.filter(({ vapidKey }) => vapidKey !== null).length, 'pushes', { is: 1 }),
    rowOf('storm: posts to a gateway for a person', told.filter(({ body }) => body.recipient !== null).length, 'posts', { is: 1 }),
    rowOf('storm: posts to a gateway for itself', told.filter(({ body }) => body.recipient === null).length, 'posts', { is: 1 }),
    rowOf('storm: posts without a right signature', told.filter(({ isSigned }) => !isSigned).length, 'posts', { is: 0 }),
    rowOf('storm: the same key twice', repeats(gateways.flatMap(({ requests }) => requests.map(({ key }) => key))), 'posts', { is: 0 }),
  ];
}

/** The process dies after the gateway has the message and before it is on record. */
async function killed(stage, analyst) {
  const [gateway] = stage.gateways;
  const before = gateway.requests.length;
  gateway.answer = () => ({ status: 204, after: NEVER });
  await ask(stage.server.url, TEST, { channel: 'WEBHOOK' }, analyst);
  await within(20_000, async () => gateway.requests.length > before);
  await stage.server.kill();
  const at = performance.now();
  gateway.answer = () => ({ status: 204 });
  stage.server = await stage.world.serve(stage.settings);
  await within(90_000, async () => gateway.requests.length > before + 1);
  const waited = (performance.now() - at) / 1000;
  await within(3000, async () => gateway.requests.length > before + 2);
  const tries = gateway.requests.slice(before);
  return [
    rowOf('SIGKILL between send and record: sent again after', waited, 's', 60),
    rowOf('SIGKILL: tries of the message', tries.length, 'posts', { is: 2 }),
    rowOf('SIGKILL: messages as a receiver counts them, by key', new Set(tries.map(({ key }) => key)).size, 'messages', { is: 1 }),
  ];
}

/** A mail server that refuses for 20 seconds; ten minutes are played with a clock of its own in test/api/notices.spec.ts. */
async function down({ server, mail }, analyst) {
  const before = mail.mails.length;
  mail.refuse(451);
  await ask(server.url, TEST, { channel: 'EMAIL' }, analyst);
  await within(20_000, async () => false);
  mail.refuse(null);
  const at = performance.now();
  await within(70_000, async () => mail.mails.length > before);
  const waited = (performance.now() - at) / 1000;
  await within(5000, async () => mail.mails.length > before + 1);
  return [
    rowOf('mail server down 20 s: mails after', mail.mails.length - before, 'mails', { is: 1 }),
    rowOf('mail server down 20 s: there after it is back', waited, 's', 60),
    rowOf('Message-ID twice', repeats(mail.mails.map(({ messageId }) => messageId)), 'mails', { is: 0 }),
  ];
}

const body = () =>
  JSON.stringify({
    query: SUBMIT,
    variables: { reports: [shopReport(1 + Math.floor(Math.random() * OUTLETS), { stock: 500_000, sold: 1000, availability: 'ENOUGH' })] },
  });
const p99 = (took) =>
  percentile(
    took.toSorted((a, b) => a - b),
    0.99,
  );

const ROUNDS = 6;
const SECONDS = 6;
const CONNECTIONS = 4;

/** So many people send one report after the other: milliseconds of each answer. */
async function press(url, token) {
  const took = [];
  const until = performance.now() + SECONDS * 1000;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const one = async () => {
    while (performance.now() < until) {
      const at = performance.now();
      const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: body() });
      if (!(await answer.text()).includes('ReportAccepted')) throw new Error(`a report was not accepted: ${answer.status}`);
      took.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  return took;
}

/** Gateways answer at once, and everything that waits has gone. */
async function answering({ world, gateways }) {
  for (const gateway of gateways) gateway.answer = () => ({ status: 204 });
  await within(50_000, async () => (await waiting(world)) === 0);
  return () => undefined;
}

/** Gateways take five messages each and never answer; what is answered lets them go. */
async function hung({ server, gateways }, analyst) {
  let release = () => undefined;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  for (const gateway of gateways) gateway.answer = () => ({ status: 204, after: held });
  const before = gateways.map(({ requests }) => requests.length);
  for (let count = 0; count < 5; count += 1) await ask(server.url, TEST, { channel: 'WEBHOOK' }, analyst);
  await within(5000, async () => gateways.every(({ requests }, place) => requests.length > before[place]));
  return release;
}

/** Submissions while three gateways take messages and never answer, beside submissions while they do, in turns, so that what else the machine does falls on both. */
async function hanging(stage, analyst) {
  const { url } = stage.server;
  const token = await signIn(url, 'INSPECTOR');
  await press(url, token);
  const took = { calm: [], hung: [], again: [] };
  const turns = ['calm', 'hung', 'again'];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const turn of round % 2 === 0 ? turns : turns.toReversed()) {
      const letGo = turn === 'hung' ? await hung(stage, analyst) : await answering(stage);
      took[turn].push(...(await press(url, token)));
      letGo();
    }
  }
  const [calm, hanging, again] = turns.map((turn) => p99(took[turn]));
  const quiet = p99([...took.calm, ...took.again]);
  return [
    {
      row: `submissions, p99 while gateways answer, ${took.calm.length + took.again.length} of them`,
      value: Number(quiet.toFixed(1)),
      unit: 'ms',
      goal: '',
      ok: true,
    },
    { row: `submissions, p99 while gateways hang, ${took.hung.length} of them`, value: Number(hanging.toFixed(1)), unit: 'ms', goal: '', ok: true },
    { row: 'the same twice while gateways answer: what the machine alone does', value: Number((again / calm).toFixed(2)), unit: 'x', goal: '', ok: true },
    rowOf('p99 of submissions, hanging against answering', hanging / quiet, 'x', 1.2),
  ];
}

const waiting = (world) =>
  withClient(
    world.databaseUrl,
    async (client) => (await client.query(`select count(*)::integer as n from notice_delivery where outcome = 'WAITING'`)).rows[0].n,
  );
