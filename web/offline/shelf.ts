import { copyAhead, copyBehind, dropCopy, putCopy } from './copies.js';
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

/** Puts one thing away, locked with its owner's key. One transaction: after a power cut either the old or the new one is there. What is unsent lies in the second place first. */
export async function keep(shelf: Shelf, owner: Owner, thing: Kept): Promise<void> {
  const row = await lockedRow(owner, thing);
  await copyAhead(shelf, row);
  const change = (await phoneDatabase()).transaction(shelf, 'readwrite', { durability: shelf === 'records' ? 'strict' : 'relaxed' });
  await Promise.all([change.store.put(row), change.done]);
  await copyBehind(shelf, row);
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
  const name = `${owner.session.account}/${id}`;
  await (await phoneDatabase()).delete(shelf, name);
  await dropCopy(shelf, name);
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

/** The locked rows of what leaves, and the names of what they leave behind. */
interface LeavingRows {
  readonly record: KeptRow;
  readonly papers: readonly KeptRow[];
  readonly draft: string;
  readonly photos: readonly string[];
}

/** One transaction: a phone that dies meanwhile has all of it or nothing. */
async function writeLeaving({ record, papers, draft, photos: names }: LeavingRows): Promise<void> {
  const change = (await phoneDatabase()).transaction(['records', 'drafts', 'photos', 'papers'], 'readwrite', { durability: 'strict' });
  const drafts = change.objectStore('drafts');
  const photos = change.objectStore('photos');
  const done = change.done;
  if ((await drafts.getKey(draft)) === undefined) {
    done.catch(() => undefined);
    change.abort();
    throw new DraftGone();
  }
  const tie = async (name: string): Promise<unknown> => {
    const photo = await photos.get(name);
    return photo === undefined ? undefined : photos.put({ ...photo, report: record.id.slice(record.account.length + 1) });
  };
  const writes = [change.objectStore('records').put(record), drafts.delete(draft)];
  await Promise.all([...writes, ...papers.map((paper) => change.objectStore('papers').put(paper)), ...names.map(tie), done]);
}

/** The report and its checklists leave the form, its photos are tied to it and the draft goes. They lie in the second place before, and count as sealed only when the store has them. Throws DraftGone where another page was first. */
export async function sealDraft(owner: Owner, { record, draft, papers }: Leaving): Promise<void> {
  const nameOf = (id: string): string => `${owner.session.account}/${id}`;
  const rows: LeavingRows = {
    record: await lockedRow(owner, { id: record.id, state: record.state, value: record }),
    papers: await Promise.all(papers.map((paper) => lockedRow(owner, paper))),
    draft: nameOf(draft),
    photos: record.photos.map(nameOf),
  };
  await Promise.all([putCopy('records', rows.record, rows.draft), ...rows.papers.map((paper) => putCopy('papers', paper))]);
  try {
    await writeLeaving(rows);
  } catch (fault) {
    await Promise.all([dropCopy('records', rows.record.id), ...rows.papers.map(({ id }) => dropCopy('papers', id))]);
    throw fault;
  }
  await dropCopy('drafts', rows.draft);
  tellTabs({ kind: 'sealed', outlet: draft });
}
