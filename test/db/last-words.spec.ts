import { lastWords } from '../../db/postgres-data.js';

const AT = '2026-11-23 17:06:40.123 UTC';

describe('why a server gave up', () => {
  it.each([
    ['says its last fault', [`${AT} [7] LOG:  starting`, `${AT} [7] FATAL:  could not open file "x"`], 'could not open file "x"'],
    [
      'is not what it told those who knocked meanwhile',
      [
        `${AT} [9] FATAL:  recovery ended before configured recovery target was reached`,
        `${AT} [12] FATAL:  the database system is not accepting connections`,
        `${AT} [12] DETAIL:  Hot standby mode is disabled.`,
        `${AT} [13] FATAL:  the database system is starting up`,
        `${AT} [14] FATAL:  the database system is shutting down`,
        `${AT} [7] LOG:  database system is shut down`,
      ],
      'recovery ended before configured recovery target was reached',
    ],
    [
      'is what it told them where it said nothing else',
      [`${AT} [12] FATAL:  the database system is in recovery mode`],
      'the database system is in recovery mode',
    ],
    ['is a full disk, whatever came of it', [`${AT} [7] PANIC:  could not write: No space left on device`, `${AT} [8] FATAL:  x`], 'the disk is full'],
    ['is its last line where it named no fault', ['bad switch'], 'bad switch'],
    ['may be nothing', [], 'it said nothing'],
  ])('%s', (_, lines, words) => {
    expect(lastWords(lines.join('\n'))).toBe(words);
  });
});
