/** Why a password is not taken. */
export type PasswordProblem = 'TOO_SHORT' | 'TOO_LONG' | 'COMMON' | 'NAMES';

/** A password may be the only thing that stands before an account: NIST SP 800-63B-4 then asks for fifteen characters. */
export const SHORTEST_PASSWORD = 15;
/** Code points; longer ones cost work and no guess reaches them. */
export const LONGEST_PASSWORD = 256;
const OWN_PART = 8;
const SHORTEST_NAME = 3;

/** As it is hashed: a password typed on another keyboard is the same password. */
export const normalisePassword = (typed: string): string => typed.normalize('NFC');

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd').toLowerCase();

/** The shortest text that gives the whole when repeated: `abcabc` is `abc`. */
function repeatedPart(text: string): string {
  const place = (text + text).indexOf(text, 1);
  return text.slice(0, place);
}

/** A row of neighbours such as 123456… or abcdef…, up or down, going round after 9 and z. */
function isRun(text: string): boolean {
  const steps = new Set<number>();
  for (let place = 1; place < text.length; place += 1) steps.add(text.charCodeAt(place) - text.charCodeAt(place - 1));
  return [...steps].every((step) => [1, -9, -25].includes(step)) || [...steps].every((step) => [-1, 9, 25].includes(step));
}

function withoutNames(folded: string, names: readonly string[]): string {
  const words = names.flatMap((name) => [fold(name).replaceAll(/[^a-z0-9]/g, ''), ...fold(name).split(/[^a-z0-9]+/)]);
  const wanted = words.filter((word) => word.length >= SHORTEST_NAME).sort((a, b) => b.length - a.length);
  return wanted.reduce((rest, word) => rest.replaceAll(word, ''), folded.replaceAll(/[^a-z0-9]/g, ''));
}

/**
 * Judges a new password by length and by what others would guess first; asks for no mixture of signs. `isCommon` knows the commonest passwords in lower case;
 * `names` are those of the person, the unit and the product: without them eight signs must be left.
 */
export function checkPassword(typed: string, isCommon: (lower: string) => boolean, names: readonly string[]): PasswordProblem | null {
  const password = normalisePassword(typed);
  const length = [...password].length;
  const lower = password.toLowerCase();
  if (isCommon(lower)) return 'COMMON';
  if (length < SHORTEST_PASSWORD) return 'TOO_SHORT';
  if (length > LONGEST_PASSWORD) return 'TOO_LONG';
  const part = repeatedPart(lower);
  if (isCommon(part) || [...part].length < SHORTEST_NAME || (part !== lower && [...part].length < OWN_PART) || isRun(lower)) return 'COMMON';
  const letters = fold(password).replaceAll(/[^a-z0-9]/g, '');
  const rest = withoutNames(fold(password), names);
  return rest.length < letters.length && rest.length + (length - letters.length) < OWN_PART ? 'NAMES' : null;
}
