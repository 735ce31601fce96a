import { uuidV7 } from '@domain/uuid-v7.js';
import { askServer } from './ask-server.js';
import { now } from './clock.js';
import { phoneDatabase } from './database.js';
import { type Kept, keep, type Owner } from './shelf.js';
import { unlock } from './vault.js';

/** What was found at an outlet beside goods; answers by the code of their question. */
export interface ChecklistAnswers {
  readonly id: string;
  readonly checklist: string;
  readonly version: number;
  readonly outlet: string;
  readonly observedAt: number;
  readonly report: string | null;
  readonly answers: { readonly [question: string]: string | number | boolean };
  readonly note: string;
}

const WAITING = 'checklist';

/** The answers of one checklist as they are put away, to be sent after the figures. */
export function checklistPaper(answers: Omit<ChecklistAnswers, 'id'>): Kept {
  const id = uuidV7(now(), crypto.getRandomValues(new Uint8Array(10)));
  return { id, state: WAITING, value: { ...answers, id } satisfies ChecklistAnswers };
}

/** The checklists that wait, oldest first. */
export async function waitingChecklists(owner: Owner): Promise<readonly ChecklistAnswers[]> {
  const rows = await (await phoneDatabase()).getAllFromIndex('papers', 'account', owner.session.account);
  const waiting = await Promise.all(rows.filter(({ state }) => state === WAITING).map(({ box }) => unlock<ChecklistAnswers>(owner.key, box)));
  return waiting.filter((answers) => answers !== null);
}

interface Answer {
  readonly id: string;
  readonly kind: 'accepted' | 'already-received' | 'refused';
}

/** Sends the checklists that wait; what the server has answered for leaves the queue, what it refused is kept as refused. */
export async function sendChecklists(owner: Owner): Promise<void> {
  const waiting = await waitingChecklists(owner);
  if (waiting.length === 0) return;
  const answer = await askServer({ path: '/field/checklists', token: owner.session.token, json: { answers: waiting } });
  if (answer.kind !== 'answer' || answer.status !== 200) return;
  const { answers } = answer.body as { readonly answers?: readonly Answer[] };
  const kinds = new Map(answers?.map(({ id, kind }) => [id, kind]));
  for (const value of waiting) {
    const kind = kinds.get(value.id);
    if (kind !== undefined) await keep('papers', owner, { id: value.id, state: kind === 'refused' ? 'checklist-refused' : 'checklist-received', value });
  }
}
