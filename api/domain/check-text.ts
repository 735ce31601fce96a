import { isPlainText, type ProblemList } from './problem-list.js';

/** Longest note or reason, in UTF-16 units as every form counts them. */
export const MAX_TEXT = 500;

/** A note or reason as sent; an empty one says nothing, so it is null. Adds TEXT_TOO_LONG, or TEXT_INVALID for what is no text or cannot be stored. */
export function checkText(sent: unknown, field: string, problems: ProblemList): string | null {
  if (sent === undefined || sent === null || sent === '') return null;
  if (typeof sent === 'string' && sent.length <= MAX_TEXT && isPlainText(sent)) return sent;
  if (typeof sent === 'string' && sent.length > MAX_TEXT) problems.add('TEXT_TOO_LONG', { field, sent, limit: String(MAX_TEXT) });
  else problems.add('TEXT_INVALID', { field, sent });
  return null;
}
