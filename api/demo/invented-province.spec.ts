import { DEMO_OUTLETS } from '../../db/seed/demo-outlets.js';
import { DEMO_CEILINGS } from '../../db/seed/demo-records.js';
import { checkReport } from '../domain/check-report.js';
import { DAY, HOUR, instant, slotOf } from '../domain/instant.js';
import { parseInstant } from '../domain/parse-instant.js';
import type { ReportLine } from '../domain/report-draft.js';
import { DEMO_GOODS } from './demo-market.js';
import type { DemoOutlet, DemoReport } from './demo-report.js';
import { stageOf } from './demo-story.js';
import { playingOf, playProvince } from './invented-province.js';
import { plantedEvents, tellStory } from './tell-story.js';

const CALENDAR = { utcOffsetMinutes: 420, slotMinutes: [360, 720, 1080] };
const END = instant(Date.UTC(2026, 10, 22, 5, 10));
const OUTLETS: DemoOutlet[] = DEMO_OUTLETS.map(({ commune, ...outlet }) => ({ ...outlet, locality: commune }));
const stage = stageOf(END, CALENDAR);
const played = playProvince(OUTLETS, playingOf(stage));

const linesOf = (report: DemoReport): ReportLine[] => report.report.lines as ReportLine[];
const observedAt = (report: DemoReport): number => parseInstant(String(report.report.observedAt)) ?? Number.NaN;
const slips = tellStory(stage).flatMap((chapter) => chapter.slips ?? []);
const isSlip = (report: DemoReport, line: ReportLine): boolean =>
  slips.some(
    (slip) => slip.outlet === report.report.outlet && slip.commodity === line.commodity && slip.since <= observedAt(report) && observedAt(report) < slip.until,
  );

