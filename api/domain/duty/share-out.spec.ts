import fc from 'fast-check';
import { type Load, shareOut } from './share-out.js';

const load = (accountId: number, outlets: number): Load => ({ accountId, outlets });

describe('shareOut', () => {
  it.each([
    { name: 'gives everything of one person to the only one left', from: [load(1, 5)], to: [load(9, 3)], shares: [[1, 9]] },
    {
      name: 'gives the largest load to whoever has least',
      from: [load(1, 2), load(2, 8)],
      to: [load(8, 5), load(9, 1)],
      shares: [
        [2, 9],
        [1, 8],
      ],
    },
    {
      name: 'takes the earlier of equals',
      from: [load(2, 4), load(1, 4)],
      to: [load(8, 0), load(9, 0)],
      shares: [
        [1, 8],
        [2, 9],
      ],
    },
    { name: 'moves nothing when nobody is left', from: [load(1, 5)], to: [], shares: [] },
  ])('$name', ({ from, to, shares }) => expect(shareOut(from, to).map(({ fromId, toId }) => [fromId, toId])).toEqual(shares));

  it('leaves nobody with more than the least one by more than one load', () => {
    const loads = (first: number) =>
      fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 }).map((all) => all.map((outlets, place) => load(first + place, outlets)));
    fc.assert(
      fc.property(loads(0), loads(100), (from, to) => {
        const shares = shareOut(from, to);
        expect(shares.map(({ fromId }) => fromId).toSorted((a, b) => a - b)).toEqual(from.map(({ accountId }) => accountId));
        const largest = Math.max(...from.map(({ outlets }) => outlets));
        const before = new Map(to.map(({ accountId, outlets }) => [accountId, outlets]));
        const after = new Map(before);
        for (const { fromId, toId } of shares) after.set(toId, (after.get(toId) ?? 0) + (from[fromId]?.outlets ?? 0));
        const least = Math.min(...after.values());
        for (const { toId } of shares) expect((after.get(toId) ?? 0) - least).toBeLessThanOrEqual(largest);
      }),
    );
  });
});
