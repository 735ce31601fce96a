import { DAY, instant } from '../instant.js';
import { expectedRunOut } from './expected-run-out.js';
import type { Observation } from './sight.js';

const calendar = { utcOffsetMinutes: 420, slotMinutes: [360, 720, 1080] };
const start = instant(Date.UTC(2026, 10, 1));

const seen = (day: number, parts: Partial<Observation>): Observation => ({
  reportId: `r${day}`,
  observedAt: instant(start + day * DAY),
  price: null,
  inputPrice: null,
  stock: null,
  sold: null,
  incoming: null,
  incomingAt: null,
  availability: null,
  flags: [],
  ...parts,
});

/** Ten sold each day from a hundred. */
const falling = [0, 1, 2, 3, 4, 5].map((day) => seen(day, { stock: 100 - 10 * day }));

describe('when an outlet runs out', () => {
  it('is its stock over its demand from the time it was counted', () => {
    const found = expectedRunOut(falling, calendar);
    expect(found).toMatchObject({ at: start + 10 * DAY, demandPerDay: 10 });
    expect(found?.earliest).toBeLessThanOrEqual(start + 10 * DAY);
    expect(found?.latest).toBeGreaterThanOrEqual(start + 10 * DAY);
  });

  it('stays the same when later reports say only a price', () => {
    expect(expectedRunOut([...falling, seen(6, { price: 5 })], calendar)).toEqual(expectedRunOut(falling, calendar));
  });

  it.each([
    { name: 'nothing was reported', past: [] },
    { name: 'no stock was counted', past: [seen(0, { price: 5 }), seen(1, { price: 5 })] },
    { name: 'it has run out already', past: [...falling, seen(6, { stock: 0 })] },
    { name: 'it was seen empty after the count', past: [...falling, seen(6, { availability: 'NONE' })] },
    { name: 'nothing is sold', past: [0, 1, 2].map((day) => seen(day, { stock: 100 })) },
    { name: 'a single count says nothing of demand', past: [seen(0, { stock: 100 })] },
  ])('is not told when $name', ({ past }) => {
    expect(expectedRunOut(past, calendar)).toBeNull();
  });
});
