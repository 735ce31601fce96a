import { readLocal, writeLocal } from './when.js';

const VIETNAM = { utcOffsetMinutes: 420, slotMinutes: [360, 720, 1080] };

describe('times of forms', () => {
  it.each([
    ['2026-11-22T06:00', '2026-11-21T23:00:00.000Z'],
    ['2026-11-22', '2026-11-21T17:00:00.000Z'],
    ['', null],
    ['soon', null],
  ])('reads %j as %j', (text, at) => {
    expect(readLocal(text, VIETNAM)).toBe(at);
  });

  it('writes what it reads', () => {
    expect(writeLocal(Date.parse('2026-11-21T23:00:00Z'), VIETNAM)).toBe('2026-11-22T06:00');
  });
});
