import { type Coordinates, distanceKm } from '../distance.js';
import { type Instant, instant } from '../instant.js';
import { isPlainText } from '../problem-list.js';

/** A position as a phone measured it; accuracy in metres. */
export interface Fix extends Coordinates {
  readonly accuracy: number;
}

/** Why a price needed one, as the form offers them. */
export const REASONS = ['SUPPLY_UP', 'SHORT_SUPPLY', 'PROMOTION', 'OTHER_GRADE', 'HOLIDAY', 'TRANSPORT', 'OTHER', 'NONE_GIVEN'] as const;
export type Reason = (typeof REASONS)[number];

/** How a report was made. Lists have a place a line; null = not told. */
export interface Visit {
  readonly device: string | null;
  readonly appVersion: string | null;
  /** The order the report answers. */
  readonly order: number | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly start: Fix | null;
  readonly end: Fix | null;
  /** Server minus phone in milliseconds, already in the report's times. */
  readonly clockOffset: number | null;
  readonly clockKnown: boolean | null;
  /** A letter a line: T typed, U unchanged, G confirmed with its group. */
  readonly entries: string | null;
  /** Tenths of a second. */
  readonly dwells: readonly (number | null)[] | null;
  /** The price shown as the last one, smallest money units. */
  readonly previousPrices: readonly (number | null)[] | null;
  readonly reasons: readonly (Reason | null)[] | null;
}

const LONGEST_NAME = 80;
const LATEST = 8_640_000_000_000_000;
const MOST = 1_000_000_000_000;
/** A market is large and a phone in a hall is imprecise: only beyond this many metres is somebody elsewhere. */
const FENCE = 300;

const text = (sent: unknown): string | null => (typeof sent === 'string' && sent !== '' && sent.length <= LONGEST_NAME && isPlainText(sent) ? sent : null);
const whole = (sent: unknown, from: number, to: number): number | null =>
  typeof sent === 'number' && Number.isSafeInteger(sent) && sent >= from && sent <= to ? sent + 0 : null;
const flag = (sent: unknown): boolean | null => (typeof sent === 'boolean' ? sent : null);

function time(sent: unknown): Instant | null {
  const at = whole(sent, 0, LATEST);
  return at === null ? null : instant(at);
}

function fix(sent: unknown): Fix | null {
  if (!Array.isArray(sent) || sent.length !== 3) return null;
  const [latitude, longitude, accuracy] = sent as readonly unknown[];
  const isWithin = (value: unknown, most: number): value is number => typeof value === 'number' && Math.abs(value) <= most;
  return isWithin(latitude, 90) && isWithin(longitude, 180) && isWithin(accuracy, 1e6) && accuracy >= 0 ? { latitude, longitude, accuracy } : null;
}

/** A list with a place a line, each read or null; null when it is no such list or says nothing. */
function list<Value>(sent: unknown, lines: number, read: (value: unknown) => Value | null): (Value | null)[] | null {
  if (!Array.isArray(sent) || sent.length !== lines) return null;
  const values = Array.from({ length: lines }, (_, place) => read(sent[place]));
  return values.every((value) => value === null) ? null : values;
}

const reason = (sent: unknown): Reason | null => REASONS.find((known) => known === sent) ?? null;
const entries = (sent: unknown, lines: number): string | null => (typeof sent === 'string' && sent.length === lines && /^[TUG]+$/.test(sent) ? sent : null);

function readFields(sent: Readonly<Record<string, unknown>>, lines: number): Visit {
  const clock = (typeof sent.clock === 'object' && sent.clock !== null ? sent.clock : {}) as Readonly<Record<string, unknown>>;
  return {
    device: text(sent.device),
    appVersion: text(sent.appVersion),
    order: whole(typeof sent.order === 'string' && /^\d{1,15}$/.test(sent.order) ? Number(sent.order) : sent.order, 1, MOST),
    startedAt: time(sent.startedAt),
    endedAt: time(sent.endedAt),
    start: fix(sent.start),
    end: fix(sent.end),
    clockOffset: whole(clock.offset, -MOST * 10, MOST * 10),
    clockKnown: flag(clock.known),
    entries: entries(sent.entry, lines),
    dwells: list(sent.dwell, lines, (value) => whole(value, 0, 36_000_000)),
    previousPrices: list(sent.was, lines, (value) => whole(value, 1, MOST)),
    reasons: list(sent.reasons, lines, reason),
  };
}

/**
 * How a report of that many lines was made, as anybody may have sent it; null when nothing is told. What cannot be read is left out: a slip in
 * the trace of a visit never keeps its figures from arriving. Never throws.
 */
export function readVisit(sent: unknown, lines: number): Visit | null {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return null;
  try {
    const visit = readFields(sent as Readonly<Record<string, unknown>>, lines);
    return Object.values(visit).every((value) => value === null) ? null : visit;
  } catch {
    return null;
  }
}

/** How far the nearer of the places of a visit is from its outlet in metres, and whether that is too far even for the accuracy of the fix; null without both. */
export function distanceOf(
  visit: Visit,
  outlet: { readonly latitude: number | null; readonly longitude: number | null },
): { readonly metres: number; readonly isOutside: boolean } | null {
  const { latitude, longitude } = outlet;
  const fixes = [visit.start, visit.end].filter((one) => one !== null);
  if (latitude === null || longitude === null || fixes.length === 0) return null;
  const ranked = fixes.map((one) => ({ metres: Math.round(distanceKm({ latitude, longitude }, one) * 1000), accuracy: one.accuracy }));
  const nearest = ranked.reduce((best, one) => (one.metres < best.metres ? one : best));
  return { metres: nearest.metres, isOutside: nearest.metres - nearest.accuracy > FENCE };
}
