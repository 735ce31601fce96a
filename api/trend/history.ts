import type { Observation } from '../domain/alert/sight.js';
import { comparablePrice } from '../domain/comparable-price.js';
import { effectiveLines } from '../domain/effective-lines.js';
import { AVAILABILITIES, type Availability, type HoardingAct } from '../domain/figures.js';
import { DAY, HOUR, type Instant, instant } from '../domain/instant.js';
import { actsOfBits, flagsOfBits } from '../domain/line-flags.js';
import type { StoredReport } from '../report/report.view.js';
import { byTimeThenId } from './by-time.js';

/** An observation with the time it became known and the report that took its place, if one did. */
export interface KnownObservation extends Observation {
  readonly knownAt: Instant;
  /** Acts of holding goods back; null = the inspector was not asked. */
  readonly acts: readonly HoardingAct[] | null;
  replacedBy: Known | null;
}

interface Known {
  readonly report: StoredReport;
  readonly knownAt: Instant;
}

/** The place of a report in the order of decisions: due time, then observation, then id. */
export interface Decision {
  readonly dueAt: Instant;
  readonly observedAt: Instant;
  readonly id: string;
}

/** When a stored report became known: files are replayed as if each report had come in at once. */
export const knownAtOf = (report: StoredReport): Instant => (report.origin === 'IMPORT' ? report.observedAt : report.receivedAt);

/** How far back the rules may look at an outlet's own reports. */
export const PAST = 45 * DAY;
/** Of an hour in which more was said of a commodity at an outlet, the rules see the newest so many: who sends thousands of reports of one outlet must not hold up what others sent. Our own rule. */
export const MOST_OF_AN_HOUR = 24;

/** The reports of one outlet observed in [since, until), and what of them was known at any time. */
export class History {
  private readonly reports = new Map<string, Known>();
  private readonly ofCommodities = new Map<number, KnownObservation[]>();
  /** Corrections by the id of what they correct, which may not be here. */
  private readonly corrected = new Map<string, Known[]>();
  /** Commodities of which more was said in some hour than the rules look at. */
  private readonly crowded = new Set<number>();
  lineCount = 0;

  constructor(
    readonly outletId: number,
    readonly since: Instant,
  ) {}

  report(id: string): StoredReport | undefined {
    return this.reports.get(id)?.report;
  }

  countBefore(until: Instant): number {
    let count = 0;
    for (const { report } of this.reports.values()) if (report.observedAt < until) count += 1;
    return count;
  }

  /** Adding a report again changes nothing. `knownAt`: the due time of its decision, when that is at hand. */
  add(report: StoredReport, knownAt: Instant = knownAtOf(report)): void {
    if (this.reports.has(report.id) || report.observedAt < this.since) return;
    const known = { report, knownAt };
    this.reports.set(report.id, known);
    this.lineCount += report.commodityIds.length;
    for (let place = 0; place < report.commodityIds.length; place++) this.insert(report.commodityIds[place] as number, observationAt(known, place));
    if (report.correctsId !== null) this.corrected.set(report.correctsId, [...(this.corrected.get(report.correctsId) ?? []), known]);
    if (report.correctsId !== null || this.corrected.has(report.id)) this.settle(this.familyOf(known));
  }

  commodityIds(): IterableIterator<number> {
    return this.ofCommodities.keys();
  }

  /** All that was ever said of a commodity in this span, rising by time then report id. */
  of(commodityId: number): readonly KnownObservation[] {
    return this.ofCommodities.get(commodityId) ?? [];
  }

  /** What was known of a commodity when the decision fell, not older than 45 days, what it is about last; null when that had been corrected by then or is not here. */
  pastAt(commodityId: number, decision: Decision): readonly KnownObservation[] | null {
    const all = this.of(commodityId);
    const judged = all.findLastIndex((one) => one.reportId === decision.id);
    const since = placeAfter(all, instant(decision.observedAt - PAST));
    const past = this.crowded.has(commodityId) ? newestOfHours(all, { since, judged, decision }) : knownWhen(all.slice(since, judged + 1), decision);
    return past.at(-1)?.reportId === decision.id ? past : null;
  }

  private insert(commodityId: number, observation: KnownObservation): void {
    const observations = this.ofCommodities.get(commodityId);
    if (observations === undefined) {
      this.ofCommodities.set(commodityId, [observation]);
      return;
    }
    let place = observations.length;
    while (place > 0 && isAfter(observations[place - 1], observation)) place -= 1;
    observations.splice(place, 0, observation);
    if (isCrowdedAt(observations, place)) this.crowded.add(commodityId);
  }

  /** The reports that hang together by corrections. */
  private familyOf(known: Known): Known[] {
    const family = new Set([known]);
    for (const { report } of family) {
      const above = this.reports.get(report.correctsId ?? '');
      if (above !== undefined) family.add(above);
      for (const beside of [...(this.corrected.get(report.correctsId ?? '') ?? []), ...(this.corrected.get(report.id) ?? [])]) family.add(beside);
    }
    return [...family];
  }

