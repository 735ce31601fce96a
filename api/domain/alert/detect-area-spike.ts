import type { MethodVote } from './area-evidence.js';
import type { AreaPriceSight } from './area-sight.js';
import { areaVotes, beyondSeason, isLargeEnough } from './area-votes.js';
import { basisOf } from './judged.js';
import type { Detect, Severity } from './verdict.js';

/** One method alone speaks only at its top class; two that agree are a warning, an alert when one stands at its top class, a crisis when two do. */
function severityOf(votes: readonly MethodVote[]): Severity | null {
  const raised = votes.filter((vote) => vote.hasData && vote.isRaised).length;
  const top = votes.filter((vote) => vote.hasData && vote.isTop).length;
  if (top >= 2) return 'CRISIS';
  if (top === 1) return 'ALERT';
  return raised >= 2 ? 'WARN' : null;
}

/** A: the price of an area is both rare (two of ALPS, IFPA, EARS C2 and the area index agree, or one stands at its top class) and risen, further than the season brings. Says which methods had enough data. */
export const detectAreaSpike: Detect<AreaPriceSight, 'A'> = (sight, at) => {
  const { votes, rise } = areaVotes(sight);
  if (rise === null || !votes.some((vote) => vote.hasData)) return { kind: 'no-data', reason: 'NO_METHOD' };
  const outlets = sight.days.at(-1)?.outlets ?? 0;
  const evidence = { rule: 'A', ...basisOf(sight, at), rise, minimumRise: beyondSeason(sight.thresholds.area.minimumRise, sight), votes, outlets } as const;
  const severity = isLargeEnough(rise, sight) ? severityOf(votes) : null;
  return severity === null ? { kind: 'normal', evidence } : { kind: 'breach', severity, evidence };
};
