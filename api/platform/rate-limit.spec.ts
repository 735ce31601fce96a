import { instant } from '../domain/instant.js';
import { Clock } from './clock.js';
import { RateLimit, TooManyRequests } from './rate-limit.js';

/** A clock that stands. */
class StoppedClock extends Clock {
  at = 0;

  override now() {
    return instant(this.at);
  }
}

const times = (count: number, work: (place: number) => void): number => {
  let held = 0;
  for (let place = 0; place < count; place += 1) {
    try {
      work(place);
    } catch (fault) {
      expect(fault).toBeInstanceOf(TooManyRequests);
      held += 1;
    }
  }
  return held;
};

describe('RateLimit', () => {
  it.each([
    ['an address', (rates: RateLimit) => times(3010, () => rates.countAddress('203.0.113.7')), 10],
    ['a household of IPv6', (rates: RateLimit) => times(3010, (place) => rates.countAddress(`2001:db8:1:2::${place.toString(16)}`)), 10],
    ['a person behind many addresses', (rates: RateLimit) => times(310, (place) => rates.countPerson(7, `203.0.113.${place % 250}`)), 10],
    ['many people behind one address', (rates: RateLimit) => times(310, (place) => rates.countPerson(place, '203.0.113.7')), 0],
    ['a person who hands in six thousand reports at once', (rates: RateLimit) => times(12, () => rates.countReports(7, '203.0.113.7', 500)), 2],
    ['each person for themselves', (rates: RateLimit) => times(12, (place) => rates.countReports(place, '203.0.113.7', 500)), 0],
    [
      'a person’s reports apart from their questions',
      (rates: RateLimit) => times(301, (place) => (place === 0 ? rates.countReports(7, '203.0.113.7', 500) : rates.countPerson(7, '203.0.113.7'))),
      0,
    ],
    ['this machine', (rates: RateLimit) => times(5000, () => rates.countAddress('127.0.0.1')), 0],
    ['this machine by IPv6', (rates: RateLimit) => times(5000, () => rates.countAddress('::1')), 0],
    ['somebody who has hung up', (rates: RateLimit) => times(5000, () => rates.countAddress(undefined)), 0],
  ])('holds %s', (_name, work, held) => expect(work(new RateLimit(new StoppedClock()))).toBe(held));

  it('remembers those who are busy when strangers come by the ten thousands', () => {
    const clock = new StoppedClock();
    const rates = new RateLimit(clock);
    times(3000, () => rates.countAddress('203.0.113.7'));
    for (let place = 0; place < 60_000; place += 1) {
      clock.at += 1;
      rates.countAddress(`10.${(place >> 16) & 255}.${(place >> 8) & 255}.${place & 255}`);
      if (place % 1000 === 0) times(1000, () => rates.countAddress('203.0.113.7'));
    }
    expect(times(500, () => rates.countAddress('203.0.113.7'))).toBeGreaterThan(0);
  });
});
