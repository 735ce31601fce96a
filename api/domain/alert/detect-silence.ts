import type { AreaSilenceSight } from './area-sight.js';
import { isBelow } from './comparison.js';
import { cutOffOf } from './expected-reports.js';
import { basisOf } from './judged.js';
import { raised } from './severity.js';
import type { SilenceSight } from './sight.js';
import { type Detect, SEVERITIES, type Severity } from './verdict.js';

const isWorrying = (severity: Severity | null): boolean => severity !== null && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf('WARN');

/** A warning; an alert when the silence is twice as long as allowed; one step worse when what was last reported was worrying. */
function severityOf(sight: SilenceSight, silentSlots: number, limit: number): Severity {
  const severity: Severity = silentSlots >= 2 * limit ? 'ALERT' : 'WARN';
  return isWorrying(sight.lastSeverity) ? raised(severity) : severity;
}

/** N1: an outlet has let as many slots in a row go by as its level allows. Slots whose cut-off is still to come, and approved closures, do not count. */
export const detectSilence: Detect<SilenceSight, 'N1'> = (sight, at) => {
  const due = sight.expectedSlots.filter((slotAt) => cutOffOf(slotAt, sight.handInMinutesBefore) <= at);
  if (due.length === 0) return { kind: 'no-data', reason: 'NOT_EXPECTED' };
  const reported = new Set(sight.reportedSlots);
  const lastKept = due.findLastIndex((slotAt) => reported.has(slotAt));
  const silent = due.slice(lastKept + 1);
  const { silentSlots: limitSlots, callAtCutOff } = sight.thresholds.levels[sight.level];
  const missingSince = silent[0];
  if (missingSince === undefined || silent.length < limitSlots) return { kind: 'normal', evidence: null };
  const counts = { silentSlots: silent.length, limitSlots, missingSince };
  const evidence = {
    rule: 'N1',
    ...basisOf(sight, at),
    ...counts,
    lastReportAt: sight.lastReportAt,
    lastSeverity: sight.lastSeverity,
    callNow: callAtCutOff,
  } as const;
  return { kind: 'breach', severity: severityOf(sight, silent.length, limitSlots), evidence };
};

/** N2: too few of the lines that an area owed for a slot were in at its cut-off. An alert when not even half of what must be in is. */
export const detectAreaSilence: Detect<AreaSilenceSight, 'N2'> = (sight, at) => {
  const cutOff = cutOffOf(sight.slotAt, sight.handInMinutesBefore);
  if (at < cutOff) return { kind: 'no-data', reason: 'NOT_DUE' };
  const owing = sight.outlets.filter(({ expectedLines }) => expectedLines > 0);
  const total = owing.reduce((sum, { expectedLines }) => sum + expectedLines, 0);
  if (total === 0) return { kind: 'no-data', reason: 'NOT_EXPECTED' };
  const isOnTime = (receivedAt: number | null): boolean => receivedAt !== null && receivedAt <= cutOff;
  const onTimeLines = owing.reduce((sum, { expectedLines, receivedAt }) => sum + (isOnTime(receivedAt) ? expectedLines : 0), 0);
  const share = onTimeLines / total;
  const limitShare = sight.thresholds.levels[sight.level].onTimeShare;
  const silentOutlets = owing.filter(({ receivedAt }) => receivedAt === null || receivedAt > at).map(({ outletId }) => outletId);
  const counts = { slotAt: sight.slotAt, expectedLines: total, onTimeLines, share, limitShare, silentOutlets };
  const evidence = { rule: 'N2', ...basisOf(sight, at), ...counts } as const;
  if (!isBelow(share, limitShare)) return { kind: 'normal', evidence };
  return { kind: 'breach', severity: isBelow(share, limitShare / 2) ? 'ALERT' : 'WARN', evidence };
};
