import { FRESH, PROTEINS } from './commodities-fresh.js';
import { ENERGIES, MEDICALS, RAW_MATERIALS } from './commodities-other.js';
import { STAPLES } from './commodities-staple.js';
import type { CommoditySeed } from './commodity-seed.js';

/** The essential goods of a Vietnamese department of industry and trade, in the order an inspector walks through them. */
export const COMMODITIES: readonly CommoditySeed[] = [...STAPLES, ...FRESH, ...PROTEINS, ...MEDICALS, ...ENERGIES, ...RAW_MATERIALS];
