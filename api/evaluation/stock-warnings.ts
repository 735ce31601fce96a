import type { Firing } from '../domain/evaluation/episodes.js';
import { leadTimes } from '../domain/evaluation/lead-time.js';
import { type DatedEvent, type Judging, scoreAlerts } from '../domain/evaluation/score-alerts.js';
import { f1, type Share, shareOf } from '../domain/evaluation/share.js';
import type { Counted } from '../domain/evaluation/stock-outs.js';
import { type Figure, figure, type Goal, shareFigure } from './figure.js';
import type { Series } from './replayed.view.js';

/** Goals of our rule that foretells stock-outs, for all it raises and for what it raises at "alert" or worse. */
export interface WarningGoals {
  readonly recall2d?: Goal;
  readonly precision?: Goal;
}

export interface Warnings {
  /** Whose firings, by the name of the rule. */
  readonly ours: ReadonlyMap<string, readonly Firing[]>;
  readonly published: ReadonlyMap<string, readonly Firing[]>;
  readonly events: readonly DatedEvent[];
  readonly judging: Judging;
}

/** How far ahead a warning may stand and still be about the stock-out that follows. */
export const WARNING_DAYS = 7;

/** The counts of a series' stock. */
export const countsOf = ({ observations }: Pick<Series, 'observations'>): readonly Counted[] =>
  observations.flatMap(({ observedAt, stock }) => (stock === null ? [] : [{ at: observedAt, stock }]));

/** The rule of ours that foretells. */
const FORETELLS = 'S2';

interface Outcome {
  readonly rule: string;
  readonly warned1: Share;
  readonly warned2: Share;
  readonly precision: Share;
  readonly alerts: number;
  readonly falseRate: number | null;
  readonly medianLead: number | null;
}

function outcomeOf(rule: string, firings: readonly Firing[], { events, judging }: Warnings): Outcome {
  const lead = leadTimes(firings, events, judging, [1, 2]);
  const score = scoreAlerts(firings, events, judging);
  const warned = (days: number): Share => lead.warned.find(({ slots }) => slots === days)?.share ?? shareOf(0, 0);
  const { precision, alerts, falsePerOutletMonth } = score;
  return { rule, warned1: warned(1), warned2: warned(2), precision, alerts, falseRate: falsePerOutletMonth, medianLead: lead.medianSlots };
}

/** Stock-outs warned of at least one and two days ahead, beside the published rules; F1 joins the first with the precision. Ours is to be ahead of all of them. */
export function warningFigures(prefix: string, warnings: Warnings, goals: WarningGoals = {}): Figure[] {
  const published = [...warnings.published].map(([rule, firings]) => outcomeOf(rule, firings, warnings));
  const ours = [...warnings.ours].map(([rule, firings]) => outcomeOf(rule, firings, warnings));
  const best = published.reduce<{ rule: string; value: number } | null>((top, one) => {
    const value = f1(one.warned1, one.precision) ?? 0;
    return top === null || value > top.value ? { rule: one.rule, value } : top;
  }, null);
  const ahead: Goal | undefined = best === null ? undefined : { kind: 'more than', limit: best.value, why: best.rule };
  return [...ours, ...published].flatMap((one) => {
    const isJudged = one.rule.startsWith(FORETELLS);
    const called = (what: string): string => `${prefix}.${what}.${one.rule}`;
    return [
      shareFigure(called('recall_1d'), one.warned1),
      shareFigure(called('recall_2d'), one.warned2, isJudged ? goals.recall2d : undefined),
      shareFigure(called('precision'), one.precision, isJudged ? goals.precision : undefined),
      figure(called('f1_1d'), f1(one.warned1, one.precision), '', isJudged ? ahead : undefined),
      figure(called('alerts'), one.alerts, 'alerts'),
      figure(called('false_per_outlet_month'), one.falseRate, 'alerts'),
      figure(called('lead_median'), one.medianLead, 'days'),
    ];
  });
}
