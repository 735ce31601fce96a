import { parseAsBoolean, parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { RANGES } from './range.js';

const state = {
  commodity: parseAsString,
  area: parseAsString,
  outletKind: parseAsString,
  period: parseAsStringLiteral(['SLOT', 'DAY'] as const),
  range: parseAsStringLiteral(RANGES).withDefault('d30'),
  step: parseAsInteger.withDefault(0),
  since: parseAsString,
  until: parseAsString,
  compare: parseAsBoolean.withDefault(false),
  forecast: parseAsBoolean.withDefault(true),
};

/** What the trend screen shows, kept in the address. */
export const useTrendState = () => useQueryStates(state, { history: 'push' });
