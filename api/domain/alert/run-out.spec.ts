import fc from 'fast-check';
import { DAY, HOUR, instant } from '../instant.js';
import { NOW, VIETNAM } from './build-sight.js';
import type { Demand } from './demand.js';
import { runOut } from './run-out.js';

const demand = (perDay: number, spread: number | null, days = 30): Demand => ({ perDay, meanPerDay30: perDay, fastPerDay7: perDay, spread, days });
const Z = 1.2815515655446004;

describe('runOut', () => {
  it.each([
    { name: 'now when nothing is left: the slot that is running', stock: 0, at: 0, slot: 6 },
    { name: 'in a quarter of a day, at 12:00: the slot from 12:00', stock: 25, at: 6, slot: 12 },
    { name: 'a little before 12:00', stock: 24, at: 5.76, slot: 6 },
    { name: 'in the night: the slot of the next 06:00', stock: 70, at: 16.8, slot: 24 },
    { name: 'in two days', stock: 200, at: 48, slot: 54 },
  ])('runs out $name', ({ stock, at, slot }) => {
    const found = runOut(stock, demand(100, 0), NOW, VIETNAM);
    expect([(found.at - NOW) / HOUR, (found.slot - NOW) / HOUR]).toEqual([expect.closeTo(at, 6), slot]);
    expect([found.earliest, found.latest]).toEqual([found.at, found.at]);
  });

  it('solves d·t ± z·s·√t = stock', () => {
    const { earliest, latest } = runOut(400, demand(100, 40), NOW, VIETNAM);
    const early = (earliest - NOW) / DAY;
    const late = (latest - NOW) / DAY;
    expect(100 * early + Z * 40 * Math.sqrt(early)).toBeCloseTo(400, 3);
    expect(100 * late - Z * 40 * Math.sqrt(late)).toBeCloseTo(400, 3);
  });

  it.each([
    { name: 'four days', days: 4, spread: 0 },
    { name: 'three days', days: 3, spread: 50 },
  ])('with $name takes a spread of $spread', ({ days, spread }) =>
    expect(runOut(400, demand(100, 0, days), NOW, VIETNAM)).toEqual(runOut(400, demand(100, spread, 30), NOW, VIETNAM)),
  );
  it('takes demand to vary by half when no spread is known', () =>
    expect(runOut(400, demand(100, null, 1), NOW, VIETNAM)).toEqual(runOut(400, demand(100, 50), NOW, VIETNAM)));
  it('looks no further than ten years', () =>
    expect(runOut(1e15, demand(1e-6, 1), NOW, VIETNAM)).toMatchObject({ at: NOW + 3650 * DAY, latest: NOW + 3650 * DAY }));

  it('keeps the band around the time', () =>
    fc.assert(
      fc.property(fc.nat({ max: 1e9 }), fc.integer({ min: 1, max: 1e6 }), fc.nat({ max: 1e6 }), (stock, perDay, spread) => {
        const found = runOut(stock, demand(perDay, spread), NOW, VIETNAM);
        expect(NOW <= found.earliest && found.earliest <= found.at && found.at <= found.latest && found.at < found.slot).toBe(true);
      }),
    ));

  it('holds for about 80 of 100 random futures', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    const { earliest, latest } = runOut(2000, demand(100, 40), instant(0), VIETNAM);
    let inside = 0;
    for (let future = 0; future < 4000; future++) {
      let left = 2000;
      let days = 0;
      // A tenth of a day at a time: spread grows with the root of time.
      while (left > 0) {
        left -= 10 + 40 * Math.sqrt(0.1) * normal();
        days += 0.1;
      }
      if (days * DAY >= earliest && days * DAY <= latest) inside++;
    }
    expect(inside / 4000).toBeGreaterThan(0.76);
    expect(inside / 4000).toBeLessThan(0.84);
  });
});
