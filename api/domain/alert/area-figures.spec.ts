import fc from 'fast-check';
import { areaFigures, type DatedChange, type StandingPrice } from './area-figures.js';

const PROVINCE = 1;
const COUNTRY = 0;
const areasOf = (): readonly number[] => [COUNTRY, PROVINCE];
const standing = (...changes: readonly number[]): ReadonlyMap<number, StandingPrice> =>
  new Map(changes.map((change, outletId) => [outletId, { price: 100 * Math.exp(change), change, isOfToday: true }]));
const before = (day: number, ...changes: readonly number[]): ReadonlyMap<number, DatedChange> =>
  new Map(changes.map((change, outletId) => [outletId, { change, day }]));

describe('figures of areas at the end of a day', () => {
  it('are the medians of what stands, and how far it moved since the day before', () => {
    const figures = areaFigures(standing(0.1, 0.2, 0.3), before(9, 0, 0, 0.1), areasOf);
    expect([...figures.keys()]).toEqual([COUNTRY, PROVINCE]);
    expect(figures.get(COUNTRY)).toMatchObject({ outlets: 3, ofToday: 3, move: { outlets: 3, level: 0.2, step: expect.closeTo(0.2, 9) } });
    expect(figures.get(COUNTRY)?.price).toBeCloseTo(100 * Math.exp(0.2), 6);
  });

  it('know no step on the first day', () => expect(areaFigures(standing(0.1), new Map(), areasOf).get(PROVINCE)?.move.step).toBeNull());

  it('never mix the changes of different days: a market seen weekly does not add its week to the days of its neighbours', () => {
    const mixed = new Map([...before(9, 0.1, 0.1, 0.1), [3, { change: 0, day: 3 }] as const, [4, { change: 0, day: 3 }] as const]);
    expect(areaFigures(standing(0.1, 0.1, 0.1, 0.1, 0.1), mixed, areasOf).get(COUNTRY)?.move.step).toBe(0);
  });

  it('an area whose newest day holds nobody of today stands still', () =>
    expect(areaFigures(standing(0.5), new Map([[7, { change: 0, day: 9 }]]), areasOf).get(PROVINCE)?.move.step).toBeNull());

  it('say how many prices are of today', () => {
    const some = new Map([...standing(0, 0), [9, { price: 90, change: 0, isOfToday: false }] as const]);
    expect(areaFigures(some, new Map(), areasOf).get(PROVINCE)).toMatchObject({ outlets: 3, ofToday: 2 });
  });

  const change = fc.double({ min: -1, max: 1, noNaN: true });
  const changes = fc.array(change, { minLength: 1, maxLength: 9 });

  it('property: outlets that come today, however dear, change no step', () => {
    fc.assert(
      fc.property(changes, changes, (was, strangers) => {
        const known = standing(...was.map((one) => one / 2));
        const joined = new Map([...known, ...strangers.map((one, place) => [100 + place, { price: 1, change: one, isOfToday: true }] as const)]);
        expect(areaFigures(joined, before(9, ...was), areasOf).get(COUNTRY)?.move.step).toBe(
          areaFigures(known, before(9, ...was), areasOf).get(COUNTRY)?.move.step,
        );
      }),
    );
  });

  it('property: outlets that have gone change no step', () => {
    fc.assert(
      fc.property(changes, changes, (was, gone) => {
        const known = standing(...was.map((one) => one / 2));
        const more = new Map([...before(9, ...was), ...gone.map((one, place) => [100 + place, { change: one, day: 9 }] as const)]);
        expect(areaFigures(known, more, areasOf).get(COUNTRY)?.move.step).toBe(areaFigures(known, before(9, ...was), areasOf).get(COUNTRY)?.move.step);
      }),
    );
  });

  it('property: the unit of the price scales the price and nothing else', () => {
    fc.assert(
      fc.property(changes, (now) => {
        const scaled = new Map([...standing(...now)].map(([id, one]) => [id, { ...one, price: 1024 * one.price }] as const));
        const [small, large] = [standing(...now), scaled].map((one) => areaFigures(one, before(9, ...now), areasOf).get(COUNTRY));
        expect(large).toEqual({ ...small, price: 1024 * (small?.price ?? 0) });
      }),
    );
  });
});
