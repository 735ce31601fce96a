import type { AreaPriceSight, AreaSilenceSight, AreaStockSight, DistributionSight, GlutSight, PanicSight } from './area-sight.js';
import { detectAreaShortage } from './detect-area-shortage.js';
import { detectAreaSpike } from './detect-area-spike.js';
import { detectCeilingBreach } from './detect-ceiling-breach.js';
import { detectCostMarkup } from './detect-cost-markup.js';
import { detectDailyDepletion } from './detect-daily-depletion.js';
import { detectDataError } from './detect-data-error.js';
import { detectGlut } from './detect-glut.js';
import { detectHeldBackSales, detectHoarding } from './detect-hoarding.js';
import { detectHoardingActs } from './detect-hoarding-acts.js';
import { detectOwnerHoarding } from './detect-owner-hoarding.js';
import { detectPanicBuying } from './detect-panic-buying.js';
import { detectPeerLevel } from './detect-peer-level.js';
import { detectPriceGouging } from './detect-price-gouging.js';
import { detectProjectedStockOut } from './detect-projected-stock-out.js';
import { detectAreaSilence, detectSilence } from './detect-silence.js';
import { detectStockOut } from './detect-stock-out.js';
import { detectUnevenSupply } from './detect-uneven-supply.js';
import type { HoardingActsSight, OutletSight, OwnerSight, SilenceSight } from './sight.js';
import type { Detect, Rule } from './verdict.js';

/** What a rule that is not about one outlet and commodity alone may look at. */
interface WiderSights {
  readonly H3: HoardingActsSight;
  readonly H4: OwnerSight;
  readonly N1: SilenceSight;
  readonly A: AreaPriceSight;
  readonly S3: AreaStockSight;
  readonly S4: DistributionSight;
  readonly P: PanicSight;
  readonly N2: AreaSilenceSight;
  readonly L: GlutSight;
}

/** What each rule may look at. */
export type SightOf<R extends Rule> = R extends keyof WiderSights ? WiderSights[R] : OutletSight;

/** Every rule; one without its detector does not compile. */
export const detectors = {
  G0: detectDataError,
  G1: detectPriceGouging,
  G2: detectPeerLevel,
  G3: detectCeilingBreach,
  G4: detectCostMarkup,
  S1: detectStockOut,
  S2: detectProjectedStockOut,
  S3: detectAreaShortage,
  S4: detectUnevenSupply,
  S5: detectDailyDepletion,
  H1: detectHoarding,
  H2: detectHeldBackSales,
  H3: detectHoardingActs,
  H4: detectOwnerHoarding,
  A: detectAreaSpike,
  P: detectPanicBuying,
  N1: detectSilence,
  N2: detectAreaSilence,
  L: detectGlut,
} satisfies { readonly [R in Rule]: Detect<SightOf<R>, R> };
