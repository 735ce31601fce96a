import type { Method } from './daily-values.js';
import { backToUsual, likeBefore, usualChange } from './from-past.js';
import { momentum, widerMove } from './keep-moving.js';
import { dampedTrend, thetaWeekly } from './smooth.js';
import { seasonalNaive, weekday } from './weekly.js';

export const METHODS = {
  MOMENTUM: momentum,
  WIDER_MOVE: widerMove,
  DAMPED_TREND: dampedTrend,
  THETA_WEEKLY: thetaWeekly,
  WEEKDAY: weekday,
  SEASONAL_NAIVE: seasonalNaive,
  USUAL_CHANGE: usualChange,
  LIKE_BEFORE: likeBefore,
  BACK_TO_USUAL: backToUsual,
} as const satisfies { readonly [name: string]: Method };

export type MethodName = keyof typeof METHODS;

/** How a figure is forecast: which methods compete, and how many known days they need. More methods than these were chosen by luck more often (README of api). */
export interface ForecastKind {
  readonly methods: readonly MethodName[];
  readonly minimumDays: number;
  /** Prices move in shares, so their logarithm is forecast. */
  readonly logarithm: boolean;
}

export const PRICE: ForecastKind = { methods: ['WIDER_MOVE', 'MOMENTUM', 'DAMPED_TREND', 'THETA_WEEKLY', 'WEEKDAY'], minimumDays: 120, logarithm: true };
export const STOCK: ForecastKind = {
  methods: ['USUAL_CHANGE', 'LIKE_BEFORE', 'BACK_TO_USUAL', 'WEEKDAY', 'SEASONAL_NAIVE'],
  minimumDays: 42,
  logarithm: false,
};
