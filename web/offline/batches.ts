import type { OutboxRecord, SendOutcome } from './record.js';

/** Sends some reports in one call. `whole`: the call failed and says nothing of any one of them. */
export type SendBatch = (records: readonly OutboxRecord[]) => Promise<BatchAnswer>;
export type BatchAnswer =
  | { readonly kind: 'answers'; readonly outcomes: readonly SendOutcome[] }
  | { readonly kind: 'whole'; readonly reason: string }
  | { readonly kind: 'stop'; readonly outcome: Extract<SendOutcome, { kind: 'unreached' }>; readonly waitSeconds: number | null };

export interface BatchRun {
  /** What became of each record that was answered for. */
  readonly settled: readonly { readonly record: OutboxRecord; readonly outcome: SendOutcome }[];
  /** Why the rest was left; null when nothing was. */
  readonly stopped: Extract<BatchAnswer, { kind: 'stop' }> | null;
}

/**
 * Sends the records in order, so that one bad report cannot hold up the others: a call that fails as a whole is cut in half until the bad one stands alone, and only it is at fault.
 * `isWell` asks whether the server answers at all; when it does not, nobody is to blame and the run stops.
 */
export async function sendInBatches(records: readonly OutboxRecord[], send: SendBatch, isWell: () => Promise<boolean>): Promise<BatchRun> {
  const settled: { record: OutboxRecord; outcome: SendOutcome }[] = [];
  const left: (readonly OutboxRecord[])[] = [records];
  for (let batch = left.pop(); batch !== undefined; batch = left.pop()) {
    if (batch.length === 0) continue;
    const answer = await send(batch);
    if (answer.kind === 'stop') return { settled, stopped: answer };
    if (answer.kind === 'answers') settled.push(...batch.map((record, place) => ({ record, outcome: answer.outcomes[place] ?? LOST })));
    else if (batch.length > 1) left.push(batch.slice(Math.ceil(batch.length / 2)), batch.slice(0, Math.ceil(batch.length / 2)));
    else if (await isWell()) settled.push(...batch.map((record) => ({ record, outcome: { kind: 'fault', reason: answer.reason } as const })));
    else return { settled, stopped: { kind: 'stop', outcome: { kind: 'unreached', reason: 'SERVER_DOWN' }, waitSeconds: null } };
  }
  return { settled, stopped: null };
}

const LOST: SendOutcome = { kind: 'unreached', reason: 'PORTAL' };

/** Cuts a list into pieces of at most `size`. */
export const piecesOf = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, piece) => items.slice(piece * size, (piece + 1) * size));
