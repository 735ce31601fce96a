import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { aJpegOf } from '../support/pictures.mjs';
import { startCluster } from './cluster.mjs';
import { mustFind } from './fault-rows.mjs';
import { examine, freshId, runPhones } from './phones.mjs';
import { below } from './random.mjs';
import { signIn, startServer } from './server.mjs';
import { startTcpProxy } from './tcp-proxy.mjs';

const CHUNK = 16 * 1024;
const PHOTO = 120_000;

const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** R4: every connection is cut at a random byte, after about ten requests. */
export async function measureCuts(rows, { long, database, dice, log }) {
  const size = long ? { cuts: 8000, photos: 200 } : { cuts: 800, photos: 20 };
  const cluster = await startCluster({ database });
  const server = await startServer(cluster);
  const proxy = await startTcpProxy(server.url);
  const url = `http://127.0.0.1:${proxy.port}`;
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    proxy.mishap = () => ({ cutAfter: 1 + below(dice, 24_000) });
    const phones = { url, token, count: 20, dice };
    const { acknowledged, odd } = await runPhones({ ...phones, isDone: () => proxy.cuts >= size.cuts });
    const outcome = await examine(cluster, acknowledged);
    rows.add('connections cut at a random byte', proxy.cuts, 'cuts', { atLeast: size.cuts });
    rows.add('reports acknowledged', acknowledged.size, 'reports', { atLeast: size.cuts / 4 });
    rows.add('acknowledged but missing', outcome.missing, 'reports', { is: 0 });
    rows.add('stored twice', outcome.twice, 'reports', { is: 0 }, await withoutIdempotency(cluster, proxy, phones));
    rows.add('answers that are neither "stored" nor "later"', odd.length, 'answers', { is: 0 });
    for (const words of odd.slice(0, 3)) log(`  ${words}`);
    await measurePhotos(rows, { cluster, proxy, url, token, photos: size.photos, dice });
  } finally {
    await proxy.close();
    await server.stop();
    await cluster.end();
  }
}

async function withoutIdempotency(cluster, proxy, phones) {
  await cluster.query('truncate report, report_visit, outbox');
  const until = proxy.cuts + 100;
  await runPhones({ ...phones, isDone: () => proxy.cuts >= until, isForgetful: true });
  const [{ copies }] = await cluster.query('select (count(*) - count(distinct note))::integer as copies from report');
  return mustFind(copies, 'copies where a phone sends again under a new id');
}

async function measurePhotos(rows, { cluster, proxy, url, token, photos, dice }) {
  proxy.mishap = () => ({ cutAfter: 1 + below(dice, 150_000) });
  const sent = [];
  for (let i = 0; i < photos; i += 1) sent.push(await sendPhoto({ url, token, isSure: true }));
  const careless = await sendPhoto({ url, token, isSure: false });
  const stored = await cluster.query(
    'select id, encode(sha256, $1) as sha256, completed_at is not null as complete, width, octet_length(content) as bytes from photo',
    ['hex'],
  );
  const visible = stored.filter(({ complete }) => complete);
  rows.add('photos sent in pieces through the same network', sent.length, 'photos', { is: photos });
  rows.add('whole photos', sent.filter(({ id }) => visible.some((photo) => photo.id === id)).length, 'photos', { is: photos });
  const isWhole = ({ id, bytes }) => visible.some((photo) => photo.id === id && photo.sha256 === hash(bytes) && photo.width === 320 && photo.bytes > 0);
  rows.add(
    'visible photos that differ from what was sent',
    sent.filter((photo) => !isWhole(photo)).length,
    'photos',
    { is: 0 },
    {
      text: `control: a photo with one wrong byte is ${visible.some(({ id }) => id === careless.id) ? 'VISIBLE' : 'refused'}`,
      ok: !visible.some(({ id }) => id === careless.id),
    },
  );
  rows.add('pieces sent twice after a cut, most for one cut', Math.max(...sent.map(({ again }) => again)), 'pieces', { atMost: 1 });
}

/** Sends a photo of `length` bytes: what follows the last piece the server has; after a cut asks where that is. Without `isSure` one byte on the way is wrong. `patience`: ms for one answer; `piece`: bytes sent at once; `asksFirst`: how far the server has it, as a phone does. */
export async function sendPhoto({ url, token, isSure, length = PHOTO, patience = 10_000, piece: size = CHUNK, asksFirst = false }) {
  const id = freshId();
  const bytes = await aJpegOf(length, { width: 320, height: 240 });
  const report = freshId();
  const sent = isSure ? bytes : Buffer.from(bytes).fill(1, 5000, 5001);
  const headers = { authorization: `Bearer ${token}`, 'x-report': report, 'x-sha256': hash(bytes), 'upload-length': String(length) };
  if (asksFirst) await ask(`${url}/field/photos/${id}/state`, { headers });
  let offset = 0;
  let again = 0;
  for (let tries = 0; tries < 400; tries += 1) {
    const piece = sent.subarray(offset, offset + size);
    const answer = await ask(`${url}/field/photos/${id}`, {
      method: 'PUT',
      headers: { ...headers, 'content-type': 'application/octet-stream', 'upload-offset': String(offset) },
      body: piece,
      signal: AbortSignal.timeout(patience),
    });
    if (answer?.complete || (answer !== null && !isSure && answer.errors !== undefined)) return { id, bytes, again };
    const state = answer?.offset === undefined ? await untilKnown(`${url}/field/photos/${id}/state`, headers.authorization) : answer;
    if (state.complete) return { id, bytes, again };
    again = Math.max(again, Math.ceil((offset + piece.length - state.offset) / size));
    offset = state.offset;
  }
  return { id, bytes, again };
}

async function untilKnown(address, authorization) {
  for (;;) {
    const state = await ask(address, { headers: { authorization } });
    if (state?.offset !== undefined) return state;
    await pause(20);
  }
}

async function ask(address, init) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000), ...init });
    return await response.json();
  } catch {
    return null;
  }
}
