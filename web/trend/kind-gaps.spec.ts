import { gapsOf } from './kind-gaps.js';
import type { FilledLine } from './lines-drawing.js';

const nothing = { outlets: 1, p10: null, p90: null, stock: null, sold: null, incoming: null, stockOutRate: null, coverDays: null };
const line = (outletKind: string, medians: readonly (number | null)[]): FilledLine => ({
  line: { key: outletKind, outletKind, area: '51', name: outletKind, commodity: { id: 'gao' } as FilledLine['line']['commodity'] },
  points: medians.map((median, at) => ({ ...nothing, at, median })),
});

describe('the gap between kinds of outlets', () => {
  it('is told of the newest time at which both are known, beside the usual one', () => {
    expect(gapsOf([line('MARKET', [100, 100, 100, null]), line('SUPERMARKET', [110, 120, 130, 500])], 'MARKET')).toEqual([
      { outletKind: 'SUPERMARKET', at: 2, median: 130, reference: 100, gap: 0.30000000000000004, usual: 0.19999999999999996 },
    ]);
  });

  it.each([
    ['the reference is missing', [line('SUPERMARKET', [110])]],
    ['they were never known at the same time', [line('MARKET', [100, null]), line('SUPERMARKET', [null, 120])]],
  ])('is nothing when %s', (_, lines) => expect(gapsOf(lines, 'MARKET')).toEqual([]));
});
