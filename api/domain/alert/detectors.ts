import { detectCeilingBreach } from './detect-ceiling-breach.js';
import { detectDataError } from './detect-data-error.js';
import { detectPriceGouging } from './detect-price-gouging.js';
import { detectProjectedStockOut } from './detect-projected-stock-out.js';
import { detectStockOut } from './detect-stock-out.js';
import type { OutletSight } from './sight.js';
import type { Detect, Rule } from './verdict.js';

/** Every live rule about one outlet and commodity; a rule without its detector does not compile. */
export const detectors = {
  G0: detectDataError,
  G1: detectPriceGouging,
  G3: detectCeilingBreach,
  S1: detectStockOut,
  S2: detectProjectedStockOut,
} satisfies { readonly [R in Rule]: Detect<OutletSight, R> };
