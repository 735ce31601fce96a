import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { MAP_MEASURES } from '../map/area-figure.js';
import { MEASURES, SORTS } from './matrix.js';

export const KINDS = ['STAPLE', 'FRESH', 'PROTEIN', 'MEDICAL', 'ENERGY', 'RAW_MATERIAL'] as const;

const state = {
  area: parseAsString,
  measure: parseAsStringLiteral(MEASURES).withDefault('price'),
  change: parseAsStringLiteral(['day', 'week'] as const).withDefault('day'),
  kind: parseAsStringLiteral(KINDS),
  sort: parseAsStringLiteral(SORTS).withDefault('catalogue'),
  q: parseAsString.withDefault(''),
  map: parseAsStringLiteral(MAP_MEASURES).withDefault('alerts'),
  wide: parseAsBoolean.withDefault(false),
  good: parseAsString,
  since: parseAsStringLiteral(['slot', 'day'] as const).withDefault('day'),
};

/** What the overview shows, kept in the address; going back undoes each choice but the typing. */
export const useOverviewState = () => useQueryStates(state, { history: 'push' });
