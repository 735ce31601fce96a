import fc from 'fast-check';
import { DAY, instant } from '../instant.js';
import { NOW } from './build-sight.js';
import { type Mute, muteOf, type Silence, type Standing } from './mute.js';
import { RULES, SEVERITIES } from './verdict.js';

const alert = (given: Partial<Standing>): Standing => ({
  id: 1,
  rule: 'G1',
  provinceId: 10,
  localityId: 30,
  path: [1, 10, 20, 30],
  commodityId: 7,
  outletId: 100,
  severity: 'ALERT',
  level: 1,
  rise: null,
  tau: 0.15,
  ...given,
});
const areaSpike = (rise: number, localityId = 20): Standing => alert({ id: 2, rule: 'A', localityId, path: [1, 10, 20], outletId: 0, rise });
const silence = (given: Partial<Silence> = {}): Silence => ({
  id: 5,
  localityId: 20,
  rule: null,
  commodityId: null,
  outletId: null,
  startsAt: instant(NOW - DAY),
  endsAt: instant(NOW + DAY),
  ...given,
});

const CASES: readonly { name: string; one: Standing; other: Standing; mute: Mute['by'] | null }[] = [
  { name: 'a rise of its area and the limit is the area’s', one: alert({ rise: 0.35 }), other: areaSpike(0.2), mute: 'AREA_SPIKE' },
  { name: 'a rise beyond area and limit is its own', one: alert({ rise: 0.36 }), other: areaSpike(0.2), mute: null },
  { name: 'a spike elsewhere excuses nobody', one: alert({ rise: 0.2 }), other: areaSpike(0.2, 21), mute: null },
  { name: 'a spike of another commodity excuses nobody', one: alert({ rise: 0.2, commodityId: 8 }), other: areaSpike(0.2), mute: null },
  { name: 'a price above a ceiling is not excused by its area', one: alert({ rule: 'G3' }), other: areaSpike(0.5), mute: null },
  { name: 'a doubtful figure mutes the price rules of its shelf', one: alert({ rule: 'G3' }), other: alert({ id: 2, rule: 'G0' }), mute: 'DATA_ERROR' },
  { name: 'a doubtful figure leaves stock alone', one: alert({ rule: 'S1' }), other: alert({ id: 2, rule: 'G0' }), mute: null },
  { name: 'a doubtful figure next door mutes nothing', one: alert({}), other: alert({ id: 2, rule: 'G0', outletId: 101 }), mute: null },
  { name: 'an empty shelf is not also foretold', one: alert({ rule: 'S2' }), other: alert({ id: 2, rule: 'S1' }), mute: 'STOCK_OUT' },
  {
    name: 'a silent area speaks for its outlets',
    one: alert({ rule: 'N1', commodityId: 0 }),
    other: alert({ id: 2, rule: 'N2', localityId: 20, commodityId: 0, outletId: 0 }),
    mute: 'AREA_SILENCE',
  },
  {
    name: 'a silent province does not',
    one: alert({ rule: 'N1', commodityId: 0 }),
    other: alert({ id: 2, rule: 'N2', localityId: 10, commodityId: 0, outletId: 0 }),
    mute: null,
  },
  { name: 'a crisis at level 4 is heard', one: alert({ rise: 0.1, level: 4, severity: 'CRISIS' }), other: areaSpike(0.9), mute: null },
];

describe('muteOf', () => {
  it.each(CASES)('$name', ({ one, other, mute }) => expect(muteOf(one, [one, other], { silences: [], at: NOW })?.by ?? null).toBe(mute));

  it.each([
    { name: 'everything in its area', given: {}, isMuted: true },
    { name: 'nothing before it starts', given: { startsAt: instant(NOW + 1) }, isMuted: false },
    { name: 'nothing from its end on', given: { endsAt: NOW }, isMuted: false },
    { name: 'nothing in another area', given: { localityId: 21 }, isMuted: false },
    { name: 'its rule', given: { rule: 'G1' as const }, isMuted: true },
    { name: 'no other rule', given: { rule: 'S1' as const }, isMuted: false },
    { name: 'no other commodity', given: { commodityId: 8 }, isMuted: false },
    { name: 'no other outlet', given: { outletId: 101 }, isMuted: false },
  ])('a silence mutes $name', ({ given, isMuted }) =>
    expect(muteOf(alert({}), [], { silences: [silence(given)], at: NOW })).toEqual(isMuted ? { by: 'SILENCE', ref: 5 } : null),
  );

  it('never mutes a crisis at level 4, and never an alert by itself', () => {
    const any = fc.record({
      rule: fc.constantFrom(...RULES),
      severity: fc.constantFrom(...SEVERITIES),
      level: fc.integer({ min: 1, max: 4 }),
      rise: fc.double({ min: 0, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(any, any, (one, other) => {
        const judged = alert(one);
        const mute = muteOf(judged, [judged, alert({ ...other, id: 2 })], { silences: [silence()], at: NOW });
        if (one.level === 4 && one.severity === 'CRISIS') expect(mute).toBeNull();
        else expect(mute).not.toBeNull();
        expect(muteOf(judged, [judged], { silences: [], at: NOW })).toBeNull();
      }),
    );
  });
});
