import { instant } from '../instant.js';
import { countStandings, standingOf } from './standing.js';

const cutOff = instant(1000);

describe('standingOf', () => {
  it.each([
    ['waits before the cut-off', null, 999, 'WAITING'],
    ['is missing from the cut-off on', null, 1000, 'MISSING'],
    ['is on time at the very cut-off', 1000, 2000, 'ON_TIME'],
    ['is late a millisecond after it', 1001, 2000, 'LATE'],
    ['does not know a report that comes later', 1500, 1400, 'MISSING'],
  ] as const)('%s', (_name, receivedAt, at, standing) => {
    expect(standingOf(receivedAt === null ? null : instant(receivedAt), cutOff, instant(at))).toBe(standing);
  });

  it('counts each kind', () => {
    expect(countStandings(['LATE', 'LATE', 'WAITING'])).toEqual({ WAITING: 1, ON_TIME: 0, LATE: 2, MISSING: 0 });
  });
});
