import { DAY, HOUR, instant } from '../../api/domain/instant.js';
import { localTime, openReplay, type Replay, type TestReport } from '../scenario/replay.js';

const TODAY = localTime('2024-03-05', '00:00');

let replay: Replay;

beforeAll(async () => {
  replay = await openReplay();
});

afterAll(() => replay.close());

describe('the silence of an outlet', () => {
  it('weighs what stood on its last word, also when word and silence come in one batch', async () => {
    const word = (outlet: string, hours: number, stock: number): TestReport => ({
      outlet,
      observedAt: instant(TODAY + hours * HOUR),
      lines: [{ commodity: 'gao-te-thuong', stock, sold: 10_000 }],
    });
    const others = [5, 11, 17, 29, 35].flatMap((hours) => ['T-A-2', 'T-A-3'].map((outlet) => word(outlet, hours, 400_000)));
    await replay.accept([word('T-A-1', -DAY / HOUR + 5, 400_000), word('T-A-1', 5, 0), ...others]);
    await replay.drain();
    const rows = await replay.database.query<{ severity: string; lastSeverity: string | null }>(
      `select a.severity, a.evidence ->> 'lastSeverity' as "lastSeverity" from alert a join outlet o on o.id = a.outlet_id where a.rule = 'N1' and o.code = 'T-A-1'`,
    );
    expect(rows).toEqual([{ severity: 'ALERT', lastSeverity: 'ALERT' }]);
  });
});
