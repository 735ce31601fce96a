import fc from 'fast-check';
import { adjustedConsumption, averageConsumption } from './consumption.js';
import { marketFunctionality } from './market-functionality.js';
import { pricePoint } from './price-point.js';
import { coverDays, reachMargin } from './reach-margin.js';
import { isOutOfStock, stockOutRate, troubleShare } from './stock-out-rate.js';

describe('OpenLMIS consumption: reference vectors', () => {
  it('5 of 90 days without stock raise 20 to 22', () => expect(adjustedConsumption(20, 5, 3)).toBe(22));
  it('without stock all the time it stays as it is', () => expect(adjustedConsumption(20, 90, 3)).toBe(20));
  it.each([
    [[5, 10, 15], 10],
    [[5], 5],
    [[5, 10], 8],
  ])('average of %j is %d', (consumptions, expected) => expect(averageConsumption(consumptions)).toBe(expected));
  it('no periods are no average', () => expect(averageConsumption([])).toBeNull());

  it('property: days without stock never lower the consumption', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(120), fc.integer({ min: 1, max: 4 }), (consumed, days, months) => {
        expect(adjustedConsumption(consumed, days, months)).toBeGreaterThanOrEqual(consumed);
      }),
    );
  });
});

describe('price points: reference vectors', () => {
  it.each([
    [0.5, 2],
    [0.75, 1.5],
    [0.9, 1],
    [1, 0],
    [1.1, 0],
    [1.11, -1],
    [1.25, -1],
    [1.3, -1.5],
    [1.5, -1.5],
    [1.51, -2],
  ])('ratio %d gives %d', (ratio, point) => expect(pricePoint(ratio)).toBe(point));
});

describe('market functionality: reference vectors', () => {
  it('nine equal dimensions are their own score', () => expect(marketFunctionality([8, 8, 8, 8, 8, 8, 8, 8, 8])).toBeCloseTo(8, 6));
  it('the weakest dimension pulls the score down', () => expect(marketFunctionality([9, 8, 7, 6, 9, 8, 7, 6, 3])).toBeCloseTo(6.381966, 6));
  it('no dimensions are no score', () => expect(marketFunctionality([])).toBeNull());
});

describe('REACH margin', () => {
  it('six days of cover and a delivery in four leave two', () => expect(reachMargin(60, 10, 4)).toBe(2));
  it('is negative when the shelf empties first', () => expect(reachMargin(30, 10, 4)).toBe(-1));
  it('an empty shelf has no cover', () => expect(coverDays(0, 10)).toBe(0));
  it('without demand nothing runs out', () => expect(reachMargin(30, 0, 4)).toBeNull());
});

describe('stock-out rate', () => {
  const says = (stock: number | null, availability: 'NONE' | 'LOW' | 'ENOUGH' | null = null, sellsIt = true) => ({ sellsIt, stock, availability });

  it('counts outlets that sell it and reported', () => {
    expect(stockOutRate([says(0), says(5), says(null, 'NONE'), says(null), says(0, null, false)])).toEqual({ out: 2, reported: 3, selling: 4, rate: 2 / 3 });
  });
  it('missing is not zero: nobody reported is no rate', () => expect(stockOutRate([says(null), says(null)]).rate).toBeNull());
  it('the worse of two contradicting answers counts', () => {
    expect(isOutOfStock(says(0, 'ENOUGH'))).toBe(true);
    expect(isOutOfStock(says(50, 'NONE'))).toBe(true);
    expect(isOutOfStock(says(-3))).toBe(true);
  });

  it('property: an outlet that does not report changes neither count nor rate', () => {
    const outlet = fc.record({ sellsIt: fc.boolean(), stock: fc.option(fc.nat(5)), availability: fc.constantFrom('NONE' as const, 'LOW' as const, null) });
    fc.assert(
      fc.property(fc.array(outlet), (outlets) => {
        const before = stockOutRate(outlets);
        const after = stockOutRate([...outlets, says(null)]);
        expect(after).toEqual({ ...before, selling: before.selling + 1 });
      }),
    );
  });
});

describe('supply trouble', () => {
  it('an unknown answer counts as trouble', () => expect(troubleShare([false, false, null])).toBeCloseTo(1 / 3, 6));
  it('is unknown when fewer than half answered', () => expect(troubleShare([true, null, null])).toBeNull());
  it('is unknown when nobody was asked', () => expect(troubleShare([])).toBeNull());
});
