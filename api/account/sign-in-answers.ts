import type { SignInAnswer, SignInRefusal, SignInRefused } from '../generated/schema.js';
import { badUserInput } from '../platform/bad-user-input.js';
import type { Door } from '../platform/door.js';

export const refused = (code: SignInRefusal, waitSeconds: number | null = null): SignInAnswer & SignInRefused & { readonly __typename: 'SignInRefused' } => ({
  __typename: 'SignInRefused',
  code,
  waitSeconds,
});

/** One credential a request, however many aliases it has. */
export function mayCheckOnce(door: Door | null): void {
  if (door === null || !door.mayCheck()) throw badUserInput('One password or code a request.');
}
