import { FAMILIES, type Family } from '../alert/incident.js';
import type { Severity } from '../alert/severity.js';
import { type Calendar, type Instant, MINUTE, startOfDay } from '../instant.js';

/** Ways a notice takes beside the page itself. */
export const CARRIERS = ['EMAIL', 'PUSH', 'WEBHOOK'] as const;
export type Carrier = (typeof CARRIERS)[number];

/** Minutes of the local day, half-open; `from` after `to` passes midnight. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** What a person wants to be told, and how. */
export interface NoticePreferences {
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: 'VI' | 'EN';
  readonly carriers: readonly Carrier[];
  readonly families: readonly Family[];
  readonly minimumSeverity: Severity;
  /** Ids of localities; none = everything in the person's own. */
  readonly areas: readonly number[];
  readonly quiet: QuietHours | null;
  readonly digest: boolean;
}

type Role = 'INSPECTOR' | 'ANALYST' | 'LEADER' | 'ADMINISTRATOR';

const NOTHING: NoticePreferences = {
  email: null,
  phone: null,
  language: 'VI',
  carriers: [],
  families: FAMILIES,
  minimumSeverity: 'WARN',
  areas: [],
  quiet: null,
  digest: false,
};
const NIGHT: QuietHours = { from: 22 * 60, to: 5 * 60 + 30 };

/** Of somebody who has chosen nothing: the desk hears of everything, leadership of what is told to it but not at night, others of nothing. */
export function defaultPreferences(role: string): NoticePreferences {
  const defaults: { readonly [R in Role]?: NoticePreferences } = {
    ANALYST: { ...NOTHING, carriers: ['EMAIL', 'PUSH'], digest: true },
    LEADER: { ...NOTHING, carriers: ['EMAIL', 'PUSH'], quiet: NIGHT, digest: true },
  };
  return defaults[role as Role] ?? NOTHING;
}

export function isQuiet(quiet: QuietHours | null, at: Instant, calendar: Calendar): boolean {
  if (quiet === null || quiet.from === quiet.to) return false;
  const minute = (at - startOfDay(at, calendar)) / MINUTE;
  return quiet.from < quiet.to ? minute >= quiet.from && minute < quiet.to : minute >= quiet.from || minute < quiet.to;
}
