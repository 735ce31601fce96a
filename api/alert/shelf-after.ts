import type { OutletVerdicts } from '../domain/alert/evaluate-outlet.js';
import { stockBlocks } from '../domain/alert/method/stock-blocks.js';
import type { HeldStock, Observation, OutletSight } from '../domain/alert/sight.js';
import { type Calendar, type Instant, slotOf } from '../domain/instant.js';
import type { Shelf } from './shelf.store.js';

/** What is known of a shelf once a report has been judged. */
export function shelfAfter(before: Shelf, { past, calendar, thresholds }: OutletSight, verdicts: OutletVerdicts, slotAt: Instant): Shelf {
  const judged = past.at(-1);
  if (judged === undefined) return before;
  const { observedAt, stock, availability } = judged;
  const isTold = stock !== null || availability !== null;
  const held = heldOf(verdicts);
  return {
    ...before,
    ...(isTold ? { seenAt: observedAt, stock, availability } : {}),
    demandPerDay: demandOf(verdicts) ?? before.demandPerDay,
    soldSlotAt: slotAt,
    sold: soldIn(past, { slotAt, calendar }),
    blocks: stockBlocks(before.blocks, past, observedAt, { calendar, windowDays: thresholds.hoarding.baselineDays }),
    ...(held === null ? {} : { heldAt: observedAt, held }),
  };
}

/** Sold in the slot of the report judged, by all reports of that slot; null when none of them says. */
function soldIn(past: readonly Observation[], { slotAt, calendar }: { readonly slotAt: Instant; readonly calendar: Calendar }): number | null {
  let sum: number | null = null;
  for (let place = past.length - 1; place >= 0; place--) {
    const seen = past[place] as Observation;
    if (slotOf(seen.observedAt, calendar) !== slotAt) break;
    if (seen.sold !== null) sum = (sum ?? 0) + seen.sold;
  }
  return sum;
}

/** Base units a day, as S2 or S1 worked it out; null when neither could. */
function demandOf({ S1, S2 }: OutletVerdicts): number | null {
  if (S2.kind !== 'no-data') return S2.evidence?.demandPerDay ?? 0;
  return S1.kind === 'breach' ? S1.evidence.demandPerDay : null;
}

function heldOf({ H1 }: OutletVerdicts): HeldStock | null {
  if (H1.kind === 'no-data' || H1.evidence === null) return null;
  const { stock, exemptStock, meanDailyStock } = H1.evidence;
  return { stock, exemptStock, meanDailyStock, isOver: H1.kind === 'breach' };
}
