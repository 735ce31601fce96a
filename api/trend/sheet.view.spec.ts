import fc from 'fast-check';
import { type Calendar, dayOf, type Instant, instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';
import type { PeriodCount, PeriodOfProvince, ReportView, StoredReport } from '../report/report.view.js';
import type { CorrectionView } from './correction.view.js';
import { type PeriodKey, periodsOf, SheetView } from './sheet.view.js';

const CALENDAR: Calendar = { utcOffsetMinutes: 420, slotMinutes: [360, 720, 1080] };
const NOON = instant(Date.UTC(2026, 10, 22, 5));
const NOBODY = null as unknown as Queryable;

/** The reports that are committed, read as `ReportView` reads them. */
class Committed {
  readonly all: StoredReport[] = [];
  /** How many reports were handed out. */
  read = 0;

  private of({ provinceId, day, slotAt }: PeriodOfProvince): StoredReport[] {
    return this.all.filter((report) => report.provinceId === provinceId && (day === null ? report.slotAt === slotAt : report.day === day));
  }

  private hand(reports: readonly StoredReport[]): Promise<StoredReport[]> {
    const once = [...new Set(reports)];
    this.read += once.length;
    return Promise.resolve(once);
  }

  countPeriods(_db: Queryable, periods: readonly PeriodOfProvince[], before: Instant): Promise<PeriodCount[]> {
    return Promise.resolve(
      periods.map((period) => {
        const held = this.of(period);
        return { ...period, reports: held.length, earlier: held.filter(({ receivedAt }) => receivedAt < before).length };
      }),
    );
  }

  receivedSince(_db: Queryable, periods: readonly PeriodOfProvince[], since: Instant, without: readonly string[]): Promise<StoredReport[]> {
    return this.hand(periods.flatMap((period) => this.of(period)).filter(({ id, receivedAt }) => receivedAt >= since && !without.includes(id)));
  }

  ofPeriods(
    _db: Queryable,
    provinceId: number,
    { days, slots }: { readonly days: readonly string[]; readonly slots: readonly Instant[] },
  ): Promise<StoredReport[]> {
    return this.hand(this.all.filter((report) => report.provinceId === provinceId && (days.includes(report.day) || slots.includes(report.slotAt))));
  }
}

const sheetsOver = (committed: Committed): SheetView =>
  new SheetView(committed as unknown as ReportView, { familiesOf: () => Promise.resolve([]) } as unknown as CorrectionView);

const draft = fc.record({
  provinceId: fc.integer({ min: 1, max: 2 }),
  /** Hours: over three slots of two days. */
  observed: fc.integer({ min: -14, max: 14 }),
  /** Milliseconds: some are received long before others, and committed after them. */
  received: fc.nat(15_000),
  /** Whether this process is told of it, or another one, which takes its fact. */
  isOurs: fc.boolean(),
});

function reportOf({ provinceId, observed, received }: { provinceId: number; observed: number; received: number }, place: number): StoredReport {
  const observedAt = instant(NOON + observed * 3_600_000);
  const day = dayOf(observedAt, CALENDAR);
  const slotAt = instant(Math.ceil(observedAt / 21_600_000) * 21_600_000);
  const more = {
    id: `r${place}`,
    outletId: place,
    correctsId: null,
    commodityIds: [1],
    prices: [1],
    stocks: [1],
    solds: [1],
    availabilities: [1],
    flags: null,
  };
  return { provinceId, observedAt, receivedAt: instant(NOON + received), day, slotAt, ...more } as unknown as StoredReport;
}

const named = (key: PeriodKey): string => JSON.stringify([key.provinceId, key.period, key.at]);

it('a sheet holds every report that is committed, whichever process took it in and in whatever order they came', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.array(draft, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 10 }), async (batches) => {
      const committed = new Committed();
      const view = sheetsOver(committed);
      for (const batch of batches) {
        const reports = batch.map((one, place) => reportOf(one, committed.all.length + place));
        committed.all.push(...reports);
        const ours = reports.filter((_, place) => batch[place]?.isOurs);
        const keys = [...new Map(ours.flatMap((report) => periodsOf(report, CALENDAR)).map((key) => [named(key), key])).values()];
        for (const sheet of await view.ofPeriods(NOBODY, keys, ours, CALENDAR)) {
          const held = committed.all.filter((report) => periodsOf(report, CALENDAR).some((key) => named(key) === named(sheet)));
          expect([...sheet.reportIds].sort()).toEqual(held.map(({ id }) => id).sort());
        }
      }
    }),
    { numRuns: 1000 },
  ));

it('of a day in hand only what came lately is read, not the day', async () => {
  const committed = new Committed();
  const view = sheetsOver(committed);
  const at = (received: number): StoredReport => reportOf({ provinceId: 1, observed: 0, received }, committed.all.length);
  for (let place = 0; place < 1000; place += 1) committed.all.push(at(place * 10));
  const first = committed.all.at(-1) as StoredReport;
  await view.ofPeriods(NOBODY, periodsOf(first, CALENDAR), [first], CALENDAR);
  committed.read = 0;
  const [ours, others] = [at(10_000), at(10_010)];
  committed.all.push(ours, { ...others, id: 'of another process' });
  await view.ofPeriods(NOBODY, periodsOf(ours, CALENDAR), [ours], CALENDAR);
  expect(committed.read).toBe(1);
});
