import type { Severity } from '../alert/severity.js';
import type { Rule } from '../alert/verdict.js';
import type { Instant } from '../instant.js';

/** One commodity of the province at the cut-off. Money in smallest units per `unit`, changes and rates plain (0.05 = 5 %), null where nobody said. */
export interface FrozenGood {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly median: number | null;
  readonly change1Day: number | null;
  readonly change7Days: number | null;
  readonly coverDays: number | null;
  readonly stockOutRate: number | null;
  readonly outlets: number;
}

/** An alert that was open at the cut-off. */
export interface FrozenAlert {
  readonly id: number;
  readonly rule: Rule;
  readonly severity: Severity;
  readonly place: string;
  /** Null: not about one commodity. */
  readonly commodity: string | null;
  readonly openedAt: Instant;
  readonly owner: string | null;
}

/** What one outlet answered of one commodity. Price in smallest units, stock in `unit`; null where nobody said. */
export interface FrozenAnswer {
  readonly outlet: string;
  readonly code: string;
  readonly commodity: string;
  readonly unit: string;
  readonly price: number | null;
  readonly stock: number | null;
  readonly isOut: boolean;
}

/** An order as it stood when it was closed. */
export interface FrozenOrder {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly madeAt: Instant;
  readonly deadlineAt: Instant;
  readonly late: number;
  readonly answers: readonly FrozenAnswer[];
}

/** Everything a quick report is written from, as it stood at `at`; nothing else is read when it is composed or printed. */
export interface FrozenBulletin {
  readonly shape: 1;
  readonly province: string;
  readonly provinceCode: string;
  readonly slotAt: Instant;
  readonly at: Instant;
  /** When it was composed, when that was late. */
  readonly lateAt?: Instant;
  readonly utcOffsetMinutes: number;
  readonly currency: string;
  readonly currencyDecimals: number;
  readonly level: number;
  readonly expected: number;
  readonly received: number;
  /** Names of outlets that have not reported. */
  readonly missing: readonly string[];
  /** Alerts opened and closed since the cut-off of the slot before. */
  readonly opened: number;
  readonly closed: number;
  readonly goods: readonly FrozenGood[];
  /** The worst first. */
  readonly alerts: readonly FrozenAlert[];
  /** The order a report is on, when it is not of a slot. */
  readonly order?: FrozenOrder;
}
