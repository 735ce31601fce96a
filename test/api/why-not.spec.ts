import { WhyNotService } from '../../api/alert/why-not.service.js';
import { seededRandom } from '../../api/demo/seeded-random.js';
import { DAY, HOUR, type Instant, instant } from '../../api/domain/instant.js';
import { CatalogueView } from '../../api/outlet/catalogue.view.js';
import { localTime, openReplay, type Replay, type TestReport } from '../scenario/replay.js';

const RICE = 'gao-te-thuong';
const SHOPS = ['T-A-1', 'T-A-2', 'T-A-3', 'T-A-4', 'T-B-1'];
const DAYS = 25;

interface Move {
  readonly rule: string;
  readonly outlet: string;
  readonly at: Instant;
  readonly severity: string;
  readonly evidence: unknown;
}

describe('asking the rules again', () => {
  let replay: Replay;
  const start = localTime('2024-03-01', '05:00');

  beforeAll(async () => {
    replay = await openReplay();
  });

  afterAll(() => replay.close());

  /** Prices that jump now and then, stock that runs down, and some reports that come in a day late or correct another. */
  function weeks(): TestReport[] {
    const random = seededRandom(7, 'weeks');
    const reports: TestReport[] = [];
    for (let slot = 0; slot < DAYS * 3; slot++) {
      for (const outlet of SHOPS) {
        const observedAt = instant(start + Math.floor(slot / 3) * DAY + (slot % 3) * 6 * HOUR);
        const jump = slot > 50 && random() < 0.3 ? 1.2 + random() * 1.2 : 1;
        const late = random() < 0.05 ? DAY : 0;
        const line = { commodity: RICE, price: Math.round(18_000 * jump * (1 + 0.01 * random())), stock: Math.round(60_000 * random()), sold: 20_000 };
        reports.push({ outlet, observedAt, dueAt: instant(observedAt + late), lines: [line] });
      }
    }
    return reports.sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
  }

  it('gives at every alert the verdict that raised it, from the reports alone', async () => {
    await replay.accept(weeks());
    await replay.drain();
    const moves = await replay.database.query<Move>(
      `select a.rule, o.code as outlet, m.at, m.severity, m.evidence from alert_move m join alert a on a.id = m.alert_id join outlet o on o.id = a.outlet_id
       where m.cause in ('OPENED', 'REOPENED', 'WORSENED') and a.rule not in ('N1', 'N2') order by m.at`,
    );
    const service = replay.context.get(WhyNotService, { strict: false });
    const catalogue = replay.context.get(CatalogueView, { strict: false });
    const commodityId = catalogue.commodities.byCode(RICE)?.id ?? 0;
    for (const { rule, outlet, at, severity, evidence } of moves) {
      const record = catalogue.places.outletByCode(outlet);
      if (record === undefined) throw new Error(outlet);
      const { verdicts } = await service.ask(record, commodityId, at);
      const verdict = verdicts.find((one) => one.rule === rule)?.verdict;
      expect(JSON.parse(JSON.stringify(verdict))).toEqual({ kind: 'breach', severity, evidence });
    }
    const rules = new Set(moves.map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(expect.arrayContaining(['G0', 'G1', 'S2']));
    expect(moves.length).toBeGreaterThan(20);
  });
});
