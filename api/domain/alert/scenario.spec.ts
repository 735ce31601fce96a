import { DAY, HOUR, type Instant, instant, slotOf } from '../instant.js';
import { rememberCommodity } from '../remember-outlet.js';
import { advanceAlert } from './advance-alert.js';
import type { AlertStatus } from './alert-status.js';
import { NOW, sightOf, VIETNAM } from './build-sight.js';
import { DEFAULT_THRESHOLDS } from './default-thresholds.js';
import { evaluateOutlet, g1FiredOnThisReport } from './evaluate-outlet.js';
import { pastOf } from './past-of.js';
import type { Observation, PeerPrice } from './sight.js';
import { REPORT_RULES, type Rule } from './verdict.js';

const OUTLETS = ['A', 'B', 'C', 'D'];
const DAYS = 40;
const FIRST = instant(NOW - DAYS * DAY);

type Figures = Partial<Pick<Observation, 'price' | 'stock' | 'sold' | 'incoming' | 'incomingAt'>>;
/** What an outlet shows in a slot, counted from the first; three slots a day at 05:30, 11:30 and 17:30. */
type Story = (outlet: string, slot: number) => Figures;
interface Told {
  readonly outlet: string;
  readonly rule: Rule;
  readonly cause: string;
  readonly severity: string;
  readonly slot: number;
}

const timeOf = (slot: number): Instant => instant(FIRST + Math.floor(slot / 3) * DAY + (slot % 3) * 6 * HOUR - HOUR / 2);

/** Plays a story as the worker would, and tells every move of every alert. */
function play(story: Story, slots: number): Told[] {
  const reports = new Map<string, Observation[]>(OUTLETS.map((outlet) => [outlet, []]));
  const alerts = new Map<string, AlertStatus>();
  const fired = new Map<string, boolean[]>();
  const told: Told[] = [];
  for (let slot = 0; slot < slots; slot++) {
    for (const outlet of OUTLETS) {
      const at = timeOf(slot);
      const seen: Observation = {
        reportId: `${outlet}${String(slot).padStart(4, '0')}`,
        observedAt: at,
        price: null,
        inputPrice: null,
        stock: null,
        sold: null,
        incoming: null,
        incomingAt: null,
        availability: null,
        flags: [],
        ...story(outlet, slot),
      };
      reports.get(outlet)?.push(seen);
      const peers = OUTLETS.filter((other) => other !== outlet).flatMap((other): PeerPrice[] => {
        const { price, priceAt, baseline, baselineCount } = rememberCommodity(reports.get(other) ?? [], at);
        return price === null || priceAt === null || baseline === null ? [] : [{ price, priceAt, baseline, reports: baselineCount }];
      });
      const earlier = fired.get(outlet) ?? [];
      const sight = sightOf(pastOf(reports.get(outlet) ?? [], at), { peers: [{ area: 'COMMUNE', prices: peers }], earlierG1Firings: earlier });
      const verdicts = evaluateOutlet(sight, at);
      fired.set(outlet, [g1FiredOnThisReport(sight, at), ...earlier].slice(0, 2));
      for (const rule of REPORT_RULES) {
        const key = `${outlet} ${rule}`;
        const advance = advanceAlert(alerts.get(key) ?? null, verdicts[rule], DEFAULT_THRESHOLDS, { at, slotAt: slotOf(at, VIETNAM) });
        if (advance.kind !== 'unchanged') alerts.set(key, advance.next);
        if (advance.kind === 'moved') told.push({ outlet, rule, cause: advance.cause, severity: advance.next.severity, slot });
      }
    }
  }
  return told;
}

/** A story that departs from quiet days from slot 105 (day 35) on. */
const EVENT = 105;
const priced =
  (price: (outlet: string, since: number) => number): Story =>
  (outlet, slot) => ({ price: slot < EVENT ? 20_000 : price(outlet, slot - EVENT) });
const linesOf = (story: Story, slots = EVENT + 6) =>
  play(story, slots).map(({ outlet, rule, cause, severity, slot }) => `${outlet} ${rule} ${cause} ${severity} +${slot - EVENT}`);

describe('a province for forty days', () => {
  it.each([
    { name: 'quiet days raise nothing', story: priced(() => 20_000), lines: [] },
    { name: 'an honest cost shock of 30 % raises no alert on anybody', story: priced(() => 26_000), lines: [] },
    {
      name: 'one outlet 30 % up alone is an alert on its second report',
      story: priced((outlet) => (outlet === 'A' ? 26_000 : 20_000)),
      lines: ['A G1 OPENED ALERT +1'],
    },
    { name: 'one outlet 15 % up alone is at the limit', story: priced((outlet) => (outlet === 'A' ? 23_000 : 20_000)), lines: [] },
    { name: 'a rise of one report raises nothing', story: priced((outlet, since) => (outlet === 'A' && since === 0 ? 26_000 : 20_000)), lines: [] },
    {
      name: 'a price that comes down again recovers after two slots',
      story: priced((outlet, since) => (outlet === 'A' && since < 3 ? 26_000 : 20_000)),
      lines: ['A G1 OPENED ALERT +1', 'A G1 RECOVERED ALERT +4'],
    },
    {
      name: 'a nought too many is set aside and no gouging',
      story: priced((outlet, since) => (outlet === 'A' && since === 0 ? 200_000 : 20_000)),
      lines: ['A G0 OPENED WATCH +0', 'A G0 RECOVERED WATCH +2'],
    },
    {
      name: 'a real double price is a crisis once it is seen again',
      story: priced((outlet) => (outlet === 'A' ? 40_000 : 20_000)),
      lines: ['A G0 OPENED WATCH +0', 'A G1 OPENED CRISIS +1', 'A G0 RECOVERED WATCH +2'],
    },
    { name: 'an outlet that falls 30 % while others stand', story: priced((outlet) => (outlet === 'A' ? 14_000 : 20_000)), lines: [] },
  ])('$name', ({ story, lines }) => expect(linesOf(story)).toEqual(lines));

  it('foretells a stock-out slots before it happens, and says when a delivery helps', () => {
    // Sells 30 a slot, restocked to 900 each fifth day; from the event on nothing comes any more.
    const story: Story = (outlet, slot) =>
      outlet === 'A' ? { sold: 30, stock: slot < EVENT ? 900 - 30 * (slot % 15) : Math.max(0, 900 - 30 * (slot - EVENT)) } : {};
    const told = play(story, EVENT + 36);
    const slotOfMove = (rule: Rule, severity: string) => told.find((move) => move.rule === rule && move.severity === severity)?.slot ?? Number.NaN;
    expect(told.filter(({ slot }) => slot < EVENT)).toEqual([]);
    expect(slotOfMove('S1', 'ALERT') - EVENT).toBe(30);
    // Cover falls below lead + 1 day = 2 days at 180 left, so six slots ahead is the limit and five warn.
    expect(slotOfMove('S1', 'ALERT') - slotOfMove('S2', 'WARN')).toBeGreaterThanOrEqual(4);
    expect(slotOfMove('S1', 'ALERT') - slotOfMove('S2', 'ALERT')).toBeGreaterThanOrEqual(1);
    expect(told.filter(({ rule }) => rule.startsWith('G'))).toEqual([]);
  });

  it('lets a stock-out rest when nobody reports any more', () => {
    const story: Story = (outlet, slot) => (outlet === 'A' && slot <= EVENT ? { stock: slot < EVENT ? 500 : 0 } : {});
    expect(linesOf(story, EVENT + 15)).toEqual(['A S1 OPENED ALERT +0']);
  });
});
