import { DAY } from '../domain/instant.js';
import { simulateGouging } from './simulate-gouging.js';
import { simulateShortage } from './simulate-shortage.js';
import { csvOf, type SimulatedRow } from './simulated-profile.js';

describe.each([
  ['gouging', simulateGouging],
  ['shortage with all hardships', (seed: number) => simulateShortage(seed, 'ALL')],
] as const)('simulated %s', (_name, simulate) => {
  const { rows, events, since, until, outlets, commodities } = simulate(7);
  it('is the same for the same seed and another for another', () => {
    expect(csvOf(simulate(7).rows)).toBe(csvOf(rows));
    expect(csvOf(simulate(8).rows)).not.toBe(csvOf(rows));
  });
  it('lacks about 15 % of the reports', () => {
    const first = Math.min(...rows.map((row) => row.observedAt));
    const share = rows.length / (outlets * commodities.size * Math.round((until - first) / DAY + 0.5));
    expect(share).toBeGreaterThan(0.82);
    expect(share).toBeLessThan(0.88);
  });
  it('has events, all of them where they are judged and of series that report', () => {
    const subjects = new Set(rows.map((row) => `${row.outlet} ${row.commodity}`));
    expect(events.length).toBeGreaterThan(20);
    for (const event of events) expect(event.since >= since && event.until <= until && event.since < event.until && subjects.has(event.subject)).toBe(true);
  });
});

it('a shortage without hardships is told every evening, counted right, and no delivery is put off', () => {
  const { rows, outlets, commodities, since, until, events } = simulateShortage(7, 'NONE');
  expect(rows.length).toBe(outlets * commodities.size * Math.round((until - Math.min(...rows.map((row) => row.observedAt))) / DAY + 0.5));
  expect(events.filter((event) => event.since >= since).length).toBeGreaterThan(50);
  const newest = new Map<string, SimulatedRow>();
  for (const row of rows) {
    const key = `${row.outlet} ${row.commodity}`;
    const before = newest.get(key);
    newest.set(key, row);
    if (before === undefined) continue;
    const came = (row.stock as number) + (row.sold as number) - (before.stock as number);
    const isDue = before.incomingAt !== undefined && before.incomingAt <= row.observedAt;
    if (before.incoming !== undefined) expect(came).toBe(isDue ? before.incoming : 0);
  }
});

it('one price in a hundred is a slip: far from the ones before and after it', () => {
  const bySeries = new Map<string, SimulatedRow[]>();
  for (const row of simulateGouging(7).rows) {
    const key = `${row.outlet} ${row.commodity}`;
    bySeries.set(key, [...(bySeries.get(key) ?? []), row]);
  }
  let slips = 0;
  let judged = 0;
  for (const series of bySeries.values()) {
    for (let place = 1; place < series.length - 1; place++) {
      const [before = 0, price = 0, after = 0] = series.slice(place - 1, place + 2).map((row) => row.price);
      judged += 1;
      if (price / Math.max(before, after) > 1.7 || price / Math.min(before, after) < 0.5) slips += 1;
    }
  }
  expect(slips / judged).toBeGreaterThan(0.007);
  expect(slips / judged).toBeLessThan(0.013);
});
