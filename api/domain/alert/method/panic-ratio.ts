import { type Calendar, DAY, dayNumber, type Instant } from '../../instant.js';
import { median } from '../../statistics.js';

/** What one outlet sold in one slot, in base units. */
export interface SlotSales {
  readonly slotAt: Instant;
  readonly sold: number;
}

/** A time of year when everybody buys more (Tết): sales are expected to be `factor` times the usual. */
export interface ExpectedSurge {
  readonly name: string;
  readonly since: Instant;
  readonly until: Instant;
  readonly factor: number;
}

/** How many times the usual is expected at `at`: the largest factor in force, 1 without any. */
export const expectedFactor = (surges: readonly ExpectedSurge[], at: Instant): number =>
  Math.max(1, ...surges.filter(({ since, until }) => at >= since && at < until).map(({ factor }) => factor));

const weekday = (at: Instant, calendar: Calendar): number => (((dayNumber(at, calendar) + 4) % 7) + 7) % 7;
const minuteOfDay = (at: Instant, calendar: Calendar): number => (((at / 60_000 + calendar.utcOffsetMinutes) % 1440) + 1440) % 1440;

export interface PanicOptions {
  readonly windowDays: number;
  readonly minimumSlots: number;
}

/**
 * Sales of the slot at `slotAt` over the median of the same slot and weekday in the days before; null without sales, with too few like slots, or when the usual sale is nothing.
 * Both sides are divided by the surge expected at their own time, so that Tết is measured against Tết.
 */
export function panicRatio(
  sales: readonly SlotSales[],
  slotAt: Instant,
  context: { readonly calendar: Calendar; readonly surges: readonly ExpectedSurge[] },
  options: PanicOptions,
): number | null {
  const { calendar, surges } = context;
  const now = sales.find((sale) => sale.slotAt === slotAt);
  const alike = sales.filter(
    (sale) =>
      sale.slotAt < slotAt &&
      sale.slotAt >= slotAt - options.windowDays * DAY &&
      weekday(sale.slotAt, calendar) === weekday(slotAt, calendar) &&
      minuteOfDay(sale.slotAt, calendar) === minuteOfDay(slotAt, calendar),
  );
  const usual = median(alike.map((sale) => sale.sold / expectedFactor(surges, sale.slotAt)));
  if (now === undefined || usual === null || usual <= 0 || alike.length < options.minimumSlots) return null;
  return now.sold / expectedFactor(surges, slotAt) / usual;
}
