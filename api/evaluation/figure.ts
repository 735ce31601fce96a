import type { AlertScore } from '../domain/evaluation/score-alerts.js';
import type { Share } from '../domain/evaluation/share.js';

/** One measured figure. `ok`: null = there is no goal, or nothing to measure it on. Shares say what was counted, with their 95 % interval. */
export interface Figure {
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  readonly goal: string;
  readonly ok: boolean | null;
  readonly count?: number;
  readonly of?: number;
  readonly low?: number | null;
  readonly high?: number | null;
}

/** What a figure should reach. */
export interface Goal {
  readonly kind: 'at least' | 'at most' | 'more than';
  readonly limit: number;
  readonly why?: string;
}

const SIGNS = { 'at least': '>=', 'at most': '<=', 'more than': '>' } as const;

const reaches = (value: number, { kind, limit }: Goal): boolean => (kind === 'at least' ? value >= limit : kind === 'at most' ? value <= limit : value > limit);

const goalOf = (goal: Goal | undefined): string =>
  goal === undefined ? '' : `${SIGNS[goal.kind]} ${Number(goal.limit.toFixed(3))}${goal.why === undefined ? '' : ` (${goal.why})`}`;

export function figure(name: string, value: number | null, unit: string, goal?: Goal): Figure {
  return { name, value, unit, goal: goalOf(goal), ok: goal === undefined || value === null ? null : reaches(value, goal) };
}

export function shareFigure(name: string, share: Share, goal?: Goal): Figure {
  const { count, of, low, high } = share;
  return { ...figure(name, share.value, 'share', goal), count, of, low, high };
}

/** The goals of one rule's score, by the last part of the figure's name. */
export type ScoreGoals = Readonly<Partial<Record<'recall' | 'precision' | 'f1' | 'false_per_outlet_month' | 'delay_median', Goal>>>;

/** The figures of one rule's score, named `prefix.what.rule`. */
export function scoreFigures(prefix: string, rule: string, score: AlertScore, goals: ScoreGoals = {}): Figure[] {
  const called = (what: string): string => `${prefix}.${what}.${rule}`;
  return [
    shareFigure(called('recall'), score.recall, goals.recall),
    shareFigure(called('precision'), score.precision, goals.precision),
    figure(called('f1'), score.f1, '', goals.f1),
    figure(called('alerts'), score.alerts, 'alerts'),
    figure(called('false_per_outlet_month'), score.falsePerOutletMonth, 'alerts', goals.false_per_outlet_month),
    figure(called('delay_median'), score.delaySlots?.median ?? null, 'slots', goals.delay_median),
  ];
}
