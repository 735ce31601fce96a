import { readRetryAfter } from './sending.js';

describe('readRetryAfter', () => {
  const now = Date.UTC(2026, 10, 22, 6);
  it.each([
    { header: null, wait: null },
    { header: '120', wait: 120_000 },
    { header: 'Sun, 22 Nov 2026 06:01:00 GMT', wait: 60_000 },
    { header: 'Sun, 22 Nov 2026 05:00:00 GMT', wait: 0 },
    { header: 'soon', wait: null },
  ])('$header: $wait', ({ header, wait }) => {
    expect(readRetryAfter(header, now)).toBe(wait);
  });
});
