import type { Evidence } from '@domain/alert/evidence.js';
import type { HoardingAct } from '@domain/figures.js';
import type { Pen, Sentences } from './pen.js';

const ACTS = {
  SHORTER_HOURS: 'shorter hours',
  NEW_BUYER_LIMIT: 'a new limit per buyer',
  STOPPED_SELLING: 'stopped selling',
  OPEN_NOT_SELLING: 'open but not selling',
  TIED_SALE: 'tied sale',
  GOODS_MOVED_AWAY: 'goods moved away',
} as const satisfies { readonly [A in HoardingAct]: string };

function stockAboveUsual(seen: Evidence['H1'] | Evidence['H2'], { format, commodity }: Pen): string {
  const exempt = seen.exemptStock > 0 ? ` (without ${format.quantity(seen.exemptStock, commodity)} that may be there)` : '';
  return (
    `Stock of ${format.quantity(seen.stock, commodity)} at ${format.dateTime(seen.observedAt)}, ${format.number(seen.ratio, 1)} times the mean of ` +
    `${format.quantity(seen.meanDailyStock, commodity)} over ${format.number(seen.baselineDays)} days before${exempt}; limit ${format.number(seen.limitRatio, 1)} times, above it in ${seen.overInLastReports} of the last reports.`
  );
}

const withPrice = (hasPriceAlert: boolean): string => (hasPriceAlert ? ' The outlet also has an open price alert.' : '');

const tellH1 = (seen: Evidence['H1'], pen: Pen): string => `${stockAboveUsual(seen, pen)}${withPrice(seen.hasPriceAlert)}`;

function tellH2(seen: Evidence['H2'], pen: Pen): string {
  const { format, commodity } = pen;
  return (
    `${stockAboveUsual(seen, pen)} Meanwhile it sells ${format.quantity(seen.soldPerDay, commodity)} a day, ` +
    `${format.percent(seen.salesFall)} less than its usual ${format.quantity(seen.usualPerDay, commodity)} (limit ${format.percent(seen.limitFall)}).${withPrice(seen.hasPriceAlert)}`
  );
}

function tellH3(seen: Evidence['H3'], { format, commodity }: Pen): string {
  const stock = seen.stock === null ? '' : ` Stock at that time: ${format.quantity(seen.stock, commodity)}.`;
  return `Seen at ${format.dateTime(seen.observedAt)}: ${seen.newActs.map((act) => ACTS[act]).join(', ')}; never registered.${stock}`;
}

function tellH4(seen: Evidence['H4'], { format, commodity }: Pen): string {
  return (
    `${format.number(seen.outletsOver.length)} of ${format.number(seen.outletsJudged)} outlets of ${seen.owner} hold unusually much; ${format.quantity(seen.stock, commodity)} together, ` +
    `${format.number(seen.ratio, 1)} times their usual ${format.quantity(seen.meanDailyStock, commodity)} (limit ${format.number(seen.limitRatio, 1)} times).`
  );
}

function tellN1(seen: Evidence['N1'], { format }: Pen): string {
  const last = seen.lastReportAt === null ? ' There has never been a report.' : ` Last report at ${format.dateTime(seen.lastReportAt)}.`;
  return `No report for ${format.number(seen.silentSlots)} slots in a row, since the slot of ${format.dateTime(seen.missingSince)} (limit ${format.number(seen.limitSlots)} slots at level ${seen.level}).${last}`;
}

/** What is said of how an outlet behaves: holding goods back, keeping silent. */
export const conductInEnglish: Pick<Sentences, 'H1' | 'H2' | 'H3' | 'H4' | 'N1'> = { H1: tellH1, H2: tellH2, H3: tellH3, H4: tellH4, N1: tellN1 };
