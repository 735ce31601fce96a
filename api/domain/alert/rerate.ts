import type { Advance, AlertStatus } from './alert-status.js';
import { isAbove, isBelow } from './comparison.js';
import type { AnyEvidence, Evidence } from './evidence.js';
import { isPerishable } from './excess-rise.js';
import { lowered, raised, SEVERITIES, type Severity, severityAbove, severityFrom, worst } from './severity.js';
import type { OutletSight } from './sight.js';
import type { Level, LevelThresholds, Thresholds } from './thresholds.js';

/** The limits an alert is to be rated by now. */
export interface Rating {
  readonly level: Level;
  readonly thresholds: Thresholds;
  readonly commodityKind: OutletSight['commodityKind'];
}

/** How bad the same figures are by the limits of a level, with the limit they are measured against; a severity of null = within them. */
interface Rated<E extends AnyEvidence = AnyEvidence> {
  readonly severity: Severity | null;
  readonly evidence: E;
}

type Rate<E extends AnyEvidence> = (evidence: E, by: Rating, now: Severity) => Rated<E>;

const CRISIS_FROM_LEVEL = 4;
const limitsOf = ({ thresholds, level }: Rating): LevelThresholds => thresholds.levels[level];
const riseLimits = (by: Rating) => (isPerishable(by) ? limitsOf(by).riseFresh : limitsOf(by).riseStaple);
const LIMIT_OF = { WATCH: 'warn', WARN: 'warn', ALERT: 'alert', CRISIS: 'crisis' } as const;

/** A first firing that was only to be verified stays so; what was confirmed is rated by how far it lies above its peers, one step milder when the outlet's own input explains it. */
const rateG1: Rate<Evidence['G1']> = (evidence, by, now) => {
  const limits = riseLimits(by);
  const isUnconfirmed = now === 'WATCH' && evidence.firedInLast3 < 2 && !evidence.confirmedTwofold;
  const severity = evidence.confirmedTwofold ? 'CRISIS' : severityAbove(evidence.excess, limits);
  const limit = limits[LIMIT_OF[severity ?? 'WARN']];
  if (isUnconfirmed) return { severity: severity === null ? null : 'WATCH', evidence: { ...evidence, limit } };
  const isEased = severity !== null && evidence.costMove?.isExplained === true;
  return { severity: isEased ? lowered(severity) : severity, evidence: { ...evidence, limit } };
};

const rateG2: Rate<Evidence['G2']> = (evidence, by) => {
  const severity = severityAbove(evidence.rise, riseLimits(by));
  return { severity, evidence: { ...evidence, limit: riseLimits(by)[LIMIT_OF[severity ?? 'WARN']] } };
};

const rateG3: Rate<Evidence['G3']> = (evidence, by) => ({ severity: by.level >= CRISIS_FROM_LEVEL ? 'CRISIS' : 'ALERT', evidence });

const rateG4: Rate<Evidence['G4']> = (evidence, by) => ({ severity: worst(['WARN', severityAbove(evidence.excess, riseLimits(by))]), evidence });

const rateS1: Rate<Evidence['S1']> = (evidence, by) => {
  const isVital = by.commodityKind === 'STAPLE' || by.commodityKind === 'PROTEIN' || by.commodityKind === 'MEDICAL';
  return { severity: isVital && by.level >= CRISIS_FROM_LEVEL ? 'CRISIS' : 'ALERT', evidence };
};

/** By the margin: a delivery that nobody has confirmed takes as many days longer as the new level says. What a rush or the outlet's own past foretold stays a warning at least. */
const rateS2: Rate<Evidence['S2']> = (evidence, by) => {
  const later = evidence.deliveryConfirmed ? 0 : limitsOf(by).extraLeadDays - by.thresholds.levels[evidence.level as Level].extraLeadDays;
  const deliveryInDays = evidence.deliveryInDays + later;
  const sellingDays = evidence.sellingDays + later;
  const marginDays = evidence.coverDays - sellingDays;
  const { warn, alert } = limitsOf(by).marginDays;
  const isShort = isBelow(marginDays, warn) || evidence.sign !== 'MARGIN';
  const severity = isBelow(marginDays, alert) ? 'ALERT' : isShort ? 'WARN' : null;
  return { severity, evidence: { ...evidence, deliveryInDays, sellingDays, marginDays, limitDays: severity === 'ALERT' ? alert : warn } };
};