  /** Says of each line of the family when it stopped counting: at the first correction, in the order they came in, that took its place. */
  private settle(family: readonly Known[]): void {
    const inOrder = [...family].sort((a, b) => a.knownAt - b.knownAt || byTimeThenId(a.report, b.report));
    const observations = family.flatMap(({ report }) => report.commodityIds.flatMap((commodity) => this.said(commodity, report.id)));
    for (const { observation } of observations) observation.replacedBy = null;
    inOrder.forEach((known, place) => {
      const together = inOrder.slice(0, place + 1).map(({ report }) => report);
      const ids = new Set(together.map((report) => report.id));
      const counting = new Set(effectiveLines(together).map((line) => `${line.report.id}:${line.report.commodityIds[line.place]}`));
      for (const { observation, commodity } of observations) {
        const gone = ids.has(observation.reportId) && !counting.has(`${observation.reportId}:${commodity}`);
        if (gone) observation.replacedBy ??= known;
      }
    });
  }

  private said(commodity: number, reportId: string): { commodity: number; observation: KnownObservation }[] {
    const observation = this.of(commodity).find((one) => one.reportId === reportId);
    return observation === undefined ? [] : [{ commodity, observation }];
  }
}

/** The first place with an observation after `at`. */
export function placeAfter(observations: readonly KnownObservation[], at: Instant): number {
  let low = 0;
  let high = observations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((observations[middle] as KnownObservation).observedAt <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Everything that counts today. */
export const standing = (observations: readonly KnownObservation[]): readonly KnownObservation[] =>
  observations.every((one) => one.replacedBy === null) ? observations : observations.filter((one) => one.replacedBy === null);

/** What counted when the decision fell. */
function knownWhen(observations: readonly KnownObservation[], decision: Decision): readonly KnownObservation[] {
  const isIn = (one: KnownObservation): boolean => counts(one, decision);
  return observations.every(isIn) ? observations : observations.filter(isIn);
}

const hourOf = ({ observedAt }: KnownObservation): number => Math.floor(observedAt / HOUR);

/** Whether the hour of that place holds more than the rules look at. */
function isCrowdedAt(observations: readonly KnownObservation[], place: number): boolean {
  const hour = hourOf(observations[place] as KnownObservation);
  let [first, last] = [place, place];
  const isInIt = (at: number): boolean => at >= 0 && at < observations.length && hourOf(observations[at] as KnownObservation) === hour;
  while (last - first < MOST_OF_AN_HOUR && isInIt(first - 1)) first -= 1;
  while (last - first < MOST_OF_AN_HOUR && isInIt(last + 1)) last += 1;
  return last - first >= MOST_OF_AN_HOUR;
}

/** The same as `knownWhen`, of each hour the newest. What came later than the decision takes nobody's place, so every process sees the same. */
function newestOfHours(all: readonly KnownObservation[], { since, judged, decision }: { since: number; judged: number; decision: Decision }) {
  const newest: KnownObservation[] = [];
  for (let place = judged; place >= since; ) {
    const hour = hourOf(all[place] as KnownObservation);
    const first = Math.max(since, placeAfter(all, instant(hour * HOUR - 1)));
    const full = newest.length + MOST_OF_AN_HOUR;
    for (; place >= first && newest.length < full; place -= 1) {
      const one = all[place] as KnownObservation;
      if (counts(one, decision)) newest.push(one);
    }
    place = first - 1;
  }
  return newest.reverse();
}

/** Come in before the decision or with it, and not yet replaced. Of reports due at the same moment those count that come first in the order of decisions. */
const counts = (one: KnownObservation, decision: Decision): boolean =>
  isKnown(one.knownAt, { observedAt: one.observedAt, id: one.reportId }, decision) &&
  (one.replacedBy === null || !isKnown(one.replacedBy.knownAt, one.replacedBy.report, decision));

const isKnown = (knownAt: Instant, report: { readonly observedAt: Instant; readonly id: string }, decision: Decision): boolean =>
  knownAt < decision.dueAt || report.id === decision.id || (knownAt === decision.dueAt && byTimeThenId(report, decision) <= 0);

function isAfter(a: KnownObservation | undefined, b: KnownObservation): boolean {
  return a !== undefined && byTimeThenId({ observedAt: a.observedAt, id: a.reportId }, { observedAt: b.observedAt, id: b.reportId }) > 0;
}

function observationAt({ report, knownAt }: Known, place: number): KnownObservation {
  const incomingAt = report.incomingAts?.[place];
  return {
    reportId: report.id,
    observedAt: report.observedAt,
    price: comparablePrice(report.prices[place], report.flags?.[place]),
    inputPrice: report.inputPrices?.[place] ?? null,
    stock: report.stocks[place] ?? null,
    sold: report.solds[place] ?? null,
    incoming: report.incomings?.[place] ?? null,
    incomingAt: incomingAt === undefined || incomingAt === null ? null : incomingAt,
    availability: availabilityOf(report.availabilities[place]),
    flags: flagsOfBits(report.flags?.[place] ?? 0),
    acts: actsOfBits(report.acts?.[place] ?? null),
    knownAt,
    replacedBy: null,
  };
}

const availabilityOf = (step: number | null | undefined): Availability | null => (step === null || step === undefined ? null : (AVAILABILITIES[step] ?? null));
