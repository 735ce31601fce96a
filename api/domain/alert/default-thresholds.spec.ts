import { DEFAULT_THRESHOLDS } from './default-thresholds.js';
import { LEVELS } from './thresholds.js';

describe('the level table', () => {
  it('grows stricter, never milder, from level to level', () => {
    const rows = LEVELS.map((level) => DEFAULT_THRESHOLDS.levels[level]);
    rows.slice(1).forEach((row, place) => {
      const before = rows[place];
      if (before === undefined) throw new RangeError('a row before');
      for (const step of ['warn', 'alert', 'crisis'] as const) {
        expect(row.riseStaple[step]).toBeLessThanOrEqual(before.riseStaple[step]);
        expect(row.riseFresh[step]).toBeLessThanOrEqual(before.riseFresh[step]);
      }
      expect(row.marginDays.warn).toBeGreaterThan(before.marginDays.warn);
      expect(row.marginDays.alert).toBeGreaterThan(before.marginDays.alert);
      expect(row.extraLeadDays).toBeGreaterThan(before.extraLeadDays);
      expect(row.stockOutRate.crisis).toBeLessThanOrEqual(before.stockOutRate.crisis);
      expect(row.panicRatio.alert).toBeLessThanOrEqual(before.panicRatio.alert);
      expect(row.silentSlots).toBeLessThanOrEqual(before.silentSlots);
      expect(row.areaCoverDays.watch).toBeGreaterThanOrEqual(before.areaCoverDays.watch);
      expect(row.onTimeShare).toBeGreaterThanOrEqual(before.onTimeShare);
    });
  });
  it('rises from warn to crisis in each row', () => {
    for (const level of LEVELS) {
      const { riseStaple, riseFresh } = DEFAULT_THRESHOLDS.levels[level];
      for (const limits of [riseStaple, riseFresh]) expect(limits.warn < limits.alert && limits.alert < limits.crisis).toBe(true);
    }
  });
  it.each([
    { level: 1, staple: [0.15, 0.25, 0.5], fresh: [0.3, 0.5, 1], margin: [1, 0] },
    { level: 2, staple: [0.12, 0.2, 0.4], fresh: [0.25, 0.4, 0.8], margin: [2, 0.5] },
    { level: 3, staple: [0.1, 0.15, 0.3], fresh: [0.2, 0.3, 0.6], margin: [3, 1] },
    { level: 4, staple: [0.1, 0.12, 0.25], fresh: [0.15, 0.25, 0.5], margin: [4, 2] },
  ] as const)('has the limits of METHODS at level $level', ({ level, staple, fresh, margin }) => {
    const { riseStaple, riseFresh, marginDays } = DEFAULT_THRESHOLDS.levels[level];
    expect([riseStaple.warn, riseStaple.alert, riseStaple.crisis]).toEqual(staple);
    expect([riseFresh.warn, riseFresh.alert, riseFresh.crisis]).toEqual(fresh);
    expect([marginDays.warn, marginDays.alert]).toEqual(margin);
  });
  it('survives the database: nothing is lost as JSON', () => expect(JSON.parse(JSON.stringify(DEFAULT_THRESHOLDS))).toEqual(DEFAULT_THRESHOLDS));
  it('has the figures of METHODS that stand outside the table', () =>
    expect(DEFAULT_THRESHOLDS).toMatchObject({ dataErrorRatio: 1.9, minimumPeers: 2, minimumPeerReports: 8, quietSlotsToRecover: 2, reopenWithinHours: 72 }));
});
