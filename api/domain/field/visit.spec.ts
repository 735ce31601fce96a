import fc from 'fast-check';
import { distanceOf, readVisit } from './visit.js';

const sent = {
  device: 'd-1',
  appVersion: '1.2',
  order: '12',
  startedAt: 1_000,
  endedAt: 2_000,
  start: [15.1, 108.8, 12],
  end: [15.1, 108.8, 9],
  clock: { offset: -5000, known: true, monotonic: false },
  entry: 'TU',
  dwell: [12, null],
  was: [18_000, null],
  reasons: ['', 'HOLIDAY'],
};

describe('readVisit', () => {
  it('reads everything a phone tells', () => {
    expect(readVisit(sent, 2)).toEqual({
      device: 'd-1',
      appVersion: '1.2',
      order: 12,
      startedAt: 1000,
      endedAt: 2000,
      start: { latitude: 15.1, longitude: 108.8, accuracy: 12 },
      end: { latitude: 15.1, longitude: 108.8, accuracy: 9 },
      clockOffset: -5000,
      clockKnown: true,
      entries: 'TU',
      dwells: [12, null],
      previousPrices: [18_000, null],
      reasons: [null, 'HOLIDAY'],
    });
  });

  it.each([
    ['a list of another length', { dwell: [1, 2, 3] }, 'dwells'],
    ['a place beyond the pole', { start: [91, 108, 1] }, 'start'],
    ['an accuracy below zero', { start: [15, 108, -1] }, 'start'],
    ['a place that is NaN', { start: [Number.NaN, 108, 1] }, 'start'],
    ['a letter that means nothing', { entry: 'TX' }, 'entries'],
    ['a time that is text', { startedAt: '2026' }, 'startedAt'],
    ['a device with a NUL', { device: 'a\u0000' }, 'device'],
    ['a device of a novel', { device: 'x'.repeat(5000) }, 'device'],
    ['an order that is no number', { order: 'x1' }, 'order'],
    ['a clock that is text', { clock: 'half past' }, 'clockOffset'],
    ['only unknown reasons', { reasons: ['BECAUSE', 7] }, 'reasons'],
  ] as const)('leaves out %s and keeps the rest', (_name, parts, field) => {
    const visit = readVisit({ ...sent, ...parts }, 2);
    expect(visit?.[field]).toBeNull();
    expect(visit?.appVersion).toBe('1.2');
  });

  it('is nothing when nothing is told', () => {
    for (const nothing of [undefined, null, 'x', 7, [], {}, { device: '' }]) expect(readVisit(nothing, 2)).toBeNull();
  });

  it('never throws, and keeps lists as long as the lines', () => {
    const hostile = {
      get entry(): string {
        throw new Error('hostile');
      },
    };
    expect(readVisit(hostile, 1)).toBeNull();
    fc.assert(
      fc.property(fc.anything(), fc.dictionary(fc.constantFrom(...Object.keys(sent)), fc.anything()), fc.integer({ min: 1, max: 5 }), (any, fields, lines) => {
        for (const one of [any, fields]) {
          const visit = readVisit(one, lines);
          for (const list of [visit?.dwells, visit?.previousPrices, visit?.reasons]) if (list) expect(list).toHaveLength(lines);
        }
      }),
    );
  });
});

describe('distanceOf', () => {
  const visit = readVisit(sent, 2);
  if (visit === null) throw new Error('no visit');

  it.each([
    ['at the outlet', 15.1, { metres: 0, isOutside: false }],
    ['within the fence', 15.102, { metres: 222, isOutside: false }],
    ['far away', 15.2, { metres: 11_120, isOutside: true }],
  ])('is %s', (_name, latitude, expected) => expect(distanceOf(visit, { latitude, longitude: 108.8 })).toEqual(expected));

  it('believes an imprecise fix only as far as it goes', () => {
    expect(distanceOf({ ...visit, start: { latitude: 15.105, longitude: 108.8, accuracy: 500 }, end: null }, { latitude: 15.1, longitude: 108.8 })).toEqual({
      metres: 556,
      isOutside: false,
    });
  });

  it('is unknown without a place on either side', () => {
    expect(distanceOf(visit, { latitude: null, longitude: null })).toBeNull();
    expect(distanceOf({ ...visit, start: null, end: null }, { latitude: 15, longitude: 108 })).toBeNull();
  });
});
