import { AsyncLocalStorage } from 'node:async_hooks';

/** Who changes or reads something, and from where, as the audit keeps it. */
export interface Actor {
  /** Id of the account; null when nobody is signed in. */
  readonly by: number | null;
  /** Address of the other side. */
  readonly from: string;
  readonly agent: string;
  /** `mutation.declareLevel`, `POST /field/photos`. */
  readonly op: string;
}

const current = new AsyncLocalStorage<{ actor: Actor | null }>();

/** Runs the handling of a request, which is nobody's until `setActor`. */
export const inAct = <Result>(work: () => Result): Result => current.run({ actor: null }, work);

/** Of no effect outside of a request. */
export function setActor(actor: Actor): void {
  const holder = current.getStore();
  if (holder !== undefined) holder.actor = actor;
}

export const currentActor = (): Actor | null => current.getStore()?.actor ?? null;

/** For work that several people's requests share: it is nobody's alone. */
export const asNobody = <Result>(work: () => Result): Result => current.run({ actor: null }, work);
