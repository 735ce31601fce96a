import { instant } from '../domain/instant.js';
import { RequestBrake } from './request-brake.js';

describe('requests of one address', () => {
  it('are answered sixty times a minute, then held until the minute is over', () => {
    const brake = new RequestBrake();
    const answers = Array.from({ length: 62 }, (_, place) => brake.hold('a', instant(place * 10)));
    expect(answers.filter((answer) => answer === null)).toHaveLength(60);
    expect(answers.slice(60)).toEqual([60, 60]);
    expect(brake.hold('a', instant(60_000))).toBeNull();
  });

  it('do not hold those of another', () => {
    const brake = new RequestBrake();
    for (let place = 0; place < 100; place += 1) brake.hold('a', instant(0));
    expect(brake.hold('b', instant(0))).toBeNull();
  });
});
