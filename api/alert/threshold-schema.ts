import { z } from 'zod';
import type {
  AreaLimits,
  GlutLimits,
  HoardingLimits,
  LevelThresholds,
  PanicLimits,
  PriceLimits,
  ShortageLimits,
  Thresholds,
} from '../domain/alert/thresholds.js';

/** Silence is looked for nine slots back, twice the longest that is allowed. */
const MOST_SILENT_SLOTS = 4;

const ratio = z.number().positive();
const share = z.number().min(0).max(1);
const days = z.number().min(0);
const count = z.number().int().min(1);
const rise = z
  .object({ warn: ratio, alert: ratio, crisis: ratio })
  .refine((limits) => limits.warn <= limits.alert && limits.alert <= limits.crisis, 'limits must rise');
const confirmation = z
  .object({ need: z.number().int().min(1), of: z.number().int().min(1).max(3) })
  .refine(({ need, of }) => need <= of, 'need is more than of');
const someOf = z.object({ need: count, of: count }).refine(({ need, of }) => need <= of, 'need is more than of');

const price = z.object({
  robustZ: ratio,
  robustZDeviationFloor: z.number().min(0),
  minimumLevelPeers: count,
  minimumOwnRise: z.number().min(0),
  costMargin: z.number().min(0),
  minimumMarkupReports: count,
}) satisfies z.ZodType<PriceLimits>;

const area = z.object({
  alpsMinimumMonths: count,
  alpsWindowMonths: count.nullable(),
  alpsDeviationFloor: z.number().min(0),
  ifpaMinimumYears: count,
  ifpaDeviationFloor: z.number().min(0),
  earsZ: ratio,
  earsDeviationFloor: z.number().min(0),
  indexShareStaple: ratio,
  indexShareFresh: ratio,
  minimumRise: z.number().min(0),
  minimumOutlets: count,
}) satisfies z.ZodType<AreaLimits>;

const shortage = z.object({
  supplyTrouble: z.tuple([share, share, share, share]),
  depletionDays: someOf,
  transfersNamed: z.number().int().min(0),
  // Versions published before these three existed are read with the first values they had.
  runOutChance: z.number().gt(0).max(1).default(0.05),
  rushRatio: z.number().gt(1).default(1.6),
  toldSlackDays: days.default(1),
}) satisfies z.ZodType<ShortageLimits>;

const hoarding = z.object({
  stockRatio: z.number().gt(1),
  baselineDays: count,
  minimumBaselineDays: count,
  reports: someOf,
  salesFall: share,
  salesDays: count,
  salesBaselineDays: count,
  minimumSalesDays: count,
  deliveryGraceDays: days,
}) satisfies z.ZodType<HoardingLimits>;

const panic = z.object({ shareAbove: share, slots: count, windowDays: count, minimumSlots: count }) satisfies z.ZodType<PanicLimits>;

const glut = z.object({
  fall: rise,
  weeks: count,
  baselineWeeks: count,
  minimumBaselineWeeks: count,
  areasNamed: z.number().int().min(0),
}) satisfies z.ZodType<GlutLimits>;

const level = z.object({
  riseStaple: rise,
  riseFresh: rise,
  confirmation,
  marginDays: z.object({ warn: z.number(), alert: z.number() }).refine(({ warn, alert }) => alert <= warn, 'the alert margin is above the warning'),
  extraLeadDays: z.number().min(0),
  areaCoverDays: z.object({ watch: days, alert: days }).refine(({ watch, alert }) => alert <= watch, 'the alert comes after the watch'),
  stockOutRate: rise,
  panicRatio: z.object({ warn: ratio, alert: ratio }).refine(({ warn, alert }) => warn <= alert, 'limits must rise'),
  silentSlots: count.max(MOST_SILENT_SLOTS),
  callAtCutOff: z.boolean(),
  onTimeShare: share,
  repeat: z.enum(['EVERY_24_HOURS', 'NEXT_DAILY_REPORT', 'NEXT_SLOT', 'EVERY_SLOT_UNTIL_ACKNOWLEDGED']),
}) satisfies z.ZodType<LevelThresholds>;

/** What a threshold set must hold before it is used: every limit, in its bounds. */
export const thresholdSchema = z.object({
  version: z.number().int().positive(),
  dataErrorRatio: z.number().gt(1),
  minimumPeers: z.number().int().min(1),
  minimumPeerReports: z.number().int().min(1),
  minimumOwnReports: z.number().int().min(1),
  quietSlotsToRecover: z.number().int().min(1),
  reopenWithinHours: z.number().min(0),
  price,
  area,
  shortage,
  hoarding,
  panic,
  glut,
  levels: z.object({ 1: level, 2: level, 3: level, 4: level }),
}) satisfies z.ZodType<Thresholds>;
