import { askServer } from './ask-server.js';
import { clockOffset } from './clock.js';
import { readMeta, writeMeta } from './database.js';
import { isWaiting, type OutboxRecord } from './record.js';
import type { Owner } from './shelf.js';

interface Device {
  readonly id: string;
  readonly keys: CryptoKeyPair;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));

/** This phone: a name of its own and a pair of keys whose private half never leaves it. Made once. */
export async function thisDevice(): Promise<Device> {
  const known = await readMeta<Device>('device');
  if (known !== null) return known;
  const device: Device = { id: crypto.randomUUID(), keys: await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']) };
  await writeMeta('device', device);
  return device;
}

export const publicKeyOf = async ({ keys }: Device): Promise<string> => base64(await crypto.subtle.exportKey('spki', keys.publicKey));

/** Base64 of r and s over the UTF-8 bytes of a text. */
export async function sign({ keys }: Device, text: string): Promise<string> {
  return base64(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, new TextEncoder().encode(text)));
}

export interface Room {
  /** Whether the browser promised not to clear this phone's store by itself; null = it cannot say. */
  readonly persisted: boolean | null;
  readonly used: number | null;
  readonly quota: number | null;
}

/** Asks the browser to keep the store, and how full it is. */
export async function askForRoom(): Promise<Room> {
  const storage = navigator.storage as StorageManager | undefined;
  if (storage?.persist === undefined) return { persisted: null, used: null, quota: null };
  const persisted = (await storage.persisted()) || (await storage.persist());
  const { usage, quota } = await storage.estimate();
  return { persisted, used: usage ?? null, quota: quota ?? null };
}

/** Tells the server how this phone is, for the supervisor's list. */
export async function tellNews(owner: Owner, records: readonly OutboxRecord[], room: Room): Promise<void> {
  const device = await thisDevice();
  const waiting = records.filter(isWaiting);
  const aside = (state: string) => records.filter((record) => record.state === state);
  const news = {
    device: device.id,
    publicKey: await publicKeyOf(device),
    appVersion: __APP_VERSION__,
    queue: waiting.length,
    oldestUnsentAt: waiting.length === 0 ? null : Math.min(...waiting.map(({ stamp }) => stamp.wall)),
    quarantined: aside('quarantined').map(({ id, outlet, lastReason, tries, stamp }) => ({ id, outlet, reason: lastReason, tries, at: stamp.wall })),
    withdrawn: aside('withdrawn').map(({ id, outlet, withdrawnFor, stamp }) => ({ id, outlet, reason: withdrawnFor, at: stamp.wall })),
    persisted: room.persisted === true,
    storageUsed: room.used,
    storageQuota: room.quota,
    phoneTime: Date.now(),
    offset: clockOffset(),
    userAgent: navigator.userAgent,
  };
  await askServer({ path: '/field/heartbeat', token: owner.session.token, json: news });
}
