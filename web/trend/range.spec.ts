import { DAY } from '@domain/instant.js';
import { type Comparison, comparedTo, dayText, isRunning, type RangeWish, type Span, spanOf, stepped } from './range.js';

const calendar = { utcOffsetMinutes: 420, slotMinutes: [360, 720, 1080] };
const now = Date.parse('2026-11-22T18:30:00Z'); // 01:30 on the 23rd in Vietnam
const wish = (part: Partial<RangeWish>): RangeWish => ({ range: 'd7', step: 0, since: null, until: null, ...part });
const texts = ({ since, until }: Span): readonly string[] => [dayText(since, calendar), dayText(until, calendar)];
const days = (of: RangeWish): readonly string[] => texts(spanOf(of, now, calendar));

describe('the span of a wish, half-open, in local days', () => {
  it.each([
    { name: 'today', of: wish({ range: 'today' }), span: ['2026-11-23', '2026-11-24'] },
    { name: 'yesterday', of: wish({ range: 'yesterday' }), span: ['2026-11-22', '2026-11-23'] },
    { name: 'the day before yesterday', of: wish({ range: 'yesterday', step: 1 }), span: ['2026-11-21', '2026-11-22'] },
    { name: 'seven days with today', of: wish({}), span: ['2026-11-17', '2026-11-24'] },
    { name: 'the seven days before those', of: wish({ step: 1 }), span: ['2026-11-10', '2026-11-17'] },
    { name: 'a negative step is none', of: wish({ step: -3 }), span: ['2026-11-17', '2026-11-24'] },
    { name: 'this month so far', of: wish({ range: 'month' }), span: ['2026-11-01', '2026-11-24'] },
    { name: 'the month two before this one, whole', of: wish({ range: 'month', step: 2 }), span: ['2026-09-01', '2026-10-01'] },
    { name: 'last month, whole', of: wish({ range: 'lastMonth' }), span: ['2026-10-01', '2026-11-01'] },
    { name: 'this quarter so far', of: wish({ range: 'quarter' }), span: ['2026-10-01', '2026-11-24'] },
    { name: 'the quarter before', of: wish({ range: 'quarter', step: 1 }), span: ['2026-07-01', '2026-10-01'] },
    { name: 'the quarter over the turn of the year', of: wish({ range: 'quarter', step: 4 }), span: ['2025-10-01', '2026-01-01'] },
    { name: 'this year so far', of: wish({ range: 'year' }), span: ['2026-01-01', '2026-11-24'] },
    { name: 'last year', of: wish({ range: 'year', step: 1 }), span: ['2025-01-01', '2026-01-01'] },
    { name: 'custom, the last day included', of: wish({ range: 'custom', since: '2026-10-01', until: '2026-10-31' }), span: ['2026-10-01', '2026-11-01'] },
    { name: 'custom the wrong way round', of: wish({ range: 'custom', since: '2026-10-31', until: '2026-10-01' }), span: ['2026-11-17', '2026-11-24'] },
    { name: 'custom that is no day', of: wish({ range: 'custom', since: 'soon', until: '2026-13-45' }), span: ['2026-11-17', '2026-11-24'] },
  ])('$name', ({ of, span }) => {
    expect(days(of)).toEqual(span);
  });

  it('is never longer than 4,000 days', () => {
    const { since, until } = spanOf(wish({ range: 'custom', since: '1900-01-01', until: '2026-10-01' }), now, calendar);
    expect((until - since) / DAY).toBe(4000);
  });

  it('is running only while its month, quarter or year is not over', () => {
    expect([wish({ range: 'month' }), wish({ range: 'month', step: 1 }), wish({ range: 'lastMonth' }), wish({})].map(isRunning)).toEqual([
      true,
      false,
      false,
      false,
    ]);
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

describe('what a span is compared with', () => {
  it.each<{ name: string; to: Comparison; of: RangeWish; span: readonly string[]; shift: number }>([
    { name: 'the seven days before', to: 'previous', of: wish({}), span: ['2026-11-10', '2026-11-17'], shift: 7 },
    { name: 'the same days of last month', to: 'previous', of: wish({ range: 'month' }), span: ['2026-10-01', '2026-10-24'], shift: 31 },
    { name: 'February is over before the 29th', to: 'previous', of: wish({ range: 'month', step: 8 }), span: ['2026-02-01', '2026-03-01'], shift: 28 },
    { name: 'the same dates a year ago', to: 'lastYear', of: wish({}), span: ['2025-11-17', '2025-11-24'], shift: 365 },
    {
      name: 'a year ago from a leap day on',
      to: 'lastYear',
      of: wish({ range: 'custom', since: '2028-02-29', until: '2028-03-01' }),
      span: ['2027-02-28', '2027-03-02'],
      shift: 366,
    },
    {
      name: 'the weeks around the Tết before',
      to: 'tet',
      of: wish({ range: 'custom', since: '2026-02-03', until: '2026-02-23' }),
      span: ['2025-01-15', '2025-02-05'],
      shift: 384,
    },
  ])('$name', ({ to, of, span, shift }) => {
    const compared = comparedTo(to, of, now, calendar);
    expect(compared === null ? null : texts(compared.span)).toEqual(span);
    expect(compared?.shift).toBe(shift * DAY);
  });

  it('is nothing where no Tết is known', () => {
    expect(comparedTo('tet', wish({ range: 'custom', since: '2099-01-01', until: '2099-02-01' }), now, calendar)).toBeNull();
  });
});
