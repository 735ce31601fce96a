import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { aJpegOf, aPicture } from '../support/pictures.mjs';
import { startCluster } from './cluster.mjs';
import { freshId } from './phones.mjs';
import { below } from './random.mjs';
import { signIn, startServer } from './server.mjs';

const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
const HEIC = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(400, 7)]);
/** Words of a picture's own data, of its comments, and of what hangs behind its end. */
const CANARIES = ['CameraOfSomebody', 'CANARY', 'Exif', 'alert(1)', 'PK\u0003\u0004'];

/** A frame that promises so many pixels. */
function promising(picture, width, height) {
  const bytes = Buffer.from(picture);
  const frame = bytes.findIndex((byte, place) => byte === 0xff && (bytes[place + 1] === 0xc0 || bytes[place + 1] === 0xc2));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
}

/** Twelve files by hand: name, bytes, whether the server should take it. */
async function planted() {
  const picture = await aPicture({ width: 320, height: 240 });
  const webp = await aPicture({ format: 'webp' });
  const flat = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer();
  return [
    ['a sound JPEG', picture, true],
    ['a sound WebP', webp, true],
    ['a JPEG with a page behind its end', Buffer.concat([picture, Buffer.from('<script>alert(1)</script>')]), true],
    ['a JPEG with a zip behind its end', Buffer.concat([picture, Buffer.from('PK\u0003\u0004'), Buffer.alloc(2000)]), true],
    ['a JPEG with a script in its comment', await aJpegOf(9000), true],
    ['a JPEG that promises 65,000 × 65,000 pixels', promising(picture, 65_000, 65_000), false],
    ['a JPEG that promises 4,096 × 4,096 pixels', promising(picture, 4096, 4096), null],
    ['a JPEG of 144 million white pixels', flat, false],
    ['an SVG with a script', Buffer.from(SVG), false],
    ['a HEIC', HEIC, false],
    ['a PNG', await aPicture({ format: 'png' }), false],
    ['a GIF that is a script', Buffer.from('GIF89a/*\u0000*/=1;alert(1)'), false],
  ];
}

/** One to eight bytes changed behind the first marker. */
function mutate(picture, dice) {
  const bytes = Buffer.from(picture);
  for (let count = 1 + below(dice, 8); count > 0; count -= 1) bytes[3 + below(dice, bytes.length - 3)] = below(dice, 256);
  return bytes;
}

/** S11: pictures nobody's camera made. What is served has been drawn by the server, tells nothing, and is only ever a picture. */
export async function measureUploads(rows, { long, database, dice, log }) {
  const cluster = await startCluster({ database });
  const server = await startServer(cluster);
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    const picture = await aPicture({ width: 200, height: 150 });
    const mutated = Array.from({ length: long ? 5000 : 500 }, (_, place) => [`mutated ${place}`, mutate(picture, dice), null]);
    const files = [...(await planted()), ...mutated];
    const seen = await Promise.all(lanes(files, 8, (file) => sendAndFetch(server.url, token, file)));
    const answers = seen.flat();
    const wrong = answers.filter(
      ({ status, isWelcome }) => (isWelcome === true && status !== 200) || (isWelcome === false && status !== 422 && status !== 413),
    );
    for (const { name, status, body } of wrong) log(`  ${name}: ${status} ${body}`);
    const served = answers.filter(({ copy }) => copy !== null);
    const taken = `${served.length} taken, ${answers.length - served.length} refused`;
    rows.add('pictures sent: 12 by hand, the others with a few bytes changed', answers.length, 'files', { atLeast: files.length });
    rows.add('planted files not taken or refused as they should be', wrong.length, 'files', { is: 0 }, { text: `control: ${taken}`, ok: served.length > 5 });
    rows.add('answers of 5xx, or none', answers.filter(({ status }) => status === 0 || status >= 500).length, 'answers', { is: 0 });
    rows.add('the server process ended', Number(server.hasEnded), 'times', { is: 0 });
    await addServed(rows, served);
    const still = await sendAndFetch(server.url, token, ['afterwards', picture, true]);
    rows.add('a sound picture afterwards', still.status, '', { is: 200 });
  } finally {
    await server.stop();
    await cluster.end();
  }
}

async function addServed(rows, served) {
  const asSent = served.filter(({ sent, copy }) => copy.equals(sent)).length;
  rows.add('served as they were sent', asSent, 'files', { is: 0 }, { text: `control: ${served.length} served`, ok: served.length > 0 });
  const telling = (bytes) => CANARIES.some((word) => bytes.includes(word));
  const before = served.filter(({ sent }) => telling(sent)).length;
  rows.add(
    'served with position, camera, comment or what hung behind',
    served.filter(({ copy }) => telling(copy)).length,
    'files',
    { is: 0 },
    {
      text: `control: ${before} held such data when sent`,
      ok: before > 0,
    },
  );
  const whole = await Promise.all(served.map(({ copy }) => isWhole(copy)));
  rows.add('served and not readable to its end by a strict decoder', whole.filter((is) => !is).length, 'files', { is: 0 });
  const loose = served.filter(
    ({ headers }) => headers.get('x-content-type-options') !== 'nosniff' || !headers.get('content-security-policy')?.includes('sandbox'),
  );
  rows.add('served without nosniff and sandbox', loose.length, 'files', { is: 0 });
}

const isWhole = (bytes) =>
  sharp(bytes, { failOn: 'warning' })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );

/** Works through a list in some lanes; one promise a lane, of what came out. */
function lanes(list, count, work) {
  const left = [...list];
  return Array.from({ length: count }, async () => {
    const out = [];
    for (let one = left.shift(); one !== undefined; one = left.shift()) out.push(await work(one));
    return out;
  });
}

async function sendAndFetch(url, token, [name, sent, isWelcome]) {
  const id = freshId();
  const address = `${url}/field/photos/${id}`;
  const authorization = `Bearer ${token}`;
  const told = { authorization, 'content-type': 'application/octet-stream', 'upload-offset': '0', 'upload-length': String(sent.length) };
  const answer = { name, sent, isWelcome, status: 0, body: '', copy: null, headers: null };
  try {
    const headers = { ...told, 'x-sha256': hash(sent), 'x-report': freshId() };
    for (let offset = 0; offset < sent.length; offset += 200_000) {
      const body = sent.subarray(offset, offset + 200_000);
      const response = await fetch(address, { method: 'PUT', headers: { ...headers, 'upload-offset': String(offset) }, body });
      answer.status = response.status;
      answer.body = await response.text();
      if (response.status !== 200) return answer;
    }
    const served = await fetch(address, { headers: { authorization } });
    return { ...answer, status: served.status, headers: served.headers, copy: Buffer.from(await served.arrayBuffer()) };
  } catch (fault) {
    return { ...answer, status: 0, body: String(fault) };
  }
}
