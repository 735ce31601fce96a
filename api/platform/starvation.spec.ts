import { type PoolSight, Starvation } from './starvation.js';

const STUCK: PoolSight = { most: 2, total: 2, idle: 0, waiting: 0, inFlight: 5, answered: 7 };
const DRY: PoolSight = { ...STUCK, waiting: 3 };

/** What each look says of a server that had answered seven requests before. */
function said(...sights: readonly PoolSight[]): boolean[] {
  const starvation = new Starvation();
  starvation.look({ ...STUCK, idle: 2 });
  return sights.map((sight) => starvation.look(sight));
}

describe('a pool is starved', () => {
  it.each([
    ['when somebody waits for a connection in three looks', [DRY, DRY, DRY], [false, false, true]],
    ['also while others are answered', [DRY, { ...DRY, answered: 8 }, { ...DRY, answered: 9 }], [false, false, true]],
    ['when all connections are at work and nothing is answered', [STUCK, STUCK, STUCK], [false, false, true]],
    ['as long as it lasts', [STUCK, DRY, STUCK, STUCK], [false, false, true, true]],
  ])('%s', (_, sights, expected) => expect(said(...sights)).toEqual(expected));
});

describe('a pool is not starved', () => {
  it.each<[string, Partial<PoolSight>]>([
    ['that has a connection to give', { idle: 1, waiting: 3 }],
    ['that may still open one', { total: 1 }],
    ['of which nobody wants anything', { inFlight: 0 }],
  ])('%s', (_, other) => expect(said(...[1, 2, 3, 4].map(() => ({ ...STUCK, ...other })))).toEqual([false, false, false, false]));

  it('when one of the three looks saw an answer', () => {
    expect(said(STUCK, STUCK, { ...STUCK, answered: 8 }, { ...STUCK, answered: 8 }, { ...STUCK, answered: 8 })).toEqual([false, false, false, false, false]);
  });
});
