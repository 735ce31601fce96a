import { DAY, HOUR, type Instant, instant, MINUTE, slotOf } from '../domain/instant.js';
import type { Stage } from './demo-story.js';
import type { Random } from './seeded-random.js';

const DEMO_DAYS = 60;
/** Reports are handed in half an hour before the issue; the round of a commune takes about 40 minutes. */
const HAND_IN = 30 * MINUTE;
const ROUND = 40 * MINUTE;
/** In the slot that is still running some outlets have been seen within the last 80 minutes. */
const TAIL = 80 * MINUTE;
const SEEN_IN_RUNNING_SLOT = 0.45;

/** One visit to one outlet; `share` is the part of a day's sales since the visit before. */
export interface Visit {
  readonly at: Instant;
  readonly slotAt: Instant;
  readonly isFirstOfDay: boolean;
  readonly share: number;
}

/** Parts of a day's sales before the first, second and third slot; a market sells most in the morning. */
const SHARES = [0.1, 0.55, 0.35];

interface Slot {
  readonly at: Instant;
  readonly isFirstOfDay: boolean;
  readonly share: number;
}

/** The slots of the 60 days up to the end, oldest first; the last one is still running. */
function slotsOf(stage: Stage): Slot[] {
  const minutes = stage.calendar.slotMinutes;
  const running = slotOf(stage.end, stage.calendar);
  const days = Array.from({ length: DEMO_DAYS + 2 }, (_, index) => stage.ago(DEMO_DAYS - index));
  const slots = days.flatMap((midnight) =>
    minutes.map((minute, place) => ({
      at: instant(midnight + minute * MINUTE),
      isFirstOfDay: place === 0,
      share: (minutes.length === SHARES.length ? SHARES[place] : null) ?? 1 / minutes.length,
    })),
  );
  return slots.filter((slot) => slot.at <= running).slice(-DEMO_DAYS * minutes.length);
}

/** The hours before the newest issue for which every outlet has been visited. */
export function newestFullSlot(stage: Stage): { readonly since: Instant; readonly until: Instant } {
  const until = slotsOf(stage).findLast((slot) => slot.at - HAND_IN <= stage.end)?.at ?? stage.end;
  return { since: instant(until - 2 * HOUR), until };
}

/** When an outlet is visited: once a slot, at its own place in the round, a few minutes off. */
export function visitsOf(stage: Stage, walkingOrder: number, random: Random): Visit[] {
  const lateness = HAND_IN + ROUND * (1 - Math.min(1, walkingOrder / 8));
  return slotsOf(stage).flatMap((slot, index, slots): Visit[] => {
    const usual = instant(Math.round(slot.at - lateness - 4 * MINUTE * random()));
    const { at: slotAt, isFirstOfDay, share } = slot;
    if (usual < stage.end) return [{ at: usual, slotAt, isFirstOfDay, share }];
    const at = runningVisit(stage, slots[index - 1]?.at ?? instant(slotAt - DAY), random);
    return at === null ? [] : [{ at, slotAt, isFirstOfDay, share: share / 2 }];
  });
}

function runningVisit(stage: Stage, slotBegan: Instant, random: Random): Instant | null {
  const isSeen = random() < SEEN_IN_RUNNING_SLOT;
  const earliest = Math.max(slotBegan + 2 * MINUTE, stage.end - TAIL);
  const latest = stage.end - 3 * MINUTE;
  return isSeen && earliest < latest ? instant(Math.round(earliest + random() * (latest - earliest))) : null;
}
