import { type KeptRow, phoneDatabase } from './database.js';
import type { OutboxRecord } from './record.js';
import { readKey, readSession, type Session } from './session.js';
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

/** Puts one thing away, locked with its owner's key. One transaction: after a power cut either the old or the new one is there. */
export async function keep(shelf: Shelf, owner: Owner, thing: { readonly id: string; readonly state: string; readonly value: unknown }): Promise<void> {
  const box = await lock(owner.key, thing.value);
  const row: KeptRow = { id: `${owner.session.account}/${thing.id}`, account: owner.session.account, state: thing.state, changedAt: Date.now(), box };
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

/** The report leaves the form and the draft goes, in one transaction: never both, never neither. */
export async function sealDraft(owner: Owner, record: OutboxRecord, draft: string): Promise<void> {
  const box = await lock(owner.key, record);
  const { account } = owner.session;
  const row: KeptRow = { id: `${account}/${record.id}`, account, state: record.state, changedAt: Date.now(), box };
  const change = (await phoneDatabase()).transaction(['records', 'drafts'], 'readwrite', { durability: 'strict' });
  await Promise.all([change.objectStore('records').put(row), change.objectStore('drafts').delete(`${account}/${draft}`), change.done]);
}
