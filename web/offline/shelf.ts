import { type KeptRow, phoneDatabase } from './database.js';
import type { OutboxRecord } from './record.js';
import { readKey, readSession, type Session } from './session.js';
import { tellTabs } from './tabs.js';
import { lock, unlock } from './vault.js';

/** The signed-in person with the key of their store. */
export interface Owner {
  readonly session: Session;
  readonly key: CryptoKey;
}

export async function currentOwner(): Promise<Owner | null> {
  const session = await readSession();
  const key = session === null ? null : await readKey(session.account);
  return session === null || key === null ? null : { session, key };
}

type Shelf = 'drafts' | 'records' | 'papers';

/** One thing to put away under its name. */
export interface Kept {
  readonly id: string;
  readonly state: string;
  readonly value: unknown;
}

async function lockedRow({ session: { account }, key }: Owner, { id, state, value }: Kept): Promise<KeptRow> {
  return { id: `${account}/${id}`, account, state, changedAt: Date.now(), box: await lock(key, value) };
}

/** Puts one thing away, locked with its owner's key. One transaction: after a power cut either the old or the new one is there. */
export async function keep(shelf: Shelf, owner: Owner, thing: Kept): Promise<void> {
  const row = await lockedRow(owner, thing);
  const change = (await phoneDatabase()).transaction(shelf, 'readwrite', { durability: shelf === 'records' ? 'strict' : 'relaxed' });
  await Promise.all([change.store.put(row), change.done]);
}

export async function find<Value>(shelf: Shelf, owner: Owner, id: string): Promise<Value | null> {
  const row = await (await phoneDatabase()).get(shelf, `${owner.session.account}/${id}`);
  return row === undefined ? null : unlock<Value>(owner.key, row.box);
}

/** Everything of that person, oldest change first; what cannot be opened is passed over and stays where it is. */
export async function findAll<Value>(shelf: Shelf, owner: Owner): Promise<readonly Value[]> {
  const rows = await (await phoneDatabase()).getAllFromIndex(shelf, 'account', owner.session.account);
  const values = await Promise.all(rows.sort((a, b) => a.changedAt - b.changedAt).map((row) => unlock<Value>(owner.key, row.box)));
  return values.filter((value) => value !== null);
}

export async function drop(shelf: 'drafts' | 'papers', owner: Owner, id: string): Promise<void> {
  await (await phoneDatabase()).delete(shelf, `${owner.session.account}/${id}`);
}

export const keepRecord = (owner: Owner, record: OutboxRecord): Promise<void> => keep('records', owner, { id: record.id, state: record.state, value: record });

/** The draft is not there any more: another page has sealed it. */
export class DraftGone extends Error {}

/** A report with all that leaves the form with it. */
export interface Leaving {
  readonly record: OutboxRecord;
  /** Name of the draft. */
  readonly draft: string;
  /** Checklists filled in at the same visit. */
  readonly papers: readonly Kept[];
}

/** The report and its checklists leave the form, its photos are tied to it and the draft goes, in one transaction: a phone that dies meanwhile has all of it or nothing. Throws DraftGone where another page was first. */
export async function sealDraft(owner: Owner, { record, draft, papers }: Leaving): Promise<void> {
  const { account } = owner.session;
  const row = await lockedRow(owner, { id: record.id, state: record.state, value: record });
  const rows = await Promise.all(papers.map((paper) => lockedRow(owner, paper)));
  const change = (await phoneDatabase()).transaction(['records', 'drafts', 'photos', 'papers'], 'readwrite', { durability: 'strict' });
  const drafts = change.objectStore('drafts');
  const photos = change.objectStore('photos');
  const done = change.done;
  if ((await drafts.getKey(`${account}/${draft}`)) === undefined) {
    done.catch(() => undefined);
    change.abort();
    throw new DraftGone();
  }
  const tie = async (id: string): Promise<unknown> => {
    const photo = await photos.get(`${account}/${id}`);
    return photo === undefined ? undefined : photos.put({ ...photo, report: record.id });
  };
  const writes = [change.objectStore('records').put(row), drafts.delete(`${account}/${draft}`)];
  await Promise.all([...writes, ...rows.map((paper) => change.objectStore('papers').put(paper)), ...record.photos.map(tie), done]);
  tellTabs({ kind: 'sealed', outlet: draft });
}
