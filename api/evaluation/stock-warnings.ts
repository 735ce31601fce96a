import type { Firing } from '../domain/evaluation/episodes.js';
import { leadTimes } from '../domain/evaluation/lead-time.js';
import { type DatedEvent, firstFirings, type Judging, scoreAlerts } from '../domain/evaluation/score-alerts.js';
import { f1, type Share, shareOf } from '../domain/evaluation/share.js';
import type { Counted } from '../domain/evaluation/stock-outs.js';
import { type Figure, figure, type Goal, shareFigure } from './figure.js';
import type { Series } from './replayed.view.js';

/** Goals of our rule that foretells stock-outs, for all it raises. */
export interface WarningGoals {
  readonly recall2d?: Goal;
  readonly precision?: Goal;
}

export interface Warnings {
  /** Whose firings, by the name of the rule. */
  readonly ours: ReadonlyMap<string, readonly Firing[]>;
  readonly published: ReadonlyMap<string, readonly Firing[]>;
  /** What one could do who knew more than any rule can; no rule is held against it. */
  readonly bounds?: ReadonlyMap<string, readonly Firing[]>;
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

type Lead = 'warned1' | 'warned2';

const f1Of = (one: Outcome, lead: Lead): number | null => f1(one[lead], one.precision);

/** To be ahead of the best published rule; undefined without any. */
function aheadOf(published: readonly Outcome[], lead: Lead): Goal | undefined {
  const best = published.reduce<{ rule: string; value: number } | null>((top, one) => {
    const value = f1Of(one, lead) ?? 0;
    return top === null || value > top.value ? { rule: one.rule, value } : top;
  }, null);
  return best === null ? undefined : { kind: 'more than', limit: best.value, why: best.rule };
}

/** The stock-outs that the first bound warns of at least two days ahead. */
function foreseeable({ bounds, events, judging }: Warnings): readonly DatedEvent[] {
  const [known] = bounds?.values() ?? [];
  if (known === undefined) return [];
  const firsts = firstFirings(known, events, { ...judging, lagDays: 0 });
  return events.filter(({ since }, place) => {
    const first = firsts[place];
    return first !== undefined && first !== null && since - first >= 2 * judging.slotLength;
  });
}

/** Of those, the share that each rule warned of at least two days ahead. */
function foreseenFigures(prefix: string, warnings: Warnings): Figure[] {
  const events = foreseeable(warnings);
  if (events.length === 0) return [];
  return [...warnings.ours, ...warnings.published].map(([rule, firings]) => {
    const { share } = leadTimes(firings, events, warnings.judging, [2]).warned[0] ?? { share: shareOf(0, 0) };
    return shareFigure(`${prefix}.recall_2d_of_foreseeable.${rule}`, share);
  });
}

/** Stock-outs warned of at least one and two days ahead, beside the published rules; each F1 joins such a share with the precision. Ours is to be ahead of all of them. A rule that goes on firing on an empty shelf has that alert counted as right, which ours, silent once S1 speaks, gains nothing from. */
export function warningFigures(prefix: string, warnings: Warnings, goals: WarningGoals = {}): Figure[] {
  const outcomes = (all: ReadonlyMap<string, readonly Firing[]>): Outcome[] => [...all].map(([rule, firings]) => outcomeOf(rule, firings, warnings));
  const published = outcomes(warnings.published);
  const figures = [...outcomes(warnings.ours), ...published, ...outcomes(warnings.bounds ?? new Map())].flatMap((one) => {
    const isJudged = one.rule === FORETELLS;
    const called = (what: string): string => `${prefix}.${what}.${one.rule}`;
    return [
      shareFigure(called('recall_1d'), one.warned1),
      shareFigure(called('recall_2d'), one.warned2, isJudged ? goals.recall2d : undefined),
      shareFigure(called('precision'), one.precision, isJudged ? goals.precision : undefined),
      figure(called('f1_1d'), f1Of(one, 'warned1'), '', isJudged ? aheadOf(published, 'warned1') : undefined),
      figure(called('f1_2d'), f1Of(one, 'warned2'), '', isJudged ? aheadOf(published, 'warned2') : undefined),
      figure(called('alerts'), one.alerts, 'alerts'),
      figure(called('false_per_outlet_month'), one.falseRate, 'alerts'),
      figure(called('lead_median'), one.medianLead, 'days'),
    ];
  });
  return [...figures, ...foreseenFigures(prefix, warnings)];
}
