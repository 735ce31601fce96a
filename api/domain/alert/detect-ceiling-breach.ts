import { frozenFigures } from './frozen-base.js';
import { basisOf, pricedOf } from './judged.js';
import type { Ceiling, OutletSight } from './sight.js';
import type { Detect } from './verdict.js';

const CRISIS_FROM_LEVEL = 4;

/** Of two ceilings at one price the State's maximum speaks before a declared price, and that before a posted one. */
const WEIGHT: { readonly [Kind in Ceiling['kind']]: number } = { MAXIMUM: 0, DECLARED: 1, POSTED: 2 };

const stricter = (a: Ceiling, b: Ceiling): Ceiling => (b.price < a.price || (b.price === a.price && WEIGHT[b.kind] < WEIGHT[a.kind]) ? b : a);

/** G3: a price above any maximum, declared or posted price in force when it was seen, by however little; the strictest is named. */
export const detectCeilingBreach: Detect<OutletSight, 'G3'> = (sight) => {
  const judged = pricedOf(sight);
  if (judged === null) return { kind: 'no-data', reason: 'NO_PRICE' };
  const inForce = sight.ceilings.filter((ceiling) => ceiling.validFrom <= judged.observedAt);
  const [first, ...others] = inForce;
  if (first === undefined) return { kind: 'no-data', reason: 'NO_CEILING' };
  const { kind, price, validFrom, document } = others.reduce(stricter, first);
  const evidence = {
    rule: 'G3',
    ...basisOf(sight, judged.observedAt),
    price: judged.price,
    ceiling: price,
    ceilingKind: kind,
    validFrom,
    document,
    excess: judged.price / price - 1,
    ...frozenFigures(sight, judged.price),
  } as const;
  if (judged.price <= price) return { kind: 'normal', evidence };
  return { kind: 'breach', severity: sight.level >= CRISIS_FROM_LEVEL ? 'CRISIS' : 'ALERT', evidence };
};
