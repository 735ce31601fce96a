import { RULES, SEVERITIES } from '@domain/alert/verdict.js';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';

export const STATES = ['open', 'closed', 'all'] as const;
export const SORTS = ['HARM', 'NEWEST'] as const;
export const OWNERS = ['all', 'none', 'mine'] as const;
export const MUTED = ['all', 'heard', 'muted'] as const;
export const PANELS = ['silences', 'precision'] as const;

const state = {
  state: parseAsStringLiteral(STATES).withDefault('open'),
  sort: parseAsStringLiteral(SORTS).withDefault('HARM'),
  severity: parseAsStringLiteral(SEVERITIES),
  rule: parseAsStringLiteral(RULES),
  owner: parseAsStringLiteral(OWNERS).withDefault('all'),
  muted: parseAsStringLiteral(MUTED).withDefault('all'),
  commodity: parseAsString,
  area: parseAsString,
  panel: parseAsStringLiteral(PANELS),
  id: parseAsString,
};

/** Filters, the alert shown and the panel over it, kept in the address. */
export const useAlertState = () => useQueryStates(state, { history: 'push' });

/** What the question to the server is told of the state: open, closed, or both. */
export const OPEN_OF = { open: true, closed: false, all: null } as const satisfies { readonly [S in (typeof STATES)[number]]: boolean | null };
/** The same of what is muted. */
export const MUTED_OF = { muted: true, heard: false, all: null } as const satisfies { readonly [M in (typeof MUTED)[number]]: boolean | null };
