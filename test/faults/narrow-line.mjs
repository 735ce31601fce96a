import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../phone/figure-rows.mjs';
import { startCluster } from './cluster.mjs';
import { sendPhoto } from './cuts.mjs';
import { mustFind } from './fault-rows.mjs';
import { newReport, send } from './phones.mjs';
import { signIn, startServer } from './server.mjs';

const LINES = 50;
const PHOTO = 200_000;
/** As `web/offline/photos.ts` cuts pictures. */
const PIECE = 48 * 1024;
const PHONES = 4;
/** Bytes of a packet. */
const PACKET = 1400;
/** 400 ms there and back, 128 kbit/s each way, and one packet in twenty lost: TCP sends it again after a second, and what follows waits for it. */
const LINE = { delay: 200, bytesPerSecond: 16_000, loss: 0.05, again: 1000 };

/** A line of that kind to `target`; each connection has one to itself. It is made here because this machine's kernel has no netem. */
async function startNarrowLine(target, line, dice) {
  const { hostname, port } = new URL(target);
  const open = new Set();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    const end = () => {
      near.destroy();
      far.destroy();
    };
    open.add(near);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ]) {
      from.on('error', end);
      from.once('close', end);
      from.on('data', carry(to, line, dice));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      for (const near of open) near.destroy();
    });
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}

/** Hands packets on in order, each when the line has had the time for it. */
function carry(to, { delay, bytesPerSecond, loss, again }, dice) {
  let free = 0;
  let last = Promise.resolve();
  return (bytes) => {
    for (let at = 0; at < bytes.length; at += PACKET) {
      const packet = bytes.subarray(at, at + PACKET);
      free = Math.max(free, performance.now()) + (1000 * packet.length) / bytesPerSecond + (dice() < loss ? again : 0);
      const due = free + delay;
      last = last.then(() => pause(due - performance.now())).then(() => to.destroyed || to.write(packet));
    }
  };
}

/** A report of fifty lines and its photo, as a phone sends them: seconds until both are stored. */
async function submit({ url, token, goods, dice }) {
  const began = performance.now();
  const lines = goods.map((commodity) => ({ commodity, price: 20_000, stock: 40_000, sold: 900, availability: 'ENOUGH' }));
  const report = { ...newReport(dice), lines };
  for (;;) {
    const answer = await send(url, token, [report], { patience: 60_000, isPacked: true });
    if (answer.kind === 'stored') break;
    await pause(answer.wait);
  }
  const photo = await sendPhoto({ url, token, isSure: true, length: PHOTO, patience: 60_000, piece: PIECE, asksFirst: true });
  return { report: report.id, photo: photo.id, seconds: (performance.now() - began) / 1000 };
}

/** R5: the net of a mountain market. */
export async function measureNarrowLine(rows, { long, database, dice }) {
  const count = long ? 200 : 12;
  const cluster = await startCluster({ database });
  const server = await startServer(cluster);
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    const goods = (await cluster.query('select code from commodity where retired_at is null order by id limit $1', [LINES])).map((row) => row.code);
    const through = (line, phones, each) => sendThrough({ url: server.url, token, goods, dice }, { line, phones, each });
    const sent = await through(LINE, PHONES, count / PHONES);
    const [slow] = await through({ ...LINE, bytesPerSecond: LINE.bytesPerSecond / 4 }, 1, 1);
    const stored = await cluster.query('select id from report where id = any ($1)', [sent.map(({ report }) => report)]);
    const photos = await cluster.query('select id from photo where completed_at is not null and id = any ($1)', [sent.map(({ photo }) => photo)]);
    rows.add(`reports of ${goods.length} lines with a photo of ${PHOTO / 1000} kB through 400 ms, 5 % loss, 128 kbit/s`, sent.length, 'sent', {
      atLeast: count,
    });
    rows.add('both stored', Math.min(stored.length, photos.length), 'of them', { is: count });
    rows.add(
      'until both are stored, p95',
      percentile(
        sent.map(({ seconds }) => seconds),
        0.95,
      ),
      's',
      { atMost: 30 },
      mustFind(Number(slow.seconds > 30), `sent through a quarter of that takes longer (${slow.seconds.toFixed(0)} s)`),
    );
    rows.skip('how quickly the form answers meanwhile', 'measured in a browser by npm run test:phone');
  } finally {
    await server.stop();
    await cluster.end();
  }
}

async function sendThrough({ url, ...phone }, { line, phones, each }) {
  const narrow = await startNarrowLine(url, line, phone.dice);
  try {
    const sent = [];
    const lane = async () => {
      for (let turn = 0; turn < each; turn += 1) sent.push(await submit({ url: narrow.url, ...phone }));
    };
    await Promise.all(Array.from({ length: phones }, lane));
    return sent;
  } finally {
    await narrow.close();
  }
}
