import { IncidentService } from '../../api/alert/incident.service.js';
import { HOUR, type Instant, instant, MINUTE } from '../../api/domain/instant.js';
import { localTime, openReplay, type Replay } from '../scenario/replay.js';

const RICE = 'gao-te-thuong';
const SHOPS = ['T-A-1', 'T-A-2', 'T-A-3', 'T-A-4'];

interface NoticeState {
  readonly reason: string;
  readonly audience: string;
  readonly minute: number;
  readonly alerts: number;
  readonly fresh: number;
}

describe('incidents and notices', () => {
  let replay: Replay;
  const day = localTime('2024-03-05', '00:00');
  const at = (hour: number): Instant => instant(day + hour * HOUR);

  beforeAll(async () => {
    replay = await openReplay();
  });

  beforeEach(async () => {
    await replay.database.query(
      `truncate report, outbox, outbox_failed, trend_cell, outlet_state, outlet_watch, outlet_shelf, slot_sale, farm_gate_day, slot_round, area_day, alert_move, alert, incident, notice, notice_delivery, message, alert_silence restart identity`,
    );
  });

  afterAll(() => replay.close());

  const empty = (outlet: string, hour: number) => ({ outlet, observedAt: at(hour), lines: [{ commodity: RICE, stock: 0 }] });
  const seen = (outlet: string, hour: number, availability: 'NONE' | 'ENOUGH') => ({
    outlet,
    observedAt: at(hour),
    lines: [{ commodity: RICE, availability }],
  });

  /** What the clock of a running server would do at `hour`. */
  const timeComes = (hour: number, through: Replay = replay): Promise<number> =>
    through.database.transaction((tx) => through.context.get(IncidentService, { strict: false }).issueDue(tx, at(hour)));

  const notices = (): Promise<NoticeState[]> =>
    replay.database.query<NoticeState>(
      `select reason, audience, (extract(epoch from at) * 1000 - $1)::float8 / 60000 as minute, cardinality(alert_ids) as alerts, cardinality(fresh_ids) as fresh from notice order by id`,
      [at(5)],
    );

  it('tells of the empty shelves of one commune in one notice', async () => {
    await replay.accept(SHOPS.map((outlet) => empty(outlet, 5)));
    await replay.drain();
    expect(await notices()).toEqual([]);
    await timeComes(5 + 1 / 60);
    expect(await notices()).toEqual([{ reason: 'FIRST', audience: 'DUTY', minute: 1, alerts: 4, fresh: 4 }]);
    expect(await timeComes(5 + 1 / 60)).toBe(0);
    await replay.drain();
    const deliveries = await replay.database.query(`select channel, outcome, reason from notice_delivery`);
    expect(deliveries).toEqual([{ channel: 'IN_APP', outcome: 'SUPPRESSED', reason: 'TOO_OLD' }]);
    const incidents = await replay.database.query(
      `select i.family, y.code, count(*) as alerts from alert a join incident i on i.id = a.incident_id join locality y on y.id = i.locality_id group by 1, 2`,
    );
    expect(incidents).toEqual([{ family: 'S', code: 'T-A', alerts: 4 }]);
  });

  it('keeps communes apart, and tells of a later outlet after the group interval', async () => {
    await replay.accept([empty('T-A-1', 5), empty('T-B-1', 5), empty('T-A-2', 5 + 2 / 60)]);
    await replay.drain();
    await timeComes(5.2);
    const all = await notices();
    expect(all.map(({ reason, minute, fresh }) => `${reason} ${minute.toFixed(1)} ${fresh}`).sort()).toEqual(['FIRST 0.5 1', 'FIRST 12.0 1', 'GROWN 12.0 1']);
  });

  it('tells in a replay what would have been told then, whatever the size of the batches', async () => {
    const days = [0, 24, 48].flatMap((hour) => [seen('T-A-1', hour + 5, 'NONE'), seen('T-A-1', hour + 11, 'ENOUGH'), seen('T-A-1', hour + 17, 'ENOUGH')]);
    await replay.accept(days);
    await replay.drain();
    const once = await notices();
    expect(once.map(({ reason, minute }) => `${reason} ${minute}`)).toEqual(['FIRST 0.5', 'ESCALATED 480', 'ESCALATED 480']);
    await replay.database.query(
      `truncate report, outbox, outlet_watch, outlet_shelf, slot_sale, farm_gate_day, outlet_state, trend_cell, slot_round, alert_move, alert, incident, notice, notice_delivery, message restart identity`,
    );
    const another = await replay.another();
    for (const one of days) {
      await another.accept([one]);
      await another.drain();
    }
    expect(await notices()).toEqual(once);
    await another.close();
  });

  it('loses and doubles nothing when the work is broken off', async () => {
    await replay.accept(SHOPS.map((outlet) => empty(outlet, 5)));
    await replay.drain();
    const broken = replay.database.transaction(async (tx) => {
      await replay.context.get(IncidentService, { strict: false }).issueDue(tx, at(5.1));
      throw new Error('killed');
    });
    await expect(broken).rejects.toThrow('killed');
    const restarted = await replay.another();
    const issued = await Promise.all([timeComes(5.1), timeComes(5.1, restarted)]);
    expect(issued.sort()).toEqual([0, 1]);
    expect(await notices()).toHaveLength(1);
    await restarted.close();
  });

  it('keeps quiet in a silence, and speaks when it has ended', async () => {
    const [{ id: locality } = { id: 0 }] = await replay.database.query<{ id: number }>(`select id from locality where code = 'T-A'`);
    await replay.database.query(
      `insert into alert_silence (locality_id, reason, account_id, created_at, starts_at, ends_at) values ($1, 'kiểm kê', 1, now(), now(), now() + interval '1 day')`,
      [locality],
    );
    await replay.accept([empty('T-A-1', 5), empty('T-B-1', 5)]);
    await replay.drain();
    await timeComes(6);
    expect(await notices()).toMatchObject([{ reason: 'FIRST', alerts: 1 }]);
    expect(await replay.database.query(`select muted_by as by from alert order by outlet_id`)).toEqual([{ by: 'SILENCE' }, { by: null }]);
    await replay.database.query(`update alert_silence set ends_at = now() - interval '1 second', starts_at = now() - interval '1 minute'`);
    await timeComes((Date.now() - day) / HOUR);
    expect(await replay.database.query(`select muted_by as by from alert order by outlet_id`)).toEqual([{ by: null }, { by: null }]);
  });

  it('hears nothing of a foretold stock-out once the shelf is empty, and keeps it on the list', async () => {
    const selling = [6, 5, 4, 3, 2, 1].map((back) => ({
      outlet: 'T-A-1',
      observedAt: at(5 - 24 * back),
      lines: [{ commodity: RICE, stock: 100_000 + back, sold: 90_000 }],
    }));
    await replay.accept([...selling, { outlet: 'T-A-1', observedAt: at(5), lines: [{ commodity: RICE, stock: 20_000, sold: 90_000 }] }, empty('T-A-1', 11)]);
    await replay.drain();
    const rows = await replay.database.query<{ rule: string; by: string | null }>(
      `select rule, muted_by as by from alert where stage <> 'CLOSED' order by rule`,
    );
    expect(rows).toEqual([
      { rule: 'S1', by: null },
      { rule: 'S2', by: 'STOCK_OUT' },
    ]);
  });

  it('gives an alert the time its severity leaves', async () => {
    await replay.accept([empty('T-A-1', 5)]);
    await replay.drain();
    const [row] = await replay.database.query<{ severity: string; minutes: number }>(
      `select severity, extract(epoch from due_at - opened_at)::float8 / 60 as minutes from alert`,
    );
    expect(row).toEqual({ severity: 'ALERT', minutes: (8 * HOUR) / MINUTE });
  });
});
