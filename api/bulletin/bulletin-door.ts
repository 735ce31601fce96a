import { BadRequest } from '../platform/json-body.js';
import type { StoredBulletin } from './bulletin.view.js';

/** The refusal for a quick report that is not there, or not for whoever asks. */
export const unknownBulletin = (): BadRequest => new BadRequest(404, 'BULLETIN_UNKNOWN', 'There is no such report.');

/** The quick report itself; refuses null. */
export function knownBulletin(stored: StoredBulletin | null): StoredBulletin {
  if (stored === null) throw unknownBulletin();
  return stored;
}

/** Name of a quick report's file, without its ending. */
export const nameOfFile = ({ slotAt, part, id }: StoredBulletin): string =>
  `bao-cao-nhanh-${new Date(slotAt).toISOString().slice(0, 16).replace(/\D/g, '')}${part === 0 ? '' : `-bs${part}`}-${id}`;
