import { DEFAULT_THRESHOLDS } from '../domain/alert/default-thresholds.js';
import { detectors } from '../domain/alert/detectors.js';
import { type AlpsOptions, alps } from '../domain/alert/method/alps.js';
import { ifpa } from '../domain/alert/method/ifpa.js';
import type { MonthPrice } from '../domain/alert/method/month-price.js';
import { type Share, shareOf } from '../domain/evaluation/share.js';
import { instant } from '../domain/instant.js';
import { median } from '../domain/statistics.js';
import type { EvaluationSet } from './evaluation-set.js';
import { type Figure, figure, shareFigure } from './figure.js';
import { readTable } from './read-table.js';

const NAME = 'wfp_syria';
const FILE = 'wfp_syria_monthly_weekly_2011_2024.csv.gz';
const { area } = DEFAULT_THRESHOLDS;
const LEVEL: AlpsOptions = { scale: 'LEVEL', minimumMonths: 36, windowMonths: null, deviationFloor: 0 };
const LOG: AlpsOptions = {
  scale: 'LOG',
  minimumMonths: area.alpsMinimumMonths,
  windowMonths: area.alpsWindowMonths,
  deviationFloor: area.alpsDeviationFloor,
};

export const syriaSet: EvaluationSet = {
  name: NAME,
  about:
    'years of inflation in Syria: share of months at "alert" or worse, in memory with the ALPS of the rules (log price, a window) against ALPS on price levels',
  files: [FILE],
  measure: async () => figuresOf(seriesOf(readTable(FILE))),
};

type Column = 'date' | 'market_id' | 'commodity_id' | 'unit' | 'price_type' | 'price' | 'flag';

/** Median price of each month of each market, commodity, unit and kind of price; forecasts are no observations. */
function seriesOf(rows: readonly Readonly<Record<Column, string>>[]): readonly (readonly MonthPrice[])[] {
  const series = new Map<string, Map<string, number[]>>();
  for (const { date, market_id, commodity_id, unit, price_type, price, flag } of rows) {
    if (flag === 'forecast' || !(Number(price) > 0)) continue;
    const key = [market_id, commodity_id, unit, price_type].join(' ');
    const months = series.get(key) ?? new Map<string, number[]>();
    series.set(key, months);
    months.set(date.slice(0, 7), [...(months.get(date.slice(0, 7)) ?? []), Number(price)]);
  }
  return [...series.values()].map((months) =>
    [...months]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, prices]) => ({ year: Number(month.slice(0, 4)), month: Number(month.slice(5)), price: median(prices) ?? 0 })),
  );
}

/** Months judged, and how many of them stood at "alert" or worse. */
class Tally {
  private judged = 0;
  private raised = 0;

  /** Null = it could not be judged. */
  count(isRaised: boolean | null): void {
    if (isRaised === null) return;
    this.judged += 1;
    if (isRaised) this.raised += 1;
  }

  get share(): Share {
    return shareOf(this.raised, this.judged);
  }
}

/** The rule itself on months alone, with the limits of level 1. */
function isAlertOfA(months: readonly MonthPrice[]): boolean | null {
  const verdict = detectors.A({ level: 1, thresholds: DEFAULT_THRESHOLDS, commodityKind: 'STAPLE', months, days: [], expectedRise: 0 }, instant(0));
  return verdict.kind === 'no-data' ? null : verdict.kind === 'breach' && (verdict.severity === 'ALERT' || verdict.severity === 'CRISIS');
}

/** Every method on the months that both kinds of ALPS can judge. */
function figuresOf(series: readonly (readonly MonthPrice[])[]): Figure[] {
  const [log, level, growth, ruleA] = [new Tally(), new Tally(), new Tally(), new Tally()];
  for (const one of series) {
    for (let place = LEVEL.minimumMonths; place < one.length; place++) {
      const [before, now] = [one.slice(0, place), one[place] as MonthPrice];
      const [onLog, onLevel] = [alps(before, now, LOG), alps(before, now, LEVEL)];
      if (onLog === null || onLevel === null) continue;
      log.count(onLog.value >= 1);
      level.count(onLevel.value >= 1);
      const anomaly = ifpa(before, now, { minimumYears: area.ifpaMinimumYears, deviationFloor: area.ifpaDeviationFloor });
      growth.count(anomaly === null ? null : anomaly.value >= 1);
      ruleA.count(isAlertOfA(one.slice(0, place + 1)));
    }
  }
  return [
    shareFigure(`${NAME}.months_at_alert.ALPS_log_window`, log.share, { kind: 'at most', limit: level.share.value ?? 0, why: 'ALPS on levels' }),
    shareFigure(`${NAME}.months_at_alert.ALPS_level`, level.share),
    shareFigure(`${NAME}.months_at_alert.IFPA`, growth.share),
    shareFigure(`${NAME}.months_at_alert.A`, ruleA.share),
    figure(`${NAME}.series`, series.length, 'series'),
  ];
}
