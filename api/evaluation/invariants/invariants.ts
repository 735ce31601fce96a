import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { advanceAlert } from '../../domain/alert/advance-alert.js';
import { evaluateOutlet, type OutletVerdicts } from '../../domain/alert/evaluate-outlet.js';
import { areaIndex, areaMoves, type OwnChanges } from '../../domain/alert/method/area-index.js';
import { stockOutRate } from '../../domain/alert/method/stock-out-rate.js';
import type { OutletSight } from '../../domain/alert/sight.js';
import { REPORT_RULES } from '../../domain/alert/verdict.js';
import { HOUR, type Instant, instant } from '../../domain/instant.js';
import { generatedSight, inUnit, JUDGED_AT } from './generated-sights.js';

/** How an outlet is judged; a broken one must be found out by the properties. */
export type Evaluate = (sight: OutletSight, at: Instant) => OutletVerdicts;

/** A promise of the engine that generated cases try to break. */
export interface Invariant {
  readonly name: string;
  /** True when the promise holds for one generated case. */
  readonly property: fc.IProperty<unknown>;
}

const PATIENCE = { quietSlotsToRecover: 2, reopenWithinHours: 72 };

/** Kind, severity and reason of each verdict: what decides whether an alert moves. */
const decisions = (verdicts: OutletVerdicts): readonly (readonly [string, string | null])[] =>
  REPORT_RULES.map((rule) => {
    const verdict = verdicts[rule];
    return [verdict.kind, verdict.kind === 'breach' ? verdict.severity : verdict.kind === 'no-data' ? verdict.reason : null];
  });

const withoutStock = (sight: OutletSight): OutletSight => ({
  ...sight,
  past: sight.past.map((seen, place) => (place === sight.past.length - 1 ? { ...seen, stock: null, availability: null } : seen)),
});

/** The invariants of METHODS ("How the engine is judged") that can be asked of pure code; restarts and repeated submissions are asked of the running server by its tests. */
export const invariants = (evaluate: Evaluate = evaluateOutlet): readonly Invariant[] => [
  {
    name: 'unit_of_price_changes_nothing',
    property: fc.property(generatedSight, fc.constantFrom(2, 10, 23, 1000), (sight, factor) =>
      isDeepStrictEqual(decisions(evaluate(inUnit(sight, factor), JUDGED_AT)), decisions(evaluate(sight, JUDGED_AT))),
    ),
  },
  {
    name: 'same_input_same_verdicts',
    property: fc.property(generatedSight, (sight) => {
      const before = JSON.stringify(sight);
      const once = JSON.stringify(evaluate(sight, JUDGED_AT));
      return JSON.stringify(evaluate(JSON.parse(before), JUDGED_AT)) === once && JSON.stringify(sight) === before;
    }),
  },
  {
    name: 'order_of_peers_changes_nothing',
    property: fc.property(generatedSight, (sight) => {
      const turned = { ...sight, peers: sight.peers.map((ring) => ({ ...ring, prices: [...ring.prices].reverse() })) };
      return isDeepStrictEqual(decisions(evaluate(turned, JUDGED_AT)), decisions(evaluate(sight, JUDGED_AT)));
    }),
  },
  {
    name: 'missing_stock_is_no_stock_out',
    property: fc.property(generatedSight, (sight) => {
      const { S1, S2, H1 } = evaluate(withoutStock(sight), JUDGED_AT);
      return S1.kind !== 'breach' && S2.kind !== 'breach' && H1.kind !== 'breach';
    }),
  },
  { name: 'silent_outlet_changes_no_rate', property: fc.property(stockAnswers, (answers) => silenceChangesNoRate(answers)) },
  { name: 'coming_and_going_moves_no_index', property: fc.property(standingOutlets, ({ days, visitor }) => visitorMovesNothing(days, visitor)) },
  { name: 'repeated_verdict_changes_nothing', property: fc.property(generatedSight, (sight) => repeatIsSilent(evaluate(sight, JUDGED_AT))) },
];

const stockAnswers = fc.array(
  fc.record({
    sellsIt: fc.boolean(),
    stock: fc.option(fc.nat(5), { nil: null }),
    availability: fc.constantFrom('NONE' as const, 'LOW' as const, 'PLENTY' as const, null),
  }),
  { maxLength: 40 },
);

function silenceChangesNoRate(answers: Parameters<typeof stockOutRate>[0]): boolean {
  const before = stockOutRate(answers);
  const after = stockOutRate([...answers, { sellsIt: true, stock: null, availability: null }]);
  return before.rate === after.rate && before.out === after.out && before.reported === after.reported;
}

/** Outlets that stand still from the first day on, and one that comes and goes at any price. */
const standingOutlets = fc.record({
  days: fc.tuple(fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), { minLength: 1, maxLength: 12 }), fc.integer({ min: 2, max: 20 })),
  visitor: fc.array(fc.option(fc.double({ min: -3, max: 3, noNaN: true }), { nil: null }), { minLength: 1, maxLength: 20 }),
});

function visitorMovesNothing([changes, dayCount]: readonly [readonly number[], number], visitor: readonly (number | null)[]): boolean {
  const standing = new Map(changes.map((change, outlet) => [outlet, change]));
  const days: OwnChanges[] = Array.from({ length: dayCount }, (_, day) => {
    const change = day === 0 ? null : (visitor[day - 1] ?? null);
    const wasThere = day > 1 && (visitor[day - 2] ?? null) !== null;
    return change === null || wasThere ? standing : new Map([...standing, [-1, change]]);
  });
  const index = areaIndex(areaMoves(days));
  return index.every((value) => value !== null && Math.abs(value - (index[0] ?? Number.NaN)) < 1e-9);
}

/** The same verdict for the same slot, taken in twice, moves an alert once. */
function repeatIsSilent(verdicts: OutletVerdicts): boolean {
  const when = { at: JUDGED_AT, slotAt: instant(JUDGED_AT - HOUR) };
  return REPORT_RULES.every((rule) => {
    const first = advanceAlert(null, verdicts[rule], PATIENCE, when);
    return first.kind === 'unchanged' || advanceAlert(first.next, verdicts[rule], PATIENCE, when).kind === 'unchanged';
  });
}
