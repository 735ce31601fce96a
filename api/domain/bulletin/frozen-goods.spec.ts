import { DAY, HOUR, instant } from '../instant.js';
import { type GoodCell, goodFigures } from './frozen-goods.js';

const SLOT = instant(100 * DAY + 6 * HOUR);
const TODAY = instant(100 * DAY);

const slot = (hoursAgo: number, parts: Partial<GoodCell> = {}): GoodCell => ({
  period: 'SLOT',
  at: instant(SLOT - hoursAgo * HOUR),
  median: 100,
  stock: 600,
  sold: 10,
  outlets: 10,
  said: 10,
  out: 1,
  ...parts,
});
const day = (daysAgo: number, sold: number | null): GoodCell => ({ ...slot(0), period: 'DAY', at: instant(TODAY - daysAgo * DAY), sold });

describe('the figures of a good at a slot', () => {
  it('compares a price with the same hour a day and a week before', () => {
    const figures = goodFigures([slot(0, { median: 120 }), slot(12, { median: 119 }), slot(24, { median: 100 }), slot(168, { median: 60 })], SLOT, TODAY);
    expect([figures.median, figures.change1Day?.toFixed(3), figures.change7Days?.toFixed(3)]).toEqual([120, '0.200', '1.000']);
  });

  it('takes the newest price within a week when the slot has none, and none that is older', () => {
    expect(goodFigures([slot(0, { median: null }), slot(30, { median: 90 })], SLOT, TODAY).median).toBe(90);
    expect(goodFigures([slot(168, { median: 90 })], SLOT, TODAY).median).toBeNull();
  });

  it('never looks ahead of its slot', () =>
    expect(goodFigures([slot(-6, { median: 500, outlets: 99 })], SLOT, TODAY)).toMatchObject({ median: null, outlets: 0 }));

  it('takes stock of the fullest slot of a day over sales of whole days before', () => {
    const cells = [
      slot(0, { outlets: 2, stock: 10 }),
      slot(12, { outlets: 10, stock: 600, said: 10, out: 2 }),
      day(0, 999),
      day(1, 200),
      day(2, 100),
      day(8, 999),
    ];
    expect(goodFigures(cells, SLOT, TODAY)).toMatchObject({ coverDays: 4, stockOutRate: 0.2, outlets: 10 });
  });

  it('knows nothing of cover without sales or stock', () => {
    expect(goodFigures([slot(0)], SLOT, TODAY).coverDays).toBeNull();
    expect(goodFigures([slot(0), day(1, 0)], SLOT, TODAY).coverDays).toBeNull();
    expect(goodFigures([slot(0, { stock: null }), day(1, 5)], SLOT, TODAY).coverDays).toBeNull();
  });

  it('has no comparison with a price that is too old', () => expect(goodFigures([slot(0), slot(24 * 5)], SLOT, TODAY).change1Day).toBeNull());
});
