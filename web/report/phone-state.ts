import type { FieldDay, FieldKit } from '@domain/field/field-kit.js';
import { type OpenKit, openKit } from '@domain/field/open-kit.js';
import { useSyncExternalStore } from 'react';
import { loadContacts } from '../offline/clock.js';
import { onStoreNews, phoneDatabase, readMeta, writeMeta } from '../offline/database.js';
import { askForRoom, type Room } from '../offline/device.js';
import { allDrafts } from '../offline/draft-saver.js';
import { storedDay, storedKit } from '../offline/kit-store.js';
import { listRecords } from '../offline/outbox.js';
import type { OutboxRecord } from '../offline/record.js';
import { bringCopiesUpToDate, countLost, type Regained, regain } from '../offline/second-place.js';
import { countOthers, readSession, takeDeskSession } from '../offline/session.js';
import { currentOwner, type Owner } from '../offline/shelf.js';
import { SyncLoop, type SyncState } from '../offline/sync-loop.js';
import { hearTabs } from '../offline/tabs.js';
import { type PhoneText, phoneVi } from '../text/phone-vi.js';
import type { Position, VisitDraft } from './visit-draft.js';

export interface Settings {
  readonly mirror: boolean;
  readonly sun: boolean;
  readonly language: 'vi' | 'en';
  readonly remind: boolean;
}

/** Everything the screens show. Replaced as a whole, never changed in place. */
export interface PhoneState {
  /** `blocked`: an older page holds the store. `no-store`: the browser keeps nothing, so nothing may be typed. */
  readonly stage: 'starting' | 'blocked' | 'no-store' | 'signed-out' | 'ready';
  readonly owner: Owner | null;
  readonly kit: OpenKit | null;
  readonly kitAt: number | null;
  readonly day: FieldDay | null;
  readonly records: readonly OutboxRecord[];
  readonly drafts: readonly VisitDraft[];
  readonly sync: SyncState;
  readonly room: Room | null;
  /** Unsent reports of other people on this phone. */
  readonly others: number;
  /** Unsent reports of a store the browser lost, whose authors have not signed in since. */
  readonly lost: number;
  /** What came back of a lost store; null = nothing was lost, or it has been read. */
  readonly regained: Regained | null;
  readonly position: Position | null;
  /** Whether every part of the page is on the phone. */
  readonly isCached: boolean;
  readonly hasNewVersion: boolean;
  /** A newer version works in another page; this one goes on with its own parts. */
  readonly isOutdated: boolean;
  readonly settings: Settings;
  readonly text: PhoneText;
}

const DESK_SESSION = 'cungcau.session';
const SETTINGS: Settings = { mirror: false, sun: false, language: 'vi', remind: false };
const listeners = new Set<() => void>();
let state: PhoneState = {
  stage: 'starting',
  owner: null,
  kit: null,
  kitAt: null,
  day: null,
  records: [],
  drafts: [],
  sync: { phase: 'resting', left: 0, reason: null, syncedAt: null },
  room: null,
  others: 0,
  lost: 0,
  regained: null,
  position: null,
  isCached: false,
  hasNewVersion: false,
  isOutdated: false,
  settings: SETTINGS,
  text: phoneVi,
};

export function change(parts: Partial<PhoneState>): void {
  state = { ...state, ...parts };
  for (const listener of listeners) listener();
}

export const phone = (): PhoneState => state;
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const usePhone = (): PhoneState => useSyncExternalStore(subscribe, phone);
export const useWords = (): PhoneText => useSyncExternalStore(subscribe, () => state.text);

export async function loadRecords(): Promise<void> {
  const { owner } = state;
  if (owner !== null) change({ records: await listRecords(owner) });
}

export async function loadDrafts(): Promise<void> {
  const { owner } = state;
  if (owner !== null) change({ drafts: await allDrafts<VisitDraft>(owner) });
}

const takeKit = (kit: FieldKit): void => change({ kit: openKit(kit), kitAt: Date.now() });

export const loop = new SyncLoop({
  sync: (sync) => {
    change({ sync });
    if (sync.phase === 'signed-out') void currentOwner().then((owner) => change({ owner }));
  },
  records: () => void loadRecords(),
  kit: takeKit,
  day: (day) => change({ day }),
});

/** A form needs neither the day nor the other reports to answer a finger; today's screen does, lest its guess change under one. */
const isVisitAddress = (): boolean => new URLSearchParams(location.search).has('outlet');

/** Opens what the signed-in person has on this phone: first what a form needs, then the rest. */
export async function openShelves(): Promise<void> {
  const owner = await currentOwner();
  if (owner === null) {
    const [others, lost] = await Promise.all([countOthers((await readSession())?.account ?? ''), countLost()]);
    return change({ stage: 'signed-out', owner: null, others, lost });
  }
  const regained = await regain(owner);
  const kept = await storedKit(owner);
  change({ stage: 'ready', owner, regained, kit: kept === null ? null : openKit(kept.kit), kitAt: kept?.fetchedAt ?? null });
  if (isVisitAddress()) await new Promise<void>((resolve) => whenIdle(resolve));
  const [day, records, drafts, others] = await Promise.all([
    storedDay(owner),
    listRecords(owner),
    allDrafts<VisitDraft>(owner),
    countOthers(owner.session.account),
  ]);
  change({ day, records, drafts, others });
}

export async function changeSettings(parts: Partial<Settings>): Promise<void> {
  const settings = { ...state.settings, ...parts };
  await writeMeta('settings', settings);
  await useSettings(settings);
}

/** English comes as a piece of its own, only to whoever wants it. */
async function useSettings(settings: Settings): Promise<void> {
  document.documentElement.lang = settings.language;
  document.documentElement.dataset.sun = String(settings.sun);
  document.documentElement.dataset.mirror = String(settings.mirror);
  const text = settings.language === 'en' ? (await import('../text/phone-en.js')).phoneEn : phoneVi;
  change({ settings, text });
}

/** First the store and what is in it, so that a phone without a network shows its form at once; the network afterwards. */
export async function startPhone(): Promise<void> {
  onStoreNews((news) => change(news === 'newer' ? { isOutdated: true } : state.stage === 'starting' ? { stage: 'blocked' } : {}));
  hearTabs(({ kind }) => void (kind === 'sending' ? undefined : Promise.all([loadDrafts(), loadRecords()])));
  try {
    await phoneDatabase();
  } catch {
    return change({ stage: 'no-store' });
  }
  await Promise.all([loadContacts(), readMeta<Settings>('settings').then((kept) => useSettings({ ...SETTINGS, ...kept }))]);
  await openShelves();
  const hasDesk = state.stage === 'signed-out' && localStorage.getItem(DESK_SESSION) !== null;
  if (hasDesk && (await takeDeskSession()) !== null) await openShelves();
  whenIdle(() => {
    const { owner } = state;
    const copied = owner === null ? Promise.resolve() : bringCopiesUpToDate(owner).catch(() => undefined);
    void copied.then(() => loop.start());
    void askForRoom().then((room) => change({ room }));
  });
}

const LATEST = 1500;

/** First the form answers a finger, then the network is asked. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: LATEST });
  else setTimeout(work, LATEST / 4);
}
