import fc from 'fast-check';
import { instant } from '../instant.js';
import { compareRaised, type RaisedAlert } from './compare-raised.js';
import { RULES, SEVERITIES } from './verdict.js';

const raised = (parts: Partial<RaisedAlert> = {}): RaisedAlert => ({
  rule: 'G1',
  localityId: 1,
  commodityId: 2,
  outletId: 3,
  severity: 'WARN',
  at: instant(1000),
  evidence: {
    rule: 'G0',
    thresholdVersion: 1,
    level: 1,
    observedAt: instant(0),
    price: 1,
    reference: 1,
    referenceKind: 'PEER_MEDIAN',
    ratio: 1,
    limitRatio: 1,
    looksLikeTenfold: false,
  },
  ...parts,
});

const alerts = fc.array(
  fc
    .record({
      rule: fc.constantFrom(...RULES),
      localityId: fc.integer({ min: 1, max: 2 }),
      commodityId: fc.integer({ min: 0, max: 2 }),
      outletId: fc.integer({ min: 0, max: 2 }),
      severity: fc.constantFrom(...SEVERITIES),
      at: fc.integer({ min: 0, max: 5 }).map(instant),
    })
    .map(raised),
  { maxLength: 30 },
);

describe('compareRaised', () => {
  it('names what is gained, lost and rated otherwise, and counts both sides', () => {
    const both = raised({ outletId: 1 });
    const eased = raised({ outletId: 2, severity: 'ALERT' });
    const gone = raised({ outletId: 3, rule: 'S1', severity: 'CRISIS' });
    const fresh = raised({ outletId: 4 });
    const result = compareRaised([both, eased, gone], [both, { ...eased, severity: 'WARN' }, fresh]);
    expect(result).toEqual({
      counts: [
        { rule: 'G1', severity: 'WARN', before: 1, after: 3 },
        { rule: 'G1', severity: 'ALERT', before: 1, after: 0 },
        { rule: 'S1', severity: 'CRISIS', before: 1, after: 0 },
      ],
      gained: [fresh],
      lost: [gone],
      changed: [{ before: eased, after: { ...eased, severity: 'WARN' } }],
    });
  });

  it('counts a fingerprint once, by its worst, and of equals by the earlier', () => {
    const late = raised({ severity: 'ALERT', at: instant(9) });
    const early = raised({ severity: 'ALERT', at: instant(5) });
    expect(compareRaised([], [raised(), late, early]).gained).toEqual([early]);
  });

  it('finds nothing between a replay and itself, in any order', () => {
    fc.assert(
      fc.property(alerts, (some) => {
        const { gained, lost, changed } = compareRaised(some, [...some].reverse());
        expect([gained, lost, changed]).toEqual([[], [], []]);
      }),
    );
  });

  it('turns gains into losses when the sides are swapped', () => {
    fc.assert(
      fc.property(alerts, alerts, (some, others) => {
        const there = compareRaised(some, others);
        const back = compareRaised(others, some);
        expect(there.gained).toEqual(back.lost);
        expect(there.lost).toEqual(back.gained);
        expect(there.changed.length).toBe(back.changed.length);
      }),
    );
  });
});
