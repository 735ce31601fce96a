import { askServer } from './ask-server.js';
import { type PhotoRow, phoneDatabase } from './database.js';
import type { Owner } from './shelf.js';
import { lockBytes, unlockBytes } from './vault.js';

const LONG_EDGE = 1024;
const MOST_BYTES = 150 * 1024;
const GOOD_BYTES = 100 * 1024;
/** Tried in turn until the picture is small enough: share of the long edge, quality of the JPEG. */
const TRIALS = [
  [1, 0.8],
  [1, 0.65],
  [1, 0.5],
  [1, 0.35],
  [0.75, 0.5],
  [0.5, 0.5],
] as const;
const CHUNK = 48 * 1024;

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The picture drawn anew, its long edge at most `edge`. */
async function draw(picture: ImageBitmap, edge: number, quality: number): Promise<Blob> {
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('the picture cannot be encoded')) : resolve(blob)), 'image/jpeg', quality);
  });
}

/** A picture of at most 1,024 px and 150 KB. It is drawn anew, so nothing of the file's own data (place, phone, time) is left in it. */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file);
  try {
    let smallest: Blob | null = null;
    for (const [share, quality] of TRIALS) {
      const drawn = await draw(picture, LONG_EDGE * share, quality);
      if (drawn.size <= GOOD_BYTES) return drawn;
      if (smallest === null || drawn.size < smallest.size) smallest = drawn;
    }
    if (smallest === null || smallest.size > MOST_BYTES) throw new Error('the picture stays too large');
    return smallest;
  } finally {
    picture.close();
  }
}

/** Puts a shrunken picture away, locked, to be sent after the figures of its report. `report` is the id it will have. */
export async function keepPhoto(
  owner: Owner,
  id: string,
  photo: { readonly blob: Blob; readonly outlet: string; readonly commodity: string | null; readonly takenAt: number },
): Promise<void> {
  const bytes = await photo.blob.arrayBuffer();
  const row: PhotoRow = {
    id: `${owner.session.account}/${id}`,
    account: owner.session.account,
    state: 'waiting',
    changedAt: photo.takenAt,
    takenAt: photo.takenAt,
    report: '',
    outlet: photo.outlet,
    commodity: photo.commodity,
    size: bytes.byteLength,
    sha256: hex(await crypto.subtle.digest('SHA-256', bytes)),
    box: await lockBytes(owner.key, bytes),
  };
  const change = (await phoneDatabase()).transaction('photos', 'readwrite', { durability: 'strict' });
  await Promise.all([change.store.put(row), change.done]);
}

/** Pictures taken at an outlet that no draft knows: the phone died between the picture and the next saving. */
export async function loosePhotos(owner: Owner, outlet: string): Promise<readonly { readonly id: string; readonly commodity: string | null }[]> {
  const { account } = owner.session;
  const rows = await (await phoneDatabase()).getAllFromIndex('photos', 'account', account);
  return rows.filter((row) => row.report === '' && row.outlet === outlet).map(({ id, commodity }) => ({ id: id.slice(account.length + 1), commodity }));
}

interface Place {
  readonly offset: number;
  readonly complete: boolean;
}

const placeOf = (body: unknown): Place | null => {
  const place = body as Partial<Place> | null;
  return typeof place?.offset === 'number' && typeof place.complete === 'boolean' ? { offset: place.offset, complete: place.complete } : null;
};

/** Sends one picture from where the server has it up to. `refused`: the server answers but does not take it. */
async function sendPhoto(owner: Owner, row: PhotoRow): Promise<'sent' | 'refused' | 'unreached'> {
  const bytes = await unlockBytes(owner.key, row.box);
  if (bytes === null) return 'refused';
  const path = `/field/photos/${row.id.slice(row.account.length + 1)}`;
  let answer = await askServer({ path: `${path}/state`, token: owner.session.token });
  for (let before = -1; ; ) {
    if (answer.kind === 'unreached') return 'unreached';
    const place = [200, 409].includes(answer.status) ? placeOf(answer.body) : null;
    if (place?.complete === true) return 'sent';
    if (place === null || place.offset === before) return 'refused';
    before = place.offset;
    answer = await askServer({
      path,
      token: owner.session.token,
      headers: headersOf(row, before),
      bytes: bytes.slice(before, before + CHUNK),
      patience: 30_000,
    });
  }
}

const headersOf = (row: PhotoRow, offset: number): { readonly [name: string]: string } => ({
  'upload-offset': String(offset),
  'upload-length': String(row.size),
  'x-sha256': row.sha256,
  'x-report': row.report,
  'x-taken-at': String(row.takenAt),
  ...(row.commodity === null ? {} : { 'x-commodity': row.commodity }),
});

/** Sends the pictures of reports, oldest first, until nobody is reached; one the server does not take holds up no other. A picture that arrived is dropped from the phone. */
export async function sendPhotos(owner: Owner): Promise<void> {
  const database = await phoneDatabase();
  const rows = await database.getAllFromIndex('photos', 'account', owner.session.account);
  for (const row of rows.filter(({ report }) => report !== '').sort((a, b) => a.takenAt - b.takenAt)) {
    const outcome = await sendPhoto(owner, row);
    if (outcome === 'unreached') return;
    if (outcome === 'sent') await database.delete('photos', row.id);
  }
}
