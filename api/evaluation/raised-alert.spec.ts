import type { Severity } from '../domain/alert/verdict.js';
import { DAY, instant } from '../domain/instant.js';
import { type MoveRow, standingsOf } from './raised-alert.js';

const LAST = 20;
const move = (day: number, cause: string, severity: Severity = 'WARN', more: { readonly alertId?: number; readonly seen?: number } = {}): MoveRow => ({
  alertId: more.alertId ?? 1,
  rule: 'S2',
  localityCode: 'here',
  outletCode: 'shop',
  commodityCode: 'eggs',
  cause,
  severity,
  at: instant(day * DAY),
  seenAt: instant((more.seen ?? day) * DAY),
  lastBreachAt: instant(LAST * DAY),
});
const spans = (moves: readonly MoveRow[]) => standingsOf(moves).map(({ rule, since, lastBreachAt }) => [rule, since / DAY, lastBreachAt / DAY]);

describe('standingsOf', () => {
  it.each([
    ['nothing', [], []],
    ['still open: to its last breach', [move(1, 'OPENED')], [['S2', 1, LAST]]],
    ['recovered: to the breach its evidence was taken from', [move(1, 'OPENED'), move(6, 'RECOVERED', 'WARN', { seen: 4 })], [['S2', 1, 4]]],
    [
      'opened again',
      [move(1, 'OPENED'), move(4, 'RECOVERED', 'WARN', { seen: 2 }), move(5, 'REOPENED')],
      [
        ['S2', 1, 2],
        ['S2', 5, LAST],
      ],
    ],
    [
      'two alerts',
      [move(1, 'OPENED'), move(3, 'OPENED', 'WARN', { alertId: 2 })],
      [
        ['S2', 1, LAST],
        ['S2', 3, LAST],
      ],
    ],
    [
      'worse for a while, then eased',
      [move(1, 'OPENED'), move(3, 'WORSENED', 'ALERT'), move(5, 'EASED'), move(9, 'RECOVERED', 'WARN', { seen: 7 })],
      [
        ['S2', 1, 7],
        ['S2_at_alert', 3, 5],
      ],
    ],
    ['taken in hand changes nothing', [move(1, 'OPENED'), move(2, 'ACKNOWLEDGED'), move(4, 'WENT_QUIET', 'WARN', { seen: 3 })], [['S2', 1, 3]]],
  ] as const)('%s', (_name, moves, expected) => expect(spans(moves)).toEqual(expected));
});
