import fc from 'fast-check';
import type { MethodVote } from './area-evidence.js';
import type { AreaPriceSight } from './area-sight.js';
import { footing, NOW } from './build-sight.js';
import { detectAreaSpike } from './detect-area-spike.js';
import { areaMoves, type OwnChanges } from './method/area-index.js';
import type { MonthPrice } from './method/month-price.js';
import { vectorSeries } from './method/vector-series.spec-data.js';

const day = (outlets: number, change: number): OwnChanges => new Map(Array.from({ length: outlets }, (_, id) => [id, change]));
const days = (last: number, outlets = 5): OwnChanges[] => [...Array.from({ length: 27 }, () => day(outlets, 0)), day(outlets, last)];
type Given = Partial<Omit<AreaPriceSight, 'days'>> & { readonly days?: readonly OwnChanges[] };
const sight = ({ days: known = [], ...given }: Given): AreaPriceSight => ({
  ...footing,
  commodityKind: 'STAPLE',
  months: [],
  days: areaMoves(known, 3),
  expectedRise: 0,
  ...given,
});
const judge = (given: Given) => detectAreaSpike(sight(given), NOW);
const until = (year: number, month: number): readonly MonthPrice[] =>
  vectorSeries.filter((seen) => seen.year < year || (seen.year === year && seen.month <= month));
const said = (verdict: ReturnType<typeof judge>): Record<string, string> => {
  const votes: readonly MethodVote[] = verdict.kind === 'no-data' ? [] : (verdict.evidence?.votes ?? []);
  return Object.fromEntries(votes.map((vote) => [vote.method, vote.hasData ? (vote.isTop ? 'top' : vote.isRaised ? 'raised' : 'calm') : 'no data']));
};

describe('A area spike', () => {
  it('the shock of the reference series is a crisis: ALPS and IFPA both at their top', () => {
    const verdict = judge({ months: until(2025, 5) });
    expect(verdict).toMatchObject({ kind: 'breach', severity: 'CRISIS' });
    expect(said(verdict)).toEqual({ ALPS: 'top', IFPA: 'top', EARS: 'no data', INDEX: 'no data' });
  });

  it('the month before the shock is normal', () => expect(judge({ months: until(2025, 3) }).kind).toBe('normal'));
  it('the fall after the spike is no spike', () => expect(judge({ months: until(2025, 8) }).kind).toBe('normal'));

  it('a young deployment is judged by the days alone, and says so', () => {
    const verdict = judge({ months: until(2018, 6), days: days(0.2) });
    expect(verdict).toMatchObject({ kind: 'breach', severity: 'WARN', evidence: { outlets: 5 } });
    expect(said(verdict)).toEqual({ ALPS: 'no data', IFPA: 'no data', EARS: 'raised', INDEX: 'raised' });
  });

  it('one method alone is not enough: EARS sees a jump of 4.9 %, the index of a staple counts from 5 % on', () => {
    const verdict = judge({ days: days(Math.log(1.049)) });
    expect(said(verdict)).toMatchObject({ EARS: 'raised', INDEX: 'calm' });
    expect(verdict.kind).toBe('normal');
    expect(judge({ days: days(Math.log(1.05)) })).toMatchObject({ kind: 'breach', severity: 'WARN' });
  });

  it('the cap on cooking oil lifted on 16 March 2022: the median of 34 provinces at +1.7 % on the 17th is normal, at +5.4 % on the 18th it is a warning', () => {
    const before = Array.from({ length: 25 }, () => day(34, -0.003));
    const until17th = [...before, day(34, -0.003), day(34, 0.017)];
    expect(judge({ days: until17th }).kind).toBe('normal');
    expect(judge({ days: [...until17th, day(34, 0.0526)] })).toMatchObject({ kind: 'breach', severity: 'WARN' });
  });

  it('fresh goods swing: +19 % is normal, +20 % is not', () => {
    expect(judge({ days: days(Math.log(1.19)), commodityKind: 'FRESH' }).kind).toBe('normal');
    expect(judge({ days: days(Math.log(1.2)), commodityKind: 'FRESH' })).toMatchObject({ kind: 'breach' });
  });

  it('before Tết a tenth more is expected: +10 % is normal then, +16 % is not', () => {
    expect(judge({ days: days(Math.log(1.1)) }).kind).toBe('breach');
    expect(judge({ days: days(Math.log(1.1)), expectedRise: 0.1 })).toMatchObject({ kind: 'normal', evidence: { minimumRise: expect.closeTo(0.133, 3) } });
    expect(judge({ days: days(Math.log(1.16)), expectedRise: 0.1 })).toMatchObject({ kind: 'breach', severity: 'WARN' });
  });

  it('one method alone at its top class is an alert: the index at +25 % after a slow climb', () => {
    const slow = Array.from({ length: 28 }, (_, place) => day(5, Math.min(0.25, 0.02 * place)));
    const verdict = judge({ days: slow });
    expect(said(verdict)).toMatchObject({ EARS: 'calm', INDEX: 'top' });
    expect(verdict).toMatchObject({ kind: 'breach', severity: 'ALERT' });
  });

  it('rare but small is normal: two per cent on a series that never moved', () => {
    const flat = Array.from({ length: 72 }, (_, place) => ({ year: 2019 + Math.floor(place / 12), month: (place % 12) + 1, price: 100 }));
    const verdict = judge({ months: [...flat, { year: 2025, month: 1, price: 102 }] });
    expect(said(verdict)).toMatchObject({ ALPS: 'raised', IFPA: 'top' });
    expect(verdict.kind).toBe('normal');
    expect(judge({ months: [...flat, { year: 2025, month: 1, price: 104 }] }).kind).toBe('breach');
  });

  it('two outlets are no area', () => expect(judge({ days: days(0.5, 2) })).toEqual({ kind: 'no-data', reason: 'NO_METHOD' }));
  it('nothing known is no data', () => expect(judge({})).toEqual({ kind: 'no-data', reason: 'NO_METHOD' }));

  it('property: outlets that come dear on the last days raise no alert', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.double({ min: 0.2, max: 1, noNaN: true }), (strangers, change) => {
        const joined = days(0).map((known, place) =>
          place < 24 ? known : new Map([...known, ...Array.from({ length: strangers }, (_, id) => [100 + id, change] as const)]),
        );
        expect(judge({ days: joined }).kind).toBe('normal');
      }),
    );
  });
});
