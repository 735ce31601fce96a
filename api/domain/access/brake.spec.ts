import fc from 'fast-check';
import { instant } from '../instant.js';
import { afterSuccess, afterTry, type Brake, type BrakeKind, waitFor } from './brake.js';

const START = instant(Date.UTC(2026, 10, 22));

/** Tries as fast as the brake lets anybody for `milliseconds`; counts what was looked at and the longest wait. */
function hammer(kind: BrakeKind, milliseconds: number): { readonly checks: number; readonly longest: number } {
  let brake: Brake | null = null;
  let at = START;
  let checks = 0;
  let longest = 0;
  while (at < START + milliseconds) {
    const wait = waitFor(kind, brake, at);
    if (checks < 100) longest = Math.max(longest, wait);
    at = instant(at + wait);
    if (at >= START + milliseconds) break;
    brake = afterTry(kind, brake, at);
    checks += 1;
  }
  return { checks, longest };
}

describe('guesses at one name', () => {
  it('five are free, then each waits longer, never more than 24 seconds', () => {
    const waits = Array.from({ length: 14 }, (_, fails) => waitFor('NAME', { fails, at: START }, START));
    expect(waits).toEqual([0, 0, 0, 0, 0, 500, 1000, 2000, 4000, 8000, 16_000, 24_000, 24_000, 24_000]);
  });

  it('a try that stood in line behind the newest one waits no longer for it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: -60_000, max: 60_000 }), (fails, later) => {
        expect(waitFor('NAME', { fails, at: START }, instant(START + later))).toBeLessThanOrEqual(24_000);
      }),
    );
  });

  it('after a hundred in a row one an hour is looked at', () => {
    expect(waitFor('NAME', { fails: 99, at: START }, START)).toBe(24_000);
    expect(waitFor('NAME', { fails: 100, at: START }, START)).toBe(3_600_000);
  });

  it('a day of guessing gets at most 124 looks', () => {
    expect(hammer('NAME', 24 * 3_600_000).checks).toBeLessThanOrEqual(124);
  });

  it('the right password begins anew', () => {
    expect(waitFor('NAME', afterSuccess('NAME', { fails: 60, at: START }), START)).toBe(0);
  });
});

describe('guesses from one address', () => {
  it('thirty at once, then one every ten seconds', () => {
    expect(hammer('ADDRESS', 1)).toEqual({ checks: 30, longest: 10_000 });
    expect(hammer('ADDRESS', 600_000).checks).toBe(30 + 59);
  });

  it('people who know their passwords use nothing up', () => {
    let brake: Brake | null = null;
    for (let person = 0; person < 500; person += 1) {
      expect(waitFor('ADDRESS', brake, START)).toBe(0);
      brake = afterSuccess('ADDRESS', afterTry('ADDRESS', brake, START));
    }
  });
});

describe('guesses of six digits', () => {
  it('five in ten minutes', () => {
    expect(hammer('CODE', 600_000).checks).toBe(5);
    expect(hammer('CODE', 6_000_000).checks).toBe(50);
  });
});

it.each(['NAME', 'ADDRESS', 'CODE'] as const)('%s: a wait that is over is over, and no try shortens it', (kind) => {
  const brakes = fc.record({ fails: fc.integer({ min: 0, max: 200 }), at: fc.constant(START) });
  fc.assert(
    fc.property(brakes, fc.integer({ min: 0, max: 10_000_000 }), (brake, later) => {
      const at = instant(START + later);
      const wait = waitFor(kind, brake, at);
      expect(waitFor(kind, brake, instant(at + wait))).toBe(0);
      expect(waitFor(kind, afterTry(kind, brake, instant(at + wait)), instant(at + wait))).toBeGreaterThanOrEqual(0);
    }),
  );
});
