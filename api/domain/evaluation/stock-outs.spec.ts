import { DAY, instant } from '../instant.js';
import { firingsOf } from './standing.js';
import { stockOutsOf } from './stock-outs.js';

const counts = (...stocks: readonly (number | null)[]) => stocks.flatMap((stock, day) => (stock === null ? [] : [{ at: instant(day * DAY), stock }]));
const days = (...stocks: readonly (number | null)[]) => stockOutsOf('eggs', counts(...stocks)).map(({ since, until }) => [since / DAY, Math.ceil(until / DAY)]);

describe('stockOutsOf', () => {
  it.each([
    ['never', [3, 2, 1], []],
    ['empty from the first count on is no event', [0, 0, 4], []],
    ['once, until there is some again', [2, 0, 0, 5], [[1, 3]]],
    [
      'twice',
      [2, 0, 1, 0, 1],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['still out at the end', [2, 0, 0], [[1, 3]]],
    ['a gap of three days is bridged', [2, null, null, 0, 1], [[3, 4]]],
    ['a longer one is not', [2, null, null, null, 0, 1], []],
  ] as const)('%s', (_name, stocks, expected) => expect(days(...stocks)).toEqual(expected));
});

describe('firingsOf', () => {
  const at = (since: number, last: number) =>
    firingsOf({ subject: 'a', since: instant(since * DAY), lastBreachAt: instant(last * DAY) }).map((one) => one.at / DAY);
  it('once a day, and at its last breach', () => expect(at(1, 3.5)).toEqual([1, 2, 3, 3.5]));
  it('an alert of one breach fires once', () => expect(at(2, 2)).toEqual([2]));
  it('a last breach before the first is the first', () => expect(at(2, 1)).toEqual([2]));
});
