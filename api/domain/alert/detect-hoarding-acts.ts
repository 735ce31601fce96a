import type { HoardingAct } from '../figures.js';
import { basisOf, judgedOf } from './judged.js';
import type { HoardingActsSight } from './sight.js';
import type { Detect, Severity } from './verdict.js';

/** Acts by which goods that are there do not reach anybody. */
const WITHHOLDING: readonly HoardingAct[] = ['STOPPED_SELLING', 'OPEN_NOT_SELLING', 'GOODS_MOVED_AWAY'];

function severityOf(acts: readonly HoardingAct[], stock: number | null, hasPriceAlert: boolean): Severity {
  const withholds = acts.some((act) => WITHHOLDING.includes(act)) && stock !== null && stock > 0;
  if (withholds && hasPriceAlert) return 'CRISIS';
  return withholds || acts.length >= 2 ? 'ALERT' : 'WATCH';
}

/** H3: an observable act of holding goods back that the outlet had not registered and was not seen doing before. One act asks to verify; goods that are there and not sold, or two acts, are an alert. */
export const detectHoardingActs: Detect<HoardingActsSight, 'H3'> = (sight, at) => {
  if (sight.acts === null) return { kind: 'no-data', reason: 'NOT_ASKED' };
  const judged = judgedOf(sight);
  const stock = judged?.stock ?? null;
  const newActs = [...new Set(sight.acts)].filter((act) => !sight.knownActs.includes(act)).sort();
  const evidence = { rule: 'H3', ...basisOf(sight, judged?.observedAt ?? at), newActs, knownActs: sight.knownActs, stock } as const;
  return newActs.length === 0 ? { kind: 'normal', evidence } : { kind: 'breach', severity: severityOf(newActs, stock, sight.hasPriceAlert), evidence };
};
