import { DAY } from '@domain/instant.js';
import { dayText, type RangeWish, spanBefore, spanOf, stepped } from './range.js';

const calendar = { utcOffsetMinutes: 420, slotMinutes: [360, 720, 1080] };
const now = Date.parse('2026-11-22T18:30:00Z'); // 01:30 on the 23rd in Vietnam
const wish = (part: Partial<RangeWish>): RangeWish => ({ range: 'd7', step: 0, since: null, until: null, ...part });
const days = (of: RangeWish): readonly string[] => {
  const { since, until } = spanOf(of, now, calendar);
  return [dayText(since, calendar), dayText(until, calendar)];
};

describe('the span of a wish, half-open, in local days', () => {
  it.each([
    { name: 'today', of: wish({ range: 'today' }), span: ['2026-11-23', '2026-11-24'] },
    { name: 'seven days with today', of: wish({}), span: ['2026-11-17', '2026-11-24'] },
    { name: 'the seven days before those', of: wish({ step: 1 }), span: ['2026-11-10', '2026-11-17'] },
    { name: 'a negative step is none', of: wish({ step: -3 }), span: ['2026-11-17', '2026-11-24'] },
    { name: 'custom, the last day included', of: wish({ range: 'custom', since: '2026-10-01', until: '2026-10-31' }), span: ['2026-10-01', '2026-11-01'] },
    { name: 'custom the wrong way round', of: wish({ range: 'custom', since: '2026-10-31', until: '2026-10-01' }), span: ['2026-11-17', '2026-11-24'] },
    { name: 'custom that is no day', of: wish({ range: 'custom', since: 'soon', until: '2026-13-45' }), span: ['2026-11-17', '2026-11-24'] },
  ])('$name', ({ of, span }) => {
    expect(days(of)).toEqual(span);
  });

  it('is never longer than 400 days', () => {
    const { since, until } = spanOf(wish({ range: 'custom', since: '1900-01-01', until: '2026-10-01' }), now, calendar);
    expect((until - since) / DAY).toBe(400);
  });
});

describe('a step', () => {
  it('back moves a preset by its own length, forward stops at today', () => {
    expect(stepped(wish({}), -1, now, calendar).step).toBe(1);
    expect(stepped(wish({ step: 0 }), 1, now, calendar).step).toBe(0);
  });

  it('moves both ends of a custom span', () => {
    expect(stepped(wish({ range: 'custom', since: '2026-10-01', until: '2026-10-10' }), -1, now, calendar)).toMatchObject({
      since: '2026-09-21',
      until: '2026-09-30',
    });
  });
});

it('the span before ends where this one begins and is as long', () => {
  expect(spanBefore({ since: 100, until: 130 })).toEqual({ since: 70, until: 100 });
});
