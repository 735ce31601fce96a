import { shareOf } from '../domain/evaluation/share.js';
import { figure, shareFigure } from './figure.js';
import { besideEachOther, tableOf } from './figure-table.js';

const atLeastHalf = { kind: 'at least', limit: 0.5 } as const;
const figures = [
  shareFigure('eggs.recall.S2', shareOf(8, 10), atLeastHalf),
  figure('eggs.f1.S2', 0.5, '', { kind: 'more than', limit: 0.5, why: 'REACH' }),
  shareFigure('eggs.recall.REACH', shareOf(0, 0), atLeastHalf),
  figure('eggs.f1.REACH', 0.25, ''),
  figure('eggs.seconds', 3, 's'),
];

describe('figures', () => {
  it.each([
    ['at least its limit', atLeastHalf, 0.5, true],
    ['at least, below', atLeastHalf, 0.49, false],
    ['at most its limit', { kind: 'at most', limit: 3 }, 3, true],
    ['more than, on it', { kind: 'more than', limit: 3 }, 3, false],
    ['nothing to measure', atLeastHalf, null, null],
    ['no goal', undefined, 1, null],
  ] as const)('%s', (_name, goal, value, ok) => expect(figure('a', value, '', goal).ok).toBe(ok));
  it('a share carries its counts and interval', () => expect(figures[0]).toMatchObject({ value: 0.8, count: 8, of: 10, goal: '>= 0.5', ok: true }));
});

describe('tables', () => {
  it('says value, interval, counts, goal and whether it was reached', () => {
    const lines = tableOf(figures).split('\n');
    expect(lines[1]).toMatch(/^eggs\.recall\.S2 +0\.8 +0\.49…0\.943 +8 of 10 +>= 0\.5 +ok$/);
    expect(lines[2]).toMatch(/> 0\.5 \(REACH\) +MISSED$/);
    expect(lines[3]).toMatch(/^eggs\.recall\.REACH +– +0 of 0 +>= 0\.5$/);
  });
  it('puts rules beside each other', () => {
    expect(
      besideEachOther(figures)
        .split('\n')
        .map((line) => line.split(/ +/)),
    ).toEqual([
      ['rule', 'recall', 'f1'],
      ['S2', '0.8', '0.5'],
      ['REACH', '–', '0.25'],
    ]);
  });
  it('has nothing to put beside each other for one rule', () => expect(besideEachOther(figures.slice(4))).toBe(''));
});
