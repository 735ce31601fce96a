import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SealedBox } from './vault.js';

/** What one person keeps: the words are in the box, only what sorts and counts lies open. */
export interface KeptRow {
  readonly id: string;
  readonly account: string;
  /** State of a record; 'draft' for drafts. */
  readonly state: string;
  readonly changedAt: number;
  readonly box: SealedBox;
}

export interface PhotoRow extends KeptRow {
  /** '' until the visit is sealed. */
  readonly report: string;
  /** Absent in pictures of older builds. */
  readonly outlet?: string;
  readonly commodity: string | null;
  readonly size: number;
  readonly sha256: string;
  readonly takenAt: number;
}

interface Phone extends DBSchema {
  /** Session, device, clock, settings: one value a name. */
  meta: { key: string; value: unknown };
  drafts: { key: string; value: KeptRow; indexes: { account: string } };
  records: { key: string; value: KeptRow; indexes: { account: string } };
  photos: { key: string; value: PhotoRow; indexes: { account: string } };
  /** Kit and day of a person, checklists waiting. */
  papers: { key: string; value: KeptRow; indexes: { account: string } };
}

export type PhoneDatabase = IDBPDatabase<Phone>;

const NAME = 'cungcau-phone';
/** Versions only ever add stores, so that an old page beside a new one keeps working until it is closed. */
const VERSION = 1;
let opening: Promise<PhoneDatabase> | null = null;

/** `blocked`: an older page holds the store and this one waits for it. `newer`: a newer page has opened it. */
export type StoreNews = 'blocked' | 'newer';
let tell: (news: StoreNews) => void = () => undefined;
export const onStoreNews = (listener: typeof tell): void => {
  tell = listener;
};

const openAs = (version: number | undefined): Promise<PhoneDatabase> =>
  openDB<Phone>(NAME, version, {
    upgrade(fresh) {
      if (!fresh.objectStoreNames.contains('meta')) fresh.createObjectStore('meta');
      for (const name of ['drafts', 'records', 'photos', 'papers'] as const) {
        if (!fresh.objectStoreNames.contains(name)) fresh.createObjectStore(name, { keyPath: 'id' }).createIndex('account', 'account');
      }
    },
    blocked: () => tell('blocked'),
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      opening = null;
      tell('newer');
    },
    terminated: () => {
      opening = null;
    },
  });

const isNamed = (fault: unknown, name: string): boolean => fault instanceof DOMException && fault.name === name;

/** Where a newer page has been, the store is opened as it left it: nothing this page uses has gone. A browser that finds its files damaged fails once, throws them away, and begins anew when asked again. */
async function open(): Promise<PhoneDatabase> {
  try {
    return await openAs(VERSION);
  } catch (fault) {
    if (isNamed(fault, 'UnknownError')) return openAs(VERSION);
    if (!isNamed(fault, 'VersionError')) throw fault;
    tell('newer');
    return openAs(undefined);
  }
}

/** The phone's store. Rejects where the browser has none (private mode of some); every write says when it is full. */
export function phoneDatabase(): Promise<PhoneDatabase> {
  opening ??= open().catch((fault: unknown) => {
    opening = null;
    throw fault;
  });
  return opening;
}

export async function readMeta<Value>(name: string): Promise<Value | null> {
  return ((await (await phoneDatabase()).get('meta', name)) as Value | undefined) ?? null;
}

export async function writeMeta(name: string, value: unknown): Promise<void> {
  await (await phoneDatabase()).put('meta', value, name);
}

export async function dropMeta(name: string): Promise<void> {
  await (await phoneDatabase()).delete('meta', name);
}

/** Whether a write failed because the phone is full. */
export const isFull = (fault: unknown): boolean => isNamed(fault, 'QuotaExceededError');
