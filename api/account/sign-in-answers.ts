import type { SignInRefusal, SignInRefused } from '../generated/schema.js';
import { badUserInput } from '../platform/bad-user-input.js';
import type { Door } from '../platform/door.js';

export type SignInRefusedAnswer = SignInRefused & { readonly __typename: 'SignInRefused' };

/** `waitSeconds`: until the next try is looked at. */
export const refused = (code: SignInRefusal, waitSeconds: number | null = null): SignInRefusedAnswer => ({
  __typename: 'SignInRefused',
  code,
  waitSeconds,
});

/** One credential a request, however many aliases it has. */
export function mayCheckOnce(door: Door | null): void {
  if (door === null || !door.mayCheck()) throw badUserInput('One password or code a request.');
}
