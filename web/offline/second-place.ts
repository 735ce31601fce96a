import { allCopies, COPIED, type Copy, dropCopy, isUnsent, putCopy } from './copies.js';
import { type KeptRow, phoneDatabase, readMeta, writeMeta } from './database.js';
import { keep, type Owner } from './shelf.js';
import { unlock } from './vault.js';

/** What a lost store got back: counts of reports and drafts; `photos` that waited with them and are gone. */
export interface Regained {
  readonly reports: number;
  readonly drafts: number;
  readonly photos: number;
}

/** Copies of one person that are kept at most; of more, the newest. */
const MOST = 300;

/** A value in this store says that it is the one this person's work went into; the copies of a store without it come from a store that is lost. */
const markOf = ({ session }: Owner): string => `store:${session.account}`;
interface Mark {
  /** Null when nothing was regained, or the person has read it. */
  readonly regained: Regained | null;
}

/** A report that was on its way out of the form lies beside its draft, which it replaces. */
const isSealedSince = (draft: Copy, copies: readonly Copy[]): boolean =>
  draft.shelf === 'drafts' && copies.some((one) => one.draft === draft.id && one.changedAt >= draft.changedAt);

/** Puts one copy back, without its photos, for these have no copy; answers how many they were, null when it does not open with this key. */
async function putBack(owner: Owner, copy: Copy): Promise<number | null> {
  // Put back before, by a page that did not live to the end of it.
  if ((await (await phoneDatabase()).getKey(copy.shelf, copy.id)) !== undefined) return 0;
  const value = await unlock<{ readonly photos?: readonly unknown[] }>(owner.key, await copy.open());
  if (value === null) return null;
  const id = copy.id.slice(owner.session.account.length + 1);
  await keep(copy.shelf, owner, { id, state: copy.state, value: value.photos === undefined ? value : { ...value, photos: [] } });
  return value.photos?.length ?? 0;
}

async function putAllBack(owner: Owner, copies: readonly Copy[]): Promise<Regained | null> {
  const regained = { reports: 0, drafts: 0, photos: 0 };
  const replaced = copies.filter((copy) => isSealedSince(copy, copies));
  for (const draft of replaced) await dropCopy('drafts', draft.id);
  for (const copy of copies.filter((one) => !replaced.includes(one))) {
    const photos = await putBack(owner, copy);
    if (photos === null) continue;
    regained.photos += photos;
    regained.reports += Number(copy.shelf === 'records');
    regained.drafts += Number(copy.shelf === 'drafts');
  }
  return regained.reports + regained.drafts === 0 ? null : regained;
}

const copiesOf = async ({ session }: Owner): Promise<readonly Copy[] | null> =>
  (await allCopies())?.filter(({ account }) => account === session.account) ?? null;

/** In a store this person has not worked in yet: puts back what they left unsent in one that the browser lost. Answers what came back, until the person has read it. Where it cannot be done now, the next start tries again. */
export async function regain(owner: Owner): Promise<Regained | null> {
  const known = await readMeta<Mark>(markOf(owner));
  if (known !== null) return known.regained;
  const copies = await copiesOf(owner);
  if (copies === null) return null;
  try {
    const regained = await putAllBack(owner, copies);
    await writeMeta(markOf(owner), { regained } satisfies Mark);
    return regained;
  } catch {
    return null;
  }
}

export const regainedIsRead = (owner: Owner): Promise<void> => writeMeta(markOf(owner), { regained: null } satisfies Mark);

/** Makes the second place say what the store says: what is unsent has a copy, the newest three hundred of it, and nothing else has. Copies younger than this page are left alone, for another page may be sealing. */
export async function bringCopiesUpToDate(owner: Owner): Promise<void> {
  const copies = await copiesOf(owner);
  if (copies === null || (await readMeta<Mark>(markOf(owner))) === null) return;
  const { account } = owner.session;
  const database = await phoneDatabase();
  const shelves = await Promise.all(
    COPIED.map(async (shelf) => (await database.getAllFromIndex(shelf, 'account', account)).map((row: KeptRow) => ({ shelf, row }))),
  );
  const unsent = shelves.flat().filter(({ row }) => isUnsent(row.state));
  const wanted = unsent.sort((a, b) => b.row.changedAt - a.row.changedAt).slice(0, MOST);
  const isWanted = (copy: Copy): boolean => wanted.some(({ shelf, row }) => shelf === copy.shelf && row.id === copy.id);
  for (const copy of copies) if (!isWanted(copy) && copy.changedAt < performance.timeOrigin) await dropCopy(copy.shelf, copy.id);
  const isCurrent = ({ shelf, row }: (typeof wanted)[number]): boolean =>
    copies.some((copy) => copy.shelf === shelf && copy.id === row.id && copy.changedAt === row.changedAt);
  // What this page wrote it has copied itself, or will when the keys rest.
  const isOlder = ({ row }: (typeof wanted)[number]): boolean => row.changedAt < performance.timeOrigin;
  for (const one of wanted) if (isOlder(one) && !isCurrent(one)) await putCopy(one.shelf, one.row);
}

/** Reports that lie in the second place alone: their store was lost, and whoever wrote them has not signed in since. */
export async function countLost(): Promise<number> {
  const database = await phoneDatabase();
  const copies = ((await allCopies()) ?? []).filter(({ shelf }) => shelf === 'records');
  const kept = await Promise.all(copies.map(({ id }) => database.getKey('records', id)));
  return kept.filter((id) => id === undefined).length;
}
