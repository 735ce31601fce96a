import type { KeptRow } from './database.js';

/** Shelves whose unsent rows lie in a second place too. */
export const COPIED = ['records', 'papers', 'drafts'] as const;
export type Copied = (typeof COPIED)[number];

/** Rows in these states are copied before they are written: what is on its way into the store must not be less safe than what is in it. */
const AHEAD: readonly string[] = ['sealed', 'quarantined', 'refused', 'checklist'];
/** The server has answered for these, or the person took them back. */
const DONE: readonly string[] = ['received', 'conflict', 'withdrawn', 'checklist-received', 'checklist-refused'];

export const isUnsent = (state: string): boolean => AHEAD.includes(state) || state === 'sending' || state === 'draft';

/** A row as the second place tells it without opening it; `draft` names the draft a report was made of. */
export interface CopyLabel extends Omit<KeptRow, 'box'> {
  readonly shelf: Copied;
  readonly draft: string | null;
}

export interface Copy extends CopyLabel {
  readonly open: () => Promise<KeptRow['box']>;
}

const PLACE = 'cungcau-copies';
const LABEL = 'x-row';
const IV_BYTES = 12;
/** Milliseconds a draft rests before it is copied: copying must not stand in a finger's way. */
const REST = 1000;

const urlOf = (shelf: Copied, id: string): string => `/copies/${shelf}/${encodeURIComponent(id)}`;

/** The second place is Cache Storage, the one store of a browser that shares no file with IndexedDB. Where there is none, or it is full, the phone works with the first alone: null. */
const inPlace = async <Value>(work: (place: Cache) => Promise<Value>): Promise<Value | null> => {
  try {
    return await work(await caches.open(PLACE));
  } catch {
    return null;
  }
};

/** Puts a locked row into the second place, instead of the one of that name. */
export const putCopy = (shelf: Copied, { box, ...row }: KeptRow, draft: string | null = null): Promise<unknown> =>
  inPlace((place) => {
    const label: CopyLabel = { ...row, shelf, draft };
    return place.put(urlOf(shelf, row.id), new Response(new Blob([box.iv, box.data]), { headers: { [LABEL]: encodeURIComponent(JSON.stringify(label)) } }));
  });

/** Before a row is written into the store. */
export const copyAhead = (shelf: Copied, row: KeptRow): Promise<unknown> => (AHEAD.includes(row.state) ? putCopy(shelf, row) : Promise.resolve());

/** After a row was written into the store. */
export async function copyBehind(shelf: Copied, row: KeptRow): Promise<void> {
  if (shelf === 'drafts') copyDraftSoon(row);
  else if (DONE.includes(row.state)) await dropCopy(shelf, row.id);
}

const resting = new Map<string, KeptRow>();
let rest: ReturnType<typeof setTimeout> | undefined;

/** Copies the draft as it stands when the keys have rested. */
function copyDraftSoon(row: KeptRow): void {
  clearTimeout(rest);
  rest = setTimeout(copyRested, REST);
  resting.set(row.id, row);
}

function copyRested(): void {
  const rows = [...resting.values()];
  resting.clear();
  for (const row of rows) void putCopy('drafts', row);
}

export function dropCopy(shelf: Copied, id: string): Promise<unknown> {
  if (shelf === 'drafts') resting.delete(id);
  return inPlace((place) => place.delete(urlOf(shelf, id)));
}

function copyOf(answer: Response): Copy {
  const label = JSON.parse(decodeURIComponent(answer.headers.get(LABEL) ?? 'null')) as CopyLabel;
  const open = async (): Promise<KeptRow['box']> => {
    const bytes = await answer.arrayBuffer();
    return { iv: new Uint8Array(bytes.slice(0, IV_BYTES)), data: bytes.slice(IV_BYTES) };
  };
  return { ...label, open };
}

/** Everything in the second place, of all people of this phone, oldest first; null where it cannot be looked at. */
export const allCopies = (): Promise<readonly Copy[] | null> =>
  inPlace(async (place) => (await place.matchAll()).map(copyOf).sort((a, b) => a.changedAt - b.changedAt));