describe('the invented province', () => {
  it('is the same for the same outlets, end and seed', () => {
    const some = OUTLETS.slice(0, 8);
    const first = JSON.stringify(playProvince(some, playingOf(stage)));
    expect(JSON.stringify(playProvince(some, playingOf(stage)))).toBe(first);
    expect(JSON.stringify(playProvince(some, playingOf(stage, 7)))).not.toBe(first);
  });

  it('does not change for one outlet when another is added', () => {
    const alone = playProvince(OUTLETS.slice(0, 1), playingOf(stage));
    expect(alone).toEqual(played.filter((report) => report.report.outlet === OUTLETS[0]?.code));
  });

  it('passes the check of a phone, each report under an id of its own', () => {
    const known = { oldest: instant(0), maxLines: 500, hasOutlet: () => true, hasCommodity: () => true };
    const refused = played.filter((report) => checkReport(report.report, { ...known, at: report.receivedAt }).kind === 'refused');
    expect(refused).toEqual([]);
    expect(new Set(played.map((report) => report.report.id)).size).toBe(played.length);
  });

  it('fills three slots a day for 60 days, and nothing comes after the end', () => {
    const slots = new Set(played.map((report) => slotOf(instant(observedAt(report)), CALENDAR)));
    expect(slots.size).toBe(180);
    expect(Math.min(...slots)).toBeGreaterThan(END - 61 * DAY);
    expect(played.filter((report) => report.receivedAt > END)).toEqual([]);
    expect(played.length).toBeGreaterThan(7000);
  });

  it.each([0.1, 5.6, 6, 12.2, 17.9, 23.9])('is alive when it ends at %d hours local time', (hour) => {
    const end = instant(Date.UTC(2026, 2, 1) - 7 * HOUR + hour * HOUR);
    const reports = playProvince(
      OUTLETS.filter((outlet) => outlet.locality === '21025' || outlet.locality === '21400'),
      playingOf(stageOf(end, CALENDAR)),
    );
    const newest = Math.max(...reports.map((report) => report.receivedAt));
    expect(newest).toBeLessThanOrEqual(end);
    expect(newest).toBeGreaterThan(end - 13 * HOUR);
    const open = reports.filter((report) => linesOf(report).some((line) => (line.price ?? 0) >= 1_300_000 && line.commodity === 'thit-lon-ba-chi'));
    expect(open.map((report) => report.report.outlet)).toEqual(['cho-quan-lat']);
  });

  it('never holds less than nothing', () => {
    const figures = played.flatMap(linesOf).flatMap((line) => [line.stock, line.sold, line.incoming]);
    expect(figures.filter((figure) => figure != null && figure < 0)).toEqual([]);
  });

  it('asks prices near the everyday ones, but for the typing errors', () => {
    const strange = played.flatMap((report) =>
      linesOf(report).filter((line) => {
        const ratio = (line.price ?? 0) / (DEMO_GOODS[line.commodity]?.price ?? 0);
        return line.price != null && !isSlip(report, line) && (ratio < 0.7 || ratio > 1.75);
      }),
    );
    expect(strange).toEqual([]);
  });

  it('carries most prices on unchanged, as real ones are', () => {
    let same = 0;
    let pairs = 0;
    const last = new Map<string, number>();
    for (const report of played) {
      for (const { commodity, price } of linesOf(report)) {
        if (price == null) continue;
        const shelf = `${String(report.report.outlet)} ${commodity}`;
        const before = last.get(shelf);
        if (before !== undefined) pairs += 1;
        if (before === price) same += 1;
        last.set(shelf, price);
      }
    }
    expect(same / pairs).toBeGreaterThan(0.53);
    expect(same / pairs).toBeLessThan(0.99);
  });

  it('keeps fuel under its ceiling where nothing else was planted', () => {
    const planted = plantedEvents(stage).filter((event) => event.kind === 'ABOVE_CEILING');
    const above = played.flatMap((report) =>
      linesOf(report)
        .filter((line) => DEMO_CEILINGS.some((ceiling) => ceiling.commodity === line.commodity && (line.price ?? 0) > ceiling.price))
        .map(() => String(report.report.outlet)),
    );
    expect([...new Set(above)].sort()).toEqual(planted.flatMap((event) => event.outlets).sort());
  });

  it('puts the typing errors right with reports that point at the wrong ones', () => {
    const corrections = played.filter((report) => report.report.corrects !== undefined);
    expect(corrections).toHaveLength(2);
    for (const correction of corrections) {
      const wrong = played.find((report) => report.report.id === correction.report.corrects);
      const [right] = linesOf(correction);
      expect(wrong?.receivedAt).toBeLessThan(correction.receivedAt);
      expect(linesOf(wrong as DemoReport).find((line) => line.commodity === right?.commodity)?.price).toBe(10 * Number(right?.price));
    }
  });

  it('has late reports that arrive one to two days after they were made', () => {
    const late = played.filter((report) => report.receivedAt - observedAt(report) > DAY / 4 && report.report.corrects === undefined);
    expect(new Set(late.map((report) => report.report.outlet))).toEqual(new Set(['cho-ba-to', 'th-tra-bong']));
    expect(Math.max(...late.map((report) => report.receivedAt - observedAt(report)))).toBeGreaterThan(1.5 * DAY);
  });
});

describe('the story', () => {
  it('tells of shelves that there are', () => {
    const shelves = new Set(OUTLETS.flatMap((outlet) => outlet.commodities.map((commodity) => `${outlet.code} ${commodity}`)));
    const named = plantedEvents(stage).flatMap((event) =>
      event.expected.flatMap(({ outlet, commodity }) => (outlet === null ? [] : [`${outlet} ${commodity}`])),
    );
    expect(named.filter((shelf) => !shelves.has(shelf))).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
  });

  it('has every kind of event, each with its rule or none', () => {
    const rules = Object.fromEntries(plantedEvents(stage).map((event) => [event.kind, [...new Set(event.expected.map((alert) => alert.rule))].join()]));
    expect(rules).toEqual({
      RUMOUR: 'S2,P',
      RESERVE: '',
      LOCKDOWN: 'S1,A,S3',
      GOUGING: 'G1',
      HOARDING: 'H1,H2,H4,H3',
      GLUT: 'L',
      MISSED_DELIVERY: 'S2,S1,S3,S4',
      ABOVE_CEILING: 'G3',
      TENFOLD_PRICE: 'G0',
      LATE_REPORTS: '',
      SILENT_OUTLETS: 'N2',
    });
  });
});
