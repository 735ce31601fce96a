import { type Calendar, dayNumber, type Instant } from '../../instant.js';
import type { Observation } from '../sight.js';

/** One local day of an outlet; null = not observed that day. */
export interface DailyFigures {
  readonly day: number;
  /** Mean of the stocks counted that day, in base units. */
  readonly stock: number | null;
  /** Sum of what was sold, in base units. */
  readonly sold: number | null;
}

/** A day while its reports are being added up. */
interface OpenDay {
  day: number;
  stocks: number;
  counted: number;
  sold: number | null;
}

const closed = ({ day, stocks, counted, sold }: OpenDay): DailyFigures => ({ day, stock: counted === 0 ? null : stocks / counted, sold });

/** What an outlet held and sold by local day, oldest first, of what was observed up to `at`; days without an observation are left out. `past` rises by time. */
export function dailyFigures(past: readonly Observation[], at: Instant, calendar: Calendar): readonly DailyFigures[] {
  const days: DailyFigures[] = [];
  let open: OpenDay | null = null;
  for (const seen of past) {
    if (seen.observedAt > at) break;
    const day = dayNumber(seen.observedAt, calendar);
    if (open === null || open.day !== day) {
      if (open !== null) days.push(closed(open));
      open = { day, stocks: 0, counted: 0, sold: null };
    }
    if (seen.stock !== null) {
      open.stocks += seen.stock;
      open.counted++;
    }
    if (seen.sold !== null) open.sold = (open.sold ?? 0) + seen.sold;
  }
  if (open !== null) days.push(closed(open));
  return days;
}
