import { loadHttp } from '../bench/load.mjs';
import { ask, signIn } from '../bench/processes.mjs';
import { withClient } from '../bench/world.mjs';
import { startGateway, startMailServer, startPushService } from '../support/receivers.mjs';
import { openNoticeWorld, rowOf, SUBMIT, send, shopReport, within } from './notice-world.mjs';

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
    return [...(await storm(stage)), ...(await killed(stage, analyst)), ...(await down(stage, analyst)), ...(await hanging(stage, analyst))];
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
const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Submissions while three gateways take messages and never answer, beside submissions while they do, in turn. */
async function hanging({ world, server, gateways }, analyst) {
  const token = await signIn(server.url, 'INSPECTOR');
  const load = async () =>
    (await loadHttp({ url: `${server.url}/graphql`, token, connections: 4, seconds: 6, body, isGood: (text) => text.includes('ReportAccepted') })).p99;
  const p99 = { calm: [], hung: [] };
  await load();
  for (let round = 0; round < 3; round += 1) {
    for (const gateway of gateways) gateway.answer = () => ({ status: 204 });
    await within(50_000, async () => (await waiting(world)) === 0);
    p99.calm.push(await load());
    for (const gateway of gateways) gateway.answer = () => ({ status: 204, after: new Promise((resolve) => setTimeout(resolve, 30_000)) });
    const before = gateways.map(({ requests }) => requests.length);
    for (let count = 0; count < 5; count += 1) await ask(server.url, TEST, { channel: 'WEBHOOK' }, analyst);
    await within(5000, async () => gateways.every(({ requests }, place) => requests.length > before[place]));
    p99.hung.push(await load());
  }
  return [
    { row: 'submissions, p99 while gateways answer', value: middle(p99.calm), unit: 'ms', goal: '', ok: true },
    { row: 'submissions, p99 while gateways hang 30 s', value: middle(p99.hung), unit: 'ms', goal: '', ok: true },
    rowOf('p99 of submissions, hanging against answering', middle(p99.hung) / middle(p99.calm), 'x', 1.2),
  ];
}

const waiting = (world) =>
  withClient(
    world.databaseUrl,
    async (client) => (await client.query(`select count(*)::integer as n from notice_delivery where outcome = 'WAITING'`)).rows[0].n,
  );
