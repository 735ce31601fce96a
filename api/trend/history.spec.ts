import fc from 'fast-check';
import { DAY, HOUR, type Instant, instant } from '../domain/instant.js';
import type { StoredReport } from '../report/report.view.js';
import { type Decision, History, MOST_OF_AN_HOUR, PAST } from './history.js';

const RICE = 1;
const NOON = instant(Date.UTC(2026, 10, 22, 5));

/** `received`: when it became known; default: at once. */
function report(id: string, observedAt: Instant, more: Partial<StoredReport> = {}): StoredReport {
  return {
    id,
    outletId: 7,
    origin: 'PHONE',
    observedAt,
    receivedAt: observedAt,
    slotAt: NOON,
    correctsId: null,
    commodityIds: [RICE],
    prices: [20_000],
    stocks: [1000],
    solds: [null],
    availabilities: [2],
    ...more,
  } as StoredReport;
}

function historyOf(reports: readonly StoredReport[]): History {
  const history = new History(7, instant(NOON - 100 * DAY));
  for (const one of reports) history.add(one);
  return history;
}

const decisionOf = ({ id, observedAt, receivedAt }: StoredReport): Decision => ({ id, observedAt, dueAt: receivedAt });
const idsOf = (history: History, judged: StoredReport): string[] => (history.pastAt(RICE, decisionOf(judged)) ?? []).map(({ reportId }) => reportId);
const named = (place: number): string => `r${String(place).padStart(6, '0')}`;

/** `count` reports `apart` milliseconds from each other, the last one at noon. */
const stream = (count: number, apart: number): StoredReport[] =>
  Array.from({ length: count }, (_, place) => report(named(place), instant(NOON - (count - 1 - place) * apart)));

describe('what the rules may see of an outlet', () => {
  it('is everything of 45 days where nobody sends by the dozen an hour', () => {
    const reports = stream(500, HOUR / MOST_OF_AN_HOUR);
    expect(idsOf(historyOf(reports), reports.at(-1) as StoredReport)).toEqual(reports.map(({ id }) => id));
    const rare = stream(60, DAY);
    expect(idsOf(historyOf(rare), rare.at(-1) as StoredReport)).toHaveLength(PAST / DAY);
  });

  it('is the newest of each hour where somebody does', () => {
    const reports = stream(3000, 2000);
    const seen = idsOf(historyOf(reports), reports.at(-1) as StoredReport);
    const before = (place: number): string[] => Array.from({ length: MOST_OF_AN_HOUR }, (_, n) => named(place - MOST_OF_AN_HOUR + n));
    // The hour from three, the hour from four, and noon itself, which is five.
    expect(seen).toEqual([...before(2999 - HOUR / 2000), ...before(2999), named(2999)]);
  });

  it('never shrinks for what had been said before the crowd, nor for what a correction replaced in it', () => {
    const quiet = stream(10, DAY).map((one) => ({
      ...one,
      id: `a${one.id}`,
      observedAt: instant(one.observedAt - 2 * HOUR),
      receivedAt: instant(one.receivedAt - 2 * HOUR),
    }));
    const crowd = stream(MOST_OF_AN_HOUR + 5, 1000);
    const last = crowd.at(-1) as StoredReport;
    const seen = idsOf(historyOf([...quiet, ...crowd]), last);
    expect(seen.filter((id) => id.startsWith('a'))).toHaveLength(10);
    const corrected = crowd[20] as StoredReport;
    const correction = report('z', corrected.observedAt, { correctsId: corrected.id, receivedAt: last.receivedAt });
    const past = idsOf(historyOf([...crowd, correction]), { ...last, receivedAt: instant(last.receivedAt + 1) });
    expect(past).toContain('z');
    expect(past).not.toContain(corrected.id);
  });

  it('is the same whatever is known of later, and in whatever order it was read', () => {
    const minutes = fc.array(fc.nat(3 * 60), { minLength: 30, maxLength: 120 });
    fc.assert(
      fc.property(minutes, fc.nat(), (at, which) => {
        const reports = at
          .map((minute, place) => report(named(place), instant(NOON + minute * 60_000)))
          .sort((a, b) => a.observedAt - b.observedAt || (a.id < b.id ? -1 : 1));
        const judged = reports[which % reports.length] as StoredReport;
        const until = reports.slice(0, reports.indexOf(judged) + 1);
        const alone = idsOf(historyOf(until), judged);
        expect(idsOf(historyOf(reports.toReversed()), judged)).toEqual(alone);
        const sameHour = (one: StoredReport) => until.filter(({ observedAt }) => Math.floor(observedAt / HOUR) === Math.floor(one.observedAt / HOUR));
        expect(alone).toEqual(until.filter((one) => sameHour(one).slice(-MOST_OF_AN_HOUR).includes(one)).map(({ id }) => id));
      }),
      { numRuns: 1000 },
    );
  });
});
