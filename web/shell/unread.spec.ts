import fc from 'fast-check';
import { unreadOf } from './unread.js';

const ids = (...numbers: number[]) => numbers.map((id) => ({ id: String(id) }));

describe('what the bell shows', () => {
  it.each([
    ['nothing when nothing came', [], null, ''],
    ['everything to somebody new', ids(3, 2), null, '2'],
    ['nothing after all was read', ids(3, 2), '3', ''],
    ['what came since', ids(12, 11, 9), '9', '2'],
    ['numbers by their size, not as text', ids(10, 9), '9', '1'],
    ['no more than nine', ids(10, 9, 8, 7, 6, 5, 4, 3, 2, 1), null, '9+'],
  ])('%s', (_, messages, readUpTo, shown) => {
    expect(unreadOf(messages, readUpTo)).toBe(shown);
  });

  it('is empty once the newest was read', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), (numbers) => {
        const newestFirst = numbers.toSorted((a, b) => b - a);
        expect(unreadOf(ids(...newestFirst), String(newestFirst[0]))).toBe('');
      }),
    );
  });
});
