import { furtherEvidence } from '../text/further-evidence.js';
import { ceiling, gouging, shortage, soldOut, tenfold } from '../text/outlet-examples.js';
import { vi } from '../text/vi.js';
import { evidenceLines } from './evidence-lines.js';

const all = [gouging, tenfold, ceiling, soldOut, shortage, ...furtherEvidence];
const levels = (rule: string) =>
  evidenceLines(all.find((one) => one.rule === rule) ?? gouging, vi.alerts.lines).map(({ axis, role, value }) => [axis, role, Math.round(value)]);

describe('the levels behind an alert', () => {
  it.each([
    {
      rule: 'G0',
      expected: [
        ['price', 'usual', 25_000],
        ['price', 'limit', 47_500],
      ],
    },
    {
      rule: 'G1',
      expected: [
        ['price', 'usual', 25_000],
        ['price', 'peers', 24_750],
        ['price', 'limit', 28_462],
      ],
    },
    {
      rule: 'G2',
      expected: [
        ['price', 'peers', 25_000],
        ['price', 'limit', 28_750],
      ],
    },
    { rule: 'G3', expected: [['price', 'limit', 30_000]] },
    {
      rule: 'G4',
      expected: [
        ['price', 'usual', 20_000],
        ['price', 'limit', 26_400],
      ],
    },
    { rule: 'S2', expected: [['stock', 'limit', 140_000]] },
    {
      rule: 'H1',
      expected: [
        ['stock', 'usual', 200_000],
        ['stock', 'limit', 350_000],
      ],
    },
    { rule: 'S1', expected: [] },
    { rule: 'N1', expected: [] },
  ])('$rule', ({ rule, expected }) => {
    expect(levels(rule)).toEqual(expected);
  });

  it('a price far too low is judged against the lower limit', () => {
    expect(evidenceLines({ ...tenfold, ratio: 0.1 }, vi.alerts.lines).at(-1)?.value).toBeCloseTo(25_000 / 1.9, 6);
  });

  it('G1: a price at the limit line has exactly the excess that the rule allows', () => {
    const limit = evidenceLines(gouging, vi.alerts.lines).at(-1)?.value ?? 0;
    expect(Math.log(limit / gouging.baseline) - Math.log(1 + gouging.peerRise)).toBeCloseTo(Math.log(1 + gouging.limit), 9);
  });

  it('without peers none are drawn', () => {
    expect(evidenceLines({ ...gouging, peers: 0 }, vi.alerts.lines).map(({ role }) => role)).toEqual(['usual', 'limit']);
  });
});
