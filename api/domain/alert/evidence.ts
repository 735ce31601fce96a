import type { AreaEvidence } from './area-evidence.js';
import type { OutletEvidence } from './outlet-evidence.js';

/** Numbers each rule saw, copied when the decision was made; texts are made from these alone. Prices in smallest money units, quantities in base units, ratios and rises plain (0.25 = 25 %). */
export interface Evidence extends OutletEvidence, AreaEvidence {}

export type AnyEvidence = Evidence[keyof Evidence];
