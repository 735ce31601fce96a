import fc from 'fast-check';
import { DAY, HOUR, instant } from '../instant.js';
import { NOW } from './build-sight.js';
import { dueAfter } from './due-time.js';
import { harmOf, peopleServed } from './harm.js';
import { SEVERITIES } from './severity.js';

describe('peopleServed', () => {
  it.each([
    { name: 'a whole area', given: { population: 9000, outlets: 3, own: 3 }, people: 9000 },
    { name: 'one of three outlets', given: { population: 9000, outlets: 3, own: 1 }, people: 3000 },
    { name: 'an outlet that alone sells it', given: { population: 9000, outlets: 0, own: 1 }, people: 9000 },
    { name: 'a place nobody counted', given: { population: null, outlets: 3, own: 3 }, people: 0 },
  ])('$name: $people', ({ given, people }) => expect(peopleServed(given)).toBe(people));
});

describe('harmOf', () => {
  const alert = { people: 1000, severity: 'ALERT' as const, openedAt: NOW };

  it.each([
    { name: 'people × severity when new', given: alert, harm: 4000 },
    { name: 'doubles after a day', given: { ...alert, openedAt: instant(NOW - DAY) }, harm: 8000 },
    { name: 'does not grow after two weeks', given: { ...alert, openedAt: instant(NOW - 99 * DAY) }, harm: 60_000 },
    { name: 'orders uncounted places too', given: { ...alert, people: 0 }, harm: 4 },
  ])('$name', ({ given, harm }) => expect(harmOf(given, NOW)).toBe(harm));

  it('never falls with people, severity or age', () => {
    const anyAlert = fc.record({ people: fc.integer({ min: 0, max: 1e7 }), step: fc.integer({ min: 0, max: 3 }), age: fc.integer({ min: 0, max: 30 * DAY }) });
    type Given = { readonly people: number; readonly step: number; readonly age: number };
    const harm = ({ people, step, age }: Given): number => harmOf({ people, severity: SEVERITIES[step] ?? 'WATCH', openedAt: instant(NOW - age) }, NOW);
    const pick = (of: (a: number, b: number) => number, a: Given, b: Given): Given => ({
      people: of(a.people, b.people),
      step: of(a.step, b.step),
      age: of(a.age, b.age),
    });
    fc.assert(fc.property(anyAlert, anyAlert, (a, b) => expect(harm(pick(Math.max, a, b))).toBeGreaterThanOrEqual(harm(pick(Math.min, a, b)))));
  });
});

describe('dueAfter', () => {
  it('gives a crisis an hour at level 3 and a warning a day at level 1, and never more time when it is worse', () => {
    expect(dueAfter(NOW, { severity: 'CRISIS', level: 3 })).toBe(NOW + HOUR);
    expect(dueAfter(NOW, { severity: 'WARN', level: 1 })).toBe(NOW + DAY);
    for (const level of [1, 2, 3, 4]) {
      const dues = SEVERITIES.map((severity) => dueAfter(NOW, { severity, level }));
      expect(dues).toEqual(dues.toSorted((a, b) => b - a));
    }
  });
});
