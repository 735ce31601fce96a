import type { GlutSight } from './area-sight.js';
import { footing, NOW } from './build-sight.js';
import { detectGlut } from './detect-glut.js';

const weeks = (last: readonly (number | null)[], sameMonth: readonly number[] = [10_000]): GlutSight['weeks'] => [
  ...Array.from({ length: 8 }, () => ({ price: 12_000, sameMonth })),
  ...last.map((price) => ({ price, sameMonth })),
];
const judge = (given: Partial<GlutSight>) =>
  detectGlut({ ...footing, weeks: [], harvest: null, stock: null, demandPerDay: null, shelfLifeDays: null, place: null, shortAreas: [], ...given }, NOW);

describe('L glut', () => {
  it.each([
    ['9.9 % under', 9010, undefined],
    ['10 % under, the limit itself', 9000, 'WARN'],
    ['20 % under', 8000, 'ALERT'],
    ['30 % under', 7000, 'CRISIS'],
  ])('three weeks at %s the same month', (_name, price, severity) => {
    const verdict = judge({ weeks: weeks([price, price, price]) });
    expect(verdict.kind === 'breach' ? verdict.severity : undefined).toBe(severity);
  });
  it('the mildest of the three weeks counts', () => expect(judge({ weeks: weeks([5000, 8900, 5000]) })).toMatchObject({ severity: 'WARN' }));
  it('without an earlier year the eight weeks before are the measure', () => {
    expect(judge({ weeks: weeks([9600, 9600, 9600], []) })).toMatchObject({
      severity: 'ALERT',
      evidence: { referenceKind: 'WEEKS_BEFORE', falls: [0.2, 0.2, 0.2].map((fall) => expect.closeTo(fall, 9)) },
    });
  });
  it('a week nobody asked is no data, not a fall', () =>
    expect(judge({ weeks: weeks([7000, null, 7000]) })).toEqual({ kind: 'no-data', reason: 'NO_REFERENCE_PRICE' }));

  it('more harvest than can be eaten while it keeps is a warning', () => {
    const crop = { stock: 100, demandPerDay: 100, shelfLifeDays: 7 };
    expect(judge({ harvest: 600, ...crop }).kind).toBe('normal');
    expect(judge({ harvest: 601, ...crop })).toMatchObject({ severity: 'WARN', evidence: { surplus: 1, falls: [] } });
  });
  it('names the nearest areas that run short', () => {
    const shortAreas = [106, 105.1, null].map((longitude, localityId) => ({
      localityId,
      name: `area ${localityId}`,
      place: longitude === null ? null : { latitude: 21, longitude },
      missing: 5,
    }));
    const verdict = judge({ weeks: weeks([7000, 7000, 7000]), place: { latitude: 21, longitude: 105 }, shortAreas });
    expect(verdict.kind === 'breach' && verdict.evidence.wantedIn.map(({ localityId }) => localityId)).toEqual([1, 0, 2]);
  });
  it('knows nothing without a price or a harvest', () => expect(judge({})).toEqual({ kind: 'no-data', reason: 'NO_REFERENCE_PRICE' }));
});
