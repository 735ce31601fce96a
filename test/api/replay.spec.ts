import { type ReplayOutcome, ReplayService } from '../../api/alert/replay.service.js';
import { DEFAULT_THRESHOLDS } from '../../api/domain/alert/default-thresholds.js';
import { LEVELS, type LevelThresholds, type Thresholds } from '../../api/domain/alert/thresholds.js';
import { DAY, HOUR, type Instant, instant, startOfDay } from '../../api/domain/instant.js';
import { openReplay, type Replay, type TestReport } from '../scenario/replay.js';

const RICE = 'gao-te-thuong';
const VIETNAM = { utcOffsetMinutes: 420, slotMinutes: [360, 720, 1080] };
const TODAY = startOfDay(instant(Date.now() - DAY), VIETNAM);

let house: Replay;
let replays: ReplayService;

const visit = (outlet: string, observedAt: Instant, price: number, stock = 400_000): TestReport => ({
  outlet,
  observedAt,
  lines: [{ commodity: RICE, price, stock, sold: 20_000 }],
});

/** Three quiet weeks of three shops, then a day on which the first asks a fifth more than the others and the second is empty at noon. */
beforeAll(async () => {
  house = await openReplay();
  replays = house.context.get(ReplayService, { strict: false });
  const shops = ['T-A-1', 'T-A-2', 'T-A-3'];
  const quiet = Array.from({ length: 21 }, (_, back) => shops.map((shop) => visit(shop, instant(TODAY - (21 - back) * DAY + 5 * HOUR), 18_000))).flat();
  const noon = [5, 11, 17].flatMap((hour) => {
    const at = instant(TODAY + hour * HOUR);
    return [visit('T-A-1', at, 21_800), visit('T-A-2', at, 18_000, hour === 11 ? 0 : 400_000), visit('T-A-3', at, 18_000)];
  });
  await house.accept([...quiet, ...noon]);
  await house.drain();
});

afterAll(() => house.close());

/** The limits that came with the installation, with these instead at every level. */
function atEveryLevel(change: Partial<LevelThresholds>): Thresholds {
  const levels = Object.fromEntries(LEVELS.map((level) => [level, { ...DEFAULT_THRESHOLDS.levels[level], ...change }]));
  return { ...DEFAULT_THRESHOLDS, levels: levels as unknown as Thresholds['levels'] };
}

async function replay(thresholds: unknown, days = 7): Promise<ReplayOutcome> {
  const outcome = await replays.replay(thresholds, days);
  if (outcome.kind === 'refused') throw new Error(outcome.code);
  return outcome;
}

/** All that is stored, as a text. */
async function stored(): Promise<string> {
  const tables = ['report', 'alert', 'alert_move', 'outlet_watch', 'slot_round', 'area_day', 'outbox', 'threshold_set'];
  const sql = tables.map((table) => `select '${table} ' || count(*) || md5(coalesce(string_agg(t::text, '' order by t::text), '')) as text from ${table} t`);
  const rows = await house.database.query<{ text: string }>(sql.join(' union all '));
  return rows.map(({ text }) => text).join('\n');
}

const total = (counts: ReplayOutcome['counts'], side: 'before' | 'after'): number => counts.reduce((sum, count) => sum + count[side], 0);
const named = (alerts: ReplayOutcome['gained']): string[] => alerts.map(({ rule, severity }) => `${rule} ${severity}`);

describe('a replay', () => {
  it('with the thresholds in force raises what the records hold, and stores nothing', async () => {
    const before = await stored();
    const outcome = await replay(DEFAULT_THRESHOLDS);
    expect([outcome.gained, outcome.lost, outcome.changed]).toEqual([[], [], []]);
    expect(outcome.counts).toContainEqual({ rule: 'G1', severity: 'WARN', before: 1, after: 1 });
    expect(outcome.counts).toContainEqual({ rule: 'S1', severity: 'ALERT', before: 1, after: 1 });
    expect(total(outcome.counts, 'before')).toBe(outcome.recorded);
    expect(await stored()).toBe(before);
  });

  it('says what wider and narrower limits would have changed, with the numbers', async () => {
    const wider = await replay(atEveryLevel({ riseStaple: { warn: 0.5, alert: 0.6, crisis: 0.7 } }));
    expect([named(wider.gained), named(wider.changed.map(({ after }) => after))]).toEqual([[], []]);
    expect(named(wider.lost)).toContain('G1 WARN');
    const narrower = await replay(atEveryLevel({ riseStaple: { warn: 0.1, alert: 0.15, crisis: 0.5 } }));
    const change = narrower.changed.find(({ after }) => after.rule === 'G1');
    expect([change?.before.severity, change?.after.severity]).toEqual(['WARN', 'ALERT']);
    expect(change?.after.evidence).toMatchObject({ rule: 'G1', price: 21_800, baseline: 18_000, limit: 0.15 });
  });

  it('looks only at the days asked for, counted back from the newest report', async () => {
    const { since, until, reports } = await replay(DEFAULT_THRESHOLDS, 1);
    expect([until - since, until, reports]).toEqual([DAY, TODAY + 17 * HOUR + 1, 9]);
    expect((await replay(DEFAULT_THRESHOLDS, 30)).reports).toBe(72);
  });

  it('refuses what does not fit, spans out of range, and a second one at the same time', async () => {
    expect(await replays.replay({}, 7)).toMatchObject({ kind: 'refused', code: 'THRESHOLDS_WRONG' });
    for (const days of [0, 31, 1.5, Number.NaN]) expect(await replays.replay(DEFAULT_THRESHOLDS, days)).toMatchObject({ code: 'DAYS_OUT_OF_RANGE' });
    const both = await Promise.all([replays.replay(DEFAULT_THRESHOLDS, 1), replays.replay(DEFAULT_THRESHOLDS, 1)]);
    expect(both.map((one) => (one.kind === 'refused' ? one.code : one.kind))).toEqual(['replayed', 'BUSY']);
  });
});
