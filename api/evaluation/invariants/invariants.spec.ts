import { evaluateOutlet } from '../../domain/alert/evaluate-outlet.js';
import { type Evaluate, invariants } from './invariants.js';
import { tryToBreak } from './invariants-set.js';

const CASES = 300;

describe('invariants of the engine', () => {
  it.each(invariants())('$name', (invariant) => expect(tryToBreak(invariant, CASES)).toEqual({ tried: CASES, counterexample: null }));

  /** Engines with a fault that each invariant must find. */
  const faulty: readonly (readonly [string, Evaluate])[] = [
    [
      'unit_of_price_changes_nothing',
      (sight, at) => evaluateOutlet((sight.past.at(-1)?.price ?? 0) > 100_000 ? { ...sight, peers: [], ceilings: [], past: sight.past.slice(-1) } : sight, at),
    ],
    [
      'missing_stock_is_no_stock_out',
      (sight, at) => evaluateOutlet({ ...sight, sellsIt: true, past: sight.past.map((seen) => ({ ...seen, stock: seen.stock ?? 0 })) }, at),
    ],
  ];
  it.each(faulty)('%s is broken by an engine with that fault', (name, evaluate) => {
    const invariant = invariants(evaluate).find((one) => one.name === name);
    expect(invariant === undefined ? null : tryToBreak(invariant, CASES).counterexample).not.toBeNull();
  });
});
