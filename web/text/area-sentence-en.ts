import type { AreaMethod, MethodVote } from '@domain/alert/area-evidence.js';
import type { Evidence } from '@domain/alert/evidence.js';
import type { Pen, Sentences } from './pen.js';

const METHODS = { ALPS: 'ALPS', IFPA: 'IFPA', EARS: 'EARS C2', INDEX: 'area index' } as const satisfies { readonly [M in AreaMethod]: string };

/** A sentence names this many; the others are counted, and listed with the figures. */
const NAMED = 3;

const named = (votes: readonly MethodVote[], wanted: (vote: MethodVote) => boolean): string => {
  const names = votes.filter(wanted).map((vote) => METHODS[vote.method]);
  return names.length === 0 ? 'none' : names.join(', ');
};

function tellA(seen: Evidence['A'], { format }: Pen): string {
  const outlets = seen.outlets > 0 ? ` (${format.number(seen.outlets)} outlets)` : '';
  return (
    `The common price of the area${outlets} is up ${format.percent(seen.rise)} on the usual (limit ${format.percent(seen.minimumRise)}) at ${format.dateTime(seen.observedAt)}. ` +
    `Methods that call it abnormal: ${named(seen.votes, (vote) => vote.hasData && vote.isRaised)}; without enough data: ${named(seen.votes, (vote) => !vote.hasData)}.`
  );
}

function tellS3(seen: Evidence['S3'], { format, commodity }: Pen): string {
  const cover =
    seen.stock !== null && seen.coverDays !== null
      ? `${format.quantity(seen.stock, commodity)} in all, enough for ${format.number(seen.coverDays, 1)} days (limits: watch ${format.number(seen.coverLimitDays.watch, 1)}, alert ${format.number(seen.coverLimitDays.alert, 1)} days). `
      : '';
  const rate = seen.stockOutRate === null ? '' : ` (${format.percent(seen.stockOutRate)})`;
  const need =
    seen.needPerDay !== null && seen.needPerDay > (seen.soldPerDay ?? 0)
      ? ` Need by population and norm: ${format.quantity(Math.round(seen.needPerDay), commodity)} a day.`
      : '';
  const trouble = seen.troubleShare === null ? '' : ` ${format.percent(seen.troubleShare)} of outlets have supply trouble.`;
  return `${cover}${format.number(seen.out)} of ${format.number(seen.reported)} outlets that reported are sold out${rate}, at ${format.dateTime(seen.observedAt)}.${need}${trouble}`;
}

function tellS4(seen: Evidence['S4'], { format, commodity }: Pen): string {
  const named = seen.transfers
    .slice(0, NAMED)
    .map((one) => `${format.quantity(one.quantity, commodity)} from ${one.fromName} to ${one.toName} (${format.number(one.distanceKm, 1)} km)`);
  const more = seen.transfers.length > NAMED ? `; and ${format.number(seen.transfers.length - NAMED)} more` : '';
  const advice = named.length === 0 ? '' : ` Could be brought: ${named.join('; ')}${more}.`;
  return (
    `The area has only ${format.number(seen.wardCoverDays, 1)} days of cover (limit ${format.number(seen.shortDays, 1)}) while the province has ${format.number(seen.provinceCoverDays, 1)}; ` +
    `${format.quantity(seen.missing, commodity)} missing.${advice}`
  );
}

function tellP(seen: Evidence['P'], { format }: Pen): string {
  const expected = seen.expectedFactor > 1 ? ` An expected surge of ${format.number(seen.expectedFactor, 1)} times is taken into account.` : '';
  return (
    `Sales are ${format.number(seen.medianRatio, 1)} times those of the same slot and weekday of four weeks (median of ${format.number(seen.outlets)} outlets; limit ${format.number(seen.limitRatio, 2)} times), ` +
    `${format.percent(seen.shareAbove)} of outlets above the limit, for ${seen.slots.length} slots up to ${format.dateTime(seen.slots.at(-1) ?? seen.observedAt)}.${expected}`
  );
}

function tellN2(seen: Evidence['N2'], { format }: Pen): string {
  return (
    `For the slot of ${format.dateTime(seen.slotAt)} only ${format.number(seen.onTimeLines)} of ${format.number(seen.expectedLines)} lines were in on time (${format.percent(seen.share)}, ` +
    `${format.percent(seen.limitShare)} wanted at level ${seen.level}); ${format.number(seen.silentOutlets.length)} outlets not heard from.`
  );
}

function tellL(seen: Evidence['L'], { format, commodity }: Pen): string {
  const least = seen.falls.length === 0 ? null : Math.min(...seen.falls);
  const fall =
    least === null
      ? ''
      : `Growers get at least ${format.percent(least)} less than in ${seen.referenceKind === 'SAME_MONTH' ? 'the same month of earlier years' : 'the weeks before'}, for ${seen.falls.length} weeks (limit ${format.percent(seen.limitFall)}). `;
  const surplus =
    seen.surplus === null || seen.surplus <= 0
      ? ''
      : `Harvest and stock exceed what is wanted by ${format.quantity(seen.surplus, commodity)} within ${seen.shelfLifeDays === null ? 'the shelf life' : `${format.number(seen.shelfLifeDays)} days`}. `;
  const takers = seen.wantedIn.slice(0, NAMED).map(({ name, distanceKm }) => (distanceKm === null ? name : `${name} (${format.number(distanceKm, 0)} km)`));
  const wanted = takers.length === 0 ? 'No area is short of it.' : `Short of it, and could take some: ${takers.join(', ')}.`;
  return `${fall}${surplus}${wanted}`;
}

/** What is said of a whole area. */
export const areasInEnglish: Pick<Sentences, 'A' | 'S3' | 'S4' | 'P' | 'N2' | 'L'> = { A: tellA, S3: tellS3, S4: tellS4, P: tellP, N2: tellN2, L: tellL };
