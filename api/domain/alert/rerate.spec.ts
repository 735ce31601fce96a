import fc from 'fast-check';
import type { AlertStatus } from './alert-status.js';
import { areaOutlet, areaSight, silenceSight } from './build-area-sight.js';
import { daily, NOW, peersAt, pricedNow, seen, sightOf } from './build-sight.js';
import { DEFAULT_THRESHOLDS } from './default-thresholds.js';
import { detectors } from './detectors.js';
import { rerate } from './rerate.js';
import { LEVELS, type Level } from './thresholds.js';
import type { Verdict } from './verdict.js';

type Breach = Extract<Verdict, { kind: 'breach' }>;

const open = ({ severity, evidence }: Breach): AlertStatus => ({
  stage: 'OPEN',
  signal: 'FIRING',
  severity,
  outcome: null,
  openedAt: NOW,
  lastBreachAt: NOW,
  closedAt: null,
  quietSlots: 0,
  milderSlots: 0,
  lastSlotAt: NOW,
  reopenedCount: 0,
  evidence,
});

const by = (level: Level) => ({ level, thresholds: DEFAULT_THRESHOLDS, commodityKind: 'STAPLE' as const });

/** What each rule says of one thing at a level; `size` makes the thing worse. */
const JUDGED: Readonly<Record<string, (level: Level, size: number) => Verdict>> = {
  G1: (level, size) => detectors.G1(sightOf(pricedNow(20_000 + size * 150), { level, earlierG1Firings: [true, true] }), NOW),
  G2: (level, size) =>
    detectors.G2(
      sightOf(pricedNow(20_000 + size * 150), { level, earlierG2Firings: [true, true], peers: [{ area: 'COMMUNE', prices: peersAt(0, 0, 0, 0) }] }),
      NOW,
    ),
  G3: (level, size) =>
    detectors.G3(sightOf(pricedNow(20_001 + size), { level, ceilings: [{ kind: 'MAXIMUM', price: 20_000, validFrom: NOW, document: '1' }] }), NOW),
  S1: (level) => detectors.S1(sightOf([...daily(20, 1, { stock: 100, sold: 10 }), seen(0, { stock: 0 })], { level }), NOW),
  S2: (level, size) =>
    detectors.S2(sightOf([...daily(20, 1, { stock: 500, sold: 10 }), seen(0, { stock: 60 - Math.min(59, size / 2), sold: 10 })], { level }), NOW),
  S3: (level, size) =>
    detectors.S3(
      areaSight(
        [1, 2, 3, 4, 5].map((id) => areaOutlet(id, { stock: id * 60 < size ? 0 : 300 - size })),
        { level },
      ),
      NOW,
    ),
  N1: (level, size) => detectors.N1(silenceSight(Math.floor(size / 20), { level }), NOW),
};

describe('rerate', () => {
  it.each(Object.keys(JUDGED).filter((rule) => rule !== 'S2'))('rates an alert of %s as its rule would have at the other level', (rule) => {
    fc.assert(
      fc.property(fc.constantFrom(...LEVELS), fc.constantFrom(...LEVELS), fc.integer({ min: 0, max: 160 }), (from, to, size) => {
        const judge = JUDGED[rule];
        const before = judge?.(from, size);
        const after = judge?.(to, size);
        if (before?.kind !== 'breach' || after === undefined || from === to) return;
        const advance = rerate(open(before), by(to));
        if (advance.kind === 'unchanged') throw new Error('the level changed');
        expect(advance.next.severity).toBe(after.kind === 'breach' ? after.severity : 'WATCH');
        expect(advance.next.evidence.level).toBe(to);
        if (after.kind === 'breach') expect(advance.next.evidence).toEqual(after.evidence);
      }),
    );
  });

  it('closes nothing, keeps stage, signal, owner and every figure, and says nothing twice', () => {
    const rules = fc.constantFrom(...Object.keys(JUDGED));
    const stages = fc.constantFrom('OPEN', 'ACKNOWLEDGED', 'INSPECTING');
    fc.assert(
      fc.property(rules, fc.array(fc.constantFrom(...LEVELS), { maxLength: 6 }), fc.integer({ min: 0, max: 160 }), stages, (rule, levels, size, stage) => {
        const found = JUDGED[rule]?.(1, size);
        if (found?.kind !== 'breach') return;
        let status: AlertStatus = { ...open(found), stage };
        for (const level of levels) {
          const advance = rerate(status, by(level));
          if (advance.kind === 'unchanged') continue;
          expect([advance.next.stage, advance.next.signal, advance.next.closedAt]).toEqual([stage, 'FIRING', null]);
          expect(advance.next.evidence.observedAt).toBe(status.evidence.observedAt);
          status = advance.next;
          expect(rerate(status, by(level))).toEqual({ kind: 'unchanged' });
        }
      }),
    );
  });

  it('tells the people on duty of what became worse, not of what became milder', () => {
    const found = detectors.G1(sightOf(pricedNow(23_300), { level: 1, earlierG1Firings: [true, true] }), NOW);
    if (found.kind !== 'breach') throw new Error('no breach');
    expect(found.severity).toBe('WARN');
    const worse = rerate(open(found), by(4));
    expect(worse).toMatchObject({ kind: 'moved', cause: 'RE_RATED', announce: true, next: { severity: 'ALERT', evidence: { level: 4, limit: 0.12 } } });
    const back = worse.kind === 'moved' ? rerate(worse.next, by(1)) : worse;
    expect(back).toMatchObject({ kind: 'moved', cause: 'RE_RATED', announce: false, next: { severity: 'WARN' } });
  });

  it('measures the margin of a foretold stock-out against the new level', () => {
    const found = JUDGED.S2?.(1, 118);
    if (found?.kind !== 'breach' || found.evidence.rule !== 'S2') throw new Error('no breach');
    const worse = rerate(open(found), by(4));
    if (worse.kind === 'unchanged' || worse.next.evidence.rule !== 'S2') throw new Error('the level changed');
    expect(worse.next.evidence.marginDays).toBeCloseTo(found.evidence.marginDays - 2, 9);
    expect([worse.next.severity, worse.next.evidence.limitDays]).toEqual(['ALERT', 2]);
  });

  it('leaves a closed alert and one of a rule without levels alone', () => {
    const found = detectors.S1(sightOf([seen(0, { stock: 0 })]), NOW);
    if (found.kind !== 'breach') throw new Error('no breach');
    expect(rerate({ ...open(found), stage: 'CLOSED', closedAt: NOW }, by(4))).toEqual({ kind: 'unchanged' });
  });
});
