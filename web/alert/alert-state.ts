import { SEVERITIES } from '@domain/alert/verdict.js';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';

export const STATES = ['open', 'closed', 'all'] as const;

const state = {
  state: parseAsStringLiteral(STATES).withDefault('open'),
  severity: parseAsStringLiteral(SEVERITIES),
  commodity: parseAsString,
  area: parseAsString,
  id: parseAsString,
};

/** Filters and the alert shown, kept in the address. */
export const useAlertState = () => useQueryStates(state, { history: 'push' });

/** What the question to the server is told of the state: open, closed, or both. */
export const OPEN_OF = { open: true, closed: false, all: null } as const satisfies { readonly [S in (typeof STATES)[number]]: boolean | null };