const rateS3: Rate<Evidence['S3']> = (evidence, by, now) => {
  const { areaCoverDays, stockOutRate } = limitsOf(by);
  const cover = evidence.coverDays;
  const byCover = cover === null || isAbove(cover, areaCoverDays.watch) ? null : isAbove(cover, areaCoverDays.alert) ? 'WATCH' : 'ALERT';
  const byRate =
    evidence.stockOutRate === null || evidence.reported < by.thresholds.area.minimumOutlets ? null : severityFrom(evidence.stockOutRate, stockOutRate);
  const byTrouble = evidence.because.includes('SUPPLY_TROUBLE') && evidence.because.length === 1 ? now : null;
  const parts = { COVER: byCover, STOCK_OUT_RATE: byRate, SUPPLY_TROUBLE: evidence.because.includes('SUPPLY_TROUBLE') ? now : null };
  const because = (['COVER', 'STOCK_OUT_RATE', 'SUPPLY_TROUBLE'] as const).filter((part) => parts[part] !== null);
  return { severity: worst([byCover, byRate, byTrouble]), evidence: { ...evidence, coverLimitDays: areaCoverDays, because } };
};

/** By the median alone: how many outlets lie above another limit is not in the evidence. */
const rateP: Rate<Evidence['P']> = (evidence, by) => {
  const { warn, alert } = limitsOf(by).panicRatio;
  const severity = isAbove(evidence.medianRatio, alert) ? 'ALERT' : isAbove(evidence.medianRatio, warn) ? 'WARN' : null;
  return { severity, evidence: { ...evidence, limitRatio: severity === 'ALERT' ? alert : warn } };
};

const rateN1: Rate<Evidence['N1']> = (evidence, by) => {
  const { silentSlots: limitSlots, callAtCutOff: callNow } = limitsOf(by);
  const isWorrying = evidence.lastSeverity !== null && evidence.lastSeverity !== 'WATCH';
  const plain = evidence.silentSlots >= 2 * limitSlots ? 'ALERT' : 'WARN';
  const severity = evidence.silentSlots < limitSlots ? null : isWorrying ? raised(plain) : plain;
  return { severity, evidence: { ...evidence, limitSlots, callNow } };
};

const rateN2: Rate<Evidence['N2']> = (evidence, by) => {
  const limitShare = limitsOf(by).onTimeShare;
  const severity = !isBelow(evidence.share, limitShare) ? null : isBelow(evidence.share, limitShare / 2) ? 'ALERT' : 'WARN';
  return { severity, evidence: { ...evidence, limitShare } };
};

/** Rules that no level changes keep the severity they have. */
function rate(evidence: AnyEvidence, by: Rating, now: Severity): Rated {
  switch (evidence.rule) {
    case 'G1':
      return rateG1(evidence, by, now);
    case 'G2':
      return rateG2(evidence, by, now);
    case 'G3':
      return rateG3(evidence, by, now);
    case 'G4':
      return rateG4(evidence, by, now);
    case 'S1':
      return rateS1(evidence, by, now);
    case 'S2':
      return rateS2(evidence, by, now);
    case 'S3':
      return rateS3(evidence, by, now);
    case 'P':
      return rateP(evidence, by, now);
    case 'N1':
      return rateN1(evidence, by, now);
    case 'N2':
      return rateN2(evidence, by, now);
    default:
      return { severity: now, evidence };
  }
}

/**
 * What a change of level does to an open alert: the figures it stands on are measured against the limits of the new level. It is never closed by that: an alert that lies within them stays open
 * as a watch until its rule has seen enough quiet slots. The evidence keeps its figures and names the new level, limit and version.
 */
export function rerate(status: AlertStatus, by: Rating): Advance {
  if (status.stage === 'CLOSED' || status.evidence.level === by.level) return { kind: 'unchanged' };
  const rated = rate(status.evidence, by, status.severity);
  const evidence = { ...rated.evidence, level: by.level, thresholdVersion: by.thresholds.version } as AnyEvidence;
  const severity = rated.severity ?? 'WATCH';
  const next: AlertStatus = { ...status, severity, evidence, milderSlots: 0 };
  if (severity === status.severity) return { kind: 'noted', next };
  return { kind: 'moved', cause: 'RE_RATED', next, announce: SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(status.severity) };
}
