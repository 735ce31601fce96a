import type { FieldDay, FieldKit } from '@domain/field/field-kit.js';
import { askServer } from './ask-server.js';
import { find, keep, type Owner } from './shelf.js';

interface KeptKit {
  readonly etag: string | null;
  readonly fetchedAt: number;
  readonly kit: FieldKit;
}

/** The kit on this phone; null before the first one came. */
export const storedKit = (owner: Owner): Promise<KeptKit | null> => find<KeptKit>('papers', owner, 'kit');
export const storedDay = (owner: Owner): Promise<FieldDay | null> => find<FieldDay>('papers', owner, 'day');

/** Fetches the kit when it has changed. Null = it has not, or nobody was reached. */
export async function refreshKit(owner: Owner, at: number): Promise<FieldKit | null> {
  const known = await storedKit(owner);
  const headers = known?.etag ? { 'if-none-match': known.etag } : {};
  const answer = await askServer({ path: '/field/kit', token: owner.session.token, headers, patience: 60_000 });
  if (answer.kind !== 'answer' || answer.status !== 200) return null;
  const kit = answer.body as FieldKit;
  if (kit.v !== 1) return null;
  await keep('papers', owner, {
    id: 'kit',
    state: 'paper',
    value: { etag: answer.etag, fetchedAt: at, kit } satisfies KeptKit,
  });
  return kit;
}

/** Fetches today's visits and what reviewers said. */
export async function refreshDay(owner: Owner): Promise<FieldDay | null> {
  const answer = await askServer({ path: '/field/day', token: owner.session.token });
  if (answer.kind !== 'answer' || answer.status !== 200) return null;
  const sent = answer.body as Partial<FieldDay> | null;
  if (sent?.v !== 1 || sent.serverTime === undefined) return null;
  const { visits = [], notices = [], reminders = [], orders = [] } = sent;
  const day: FieldDay = { v: 1, serverTime: sent.serverTime, date: sent.date ?? '', visits, notices, reminders, orders };
  await keep('papers', owner, { id: 'day', state: 'paper', value: day });
  return day;
}
