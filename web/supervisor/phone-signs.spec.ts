import { isClockOff, isSilent, newestVersion } from './phone-signs.js';

describe('signs of a phone', () => {
  it('is silent after a day', () => {
    const now = Date.parse('2026-11-22T12:00:00Z');
    expect([isSilent('2026-11-21T12:00:00Z', now), isSilent('2026-11-21T11:59:59Z', now)]).toEqual([false, true]);
  });

  it('has a wrong clock beyond two minutes either way', () => {
    expect([null, 0, 120_000, -120_001].map(isClockOff)).toEqual([false, false, false, true]);
  });

  it('knows that 1.10 is newer than 1.9', () => {
    expect(newestVersion(['1.9.0', '1.10.0', '1.2.9'])).toBe('1.10.0');
    expect(newestVersion([])).toBeNull();
  });
});
