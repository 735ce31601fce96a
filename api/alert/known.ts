import { badUserInput } from '../platform/bad-user-input.js';

/** Null where nothing was asked for; an unknown code is the asker's mistake, not an empty answer. */
export function known<Found>(code: string | null | undefined, name: string, find: (code: string) => Found | undefined): Found | null {
  if (code === null || code === undefined) return null;
  const found = find(code);
  if (found === undefined) throw badUserInput(`${name} is not known: ${code.slice(0, 80)}`);
  return found;
}
