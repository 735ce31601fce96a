import fc from 'fast-check';
import { areaMoves, changesByDay, areaIndex as indexOf, type OwnChanges } from './area-index.js';

const areaIndex = (days: readonly OwnChanges[]) => indexOf(areaMoves(days));
const day = (...changes: readonly (readonly [number, number])[]): OwnChanges => new Map(changes);

describe('areaIndex', () => {
  it('with the same outlets every day it is the median of their own changes', () => {
    const days = [day([1, 0], [2, 0.1], [3, 0.2]), day([1, 0.3], [2, 0.1], [3, 0.4])];
    expect(areaIndex(days)).toEqual([expect.closeTo(0.1, 9), expect.closeTo(0.3, 9)]);
  });

  it('dear outlets that come and go do not move it', () => {
    const days = [day([1, 0], [2, 0]), day([1, 0], [2, 0], [3, 0.5], [4, 0.5], [5, 0.5]), day([3, 0.5], [4, 0.5])];
    expect(areaIndex(days)).toEqual([0, 0, 0]);
  });

  it('sees shops that raise their prices one after another', () => {
    const days = [0, 1, 2, 3].map((count) => new Map([1, 2, 3, 4, 5].map((outlet) => [outlet, outlet <= count ? 0.2 : 0])));
    expect(areaIndex(days).at(-1)).toBeCloseTo(0.2, 9);
  });

  it('a day nobody reported is unknown, and the next day goes on from the day before', () => {
    expect(areaIndex([day([1, 0.1]), day(), day([1, 0.3])])).toEqual([0.1, null, expect.closeTo(0.3, 9)]);
  });

  it('stands still when nobody of the day before is left', () =>
    expect(areaIndex([day([1, 0.1]), day([2, 0.9]), day([2, 1])])).toEqual([0.1, 0.1, expect.closeTo(0.2, 9)]));

  it('nobody ever reported: unknown throughout', () => expect(areaIndex([day(), day()])).toEqual([null, null]));

  const change = fc.double({ min: -1, max: 1, noNaN: true });
  const people = fc.dictionary(fc.integer({ min: 1, max: 8 }).map(String), change, { minKeys: 1 });
  const span = fc.array(people, { minLength: 1, maxLength: 12 });
  const asDays = (raw: readonly Record<string, number>[]): OwnChanges[] =>
    raw.map((known) => new Map(Object.entries(known).map(([id, value]) => [Number(id), value])));

  it('property: an outlet seen on one day only changes nothing after the first day', () => {
    fc.assert(
      fc.property(span, fc.nat(), change, (raw, place, stranger) => {
        const days = asDays(raw);
        const visited = days.map((known, number) =>
          number > 0 && number === 1 + (place % Math.max(1, days.length - 1)) ? new Map([...known, [99, stranger]]) : known,
        );
        const before = areaIndex(days);
        areaIndex(visited).forEach((value, number) => {
          expect(value).toBeCloseTo(before[number] as number, 9);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('property: with the same outlets throughout it never drifts from the median', () => {
    const fixed = fc.array(fc.tuple(change, change, change), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fixed, (rows) => {
        const index = areaIndex(rows.map((row) => new Map(row.map((value, id) => [id, value]))));
        index.forEach((value, number) => {
          expect(value).toBeCloseTo([...(rows[number] as readonly number[])].sort((a, b) => a - b)[1] as number, 6);
        });
      }),
    );
  });
});

describe('changesByDay', () => {
  it('an own change stands for the given days, then the outlet is gone', () => {
    const days = changesByDay(new Map([[7, [0.1, null, null, null]]]), 4, 2);
    expect(days.map((known) => known.get(7) ?? null)).toEqual([0.1, 0.1, 0.1, null]);
  });

  it('an outlet is unknown before its first report', () => {
    expect(changesByDay(new Map([[7, [null, 0]]]), 2, 3).map((known) => known.size)).toEqual([0, 1]);
  });
});
