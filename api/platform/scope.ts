import { AsyncLocalStorage } from 'node:async_hooks';
import { NOWHERE, type Scope } from '../domain/access/scope.js';

/** The scope of the request that is worked on; null in what nobody asked for: workers, clocks, commands, starting. */
interface Holder {
  scope: Scope | null;
}

const current = new AsyncLocalStorage<Holder>();

/** Whose request this is: catalogue and database show nothing beyond it. Null: the system itself. */
export const currentScope = (): Scope | null => current.getStore()?.scope ?? null;

/** Runs the handling of a request, which sees nothing until `setScope` says whose it is. */
export function inRequest<Result>(work: () => Result): Result {
  return current.run({ scope: NOWHERE }, work);
}

/** The same for what is begun by an event, such as the message of a socket: for the rest of that event and all that follows from it. */
export function enterRequest(): void {
  current.enterWith({ scope: NOWHERE });
}

/** Says whose request this is; of no effect outside of one. */
export function setScope(scope: Scope): void {
  const holder = current.getStore();
  if (holder !== undefined && holder.scope !== null) holder.scope = scope;
}

/** For work whose result many people share, and for the rest of a change whose right was checked: the request's scope does not bind it. */
export function asSystem<Result>(work: () => Result): Result {
  return current.run({ scope: null }, work);
}
