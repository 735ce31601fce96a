import { DAY, HOUR, type Instant, instant, MINUTE } from '../../api/domain/instant.js';
import { CatalogueView } from '../../api/outlet/catalogue.view.js';
import { Clock } from '../../api/platform/clock.js';
import { OutboxDrainer } from '../../api/platform/outbox.js';
import { localTime, openReplay, type Replay, type TestReport } from '../scenario/replay.js';
import { eventually } from '../support/eventually.js';

const TODAY = localTime('2024-03-05', '00:00');
const HAND_IN = instant(TODAY + 5.5 * HOUR);
const SILENT = ['T-B-1', 'T-B-2', 'T-B-3', 'T-B-4'];
const HEARD = ['T-A-1', 'T-A-2', 'T-A-3', 'T-A-4'];

interface Move {
  readonly rule: string;
  readonly locality: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
}

let replay: Replay;

const word = (outlet: string, at: number): TestReport => ({
  outlet,
  observedAt: instant(at),
  lines: [{ commodity: 'gao-te-thuong', price: 18_000, stock: 900_000, sold: 10_000 }],
});

const moves = (): Promise<Move[]> =>
  replay.database.query<Move>(
    `select a.rule, l.code as locality, m.at, m.recorded_at as "recordedAt" from alert_move m join alert a on a.id = m.alert_id join locality l on l.id = a.locality_id order by m.at, a.id`,
  );

/** A process of its own whose clock stands at `now` and that works as a server does. */
async function serverAt(now: number): Promise<Replay> {
  const server = await replay.another();
  server.context.get(Clock, { strict: false }).now = () => instant(now);
  server.context.get(OutboxDrainer, { strict: false }).start();
  return server;
}

const isSettled = async (): Promise<boolean> => {
  const [row] = await replay.database.query<{ slotAt: Instant | null; facts: number }>(
    `select (select max(slot_at) from slot_round) as "slotAt", (select count(*) from outbox where kind in ('REPORT_ACCEPTED', 'OUTLETS_OBSERVED')) as facts`,
  );
  return row?.facts === 0 && row.slotAt !== null && row.slotAt >= HAND_IN;
};

beforeAll(async () => {
  replay = await openReplay();
  await replay.database.query('update deployment set demo = false');
  await replay.context.get(CatalogueView, { strict: false }).refresh();
  const before = [3, 2, 1].flatMap((days) =>
    [5, 11, 17].flatMap((hour) => [...HEARD, ...SILENT].map((outlet) => word(outlet, TODAY - days * DAY + hour * HOUR))),
  );
  await replay.accept([...before, ...HEARD.map((outlet) => word(outlet, TODAY + 5 * HOUR))]);
  await replay.drain();
});

afterAll(() => replay.close());

describe('the clock', () => {
  it('calls no roll before the hand-in time and the minute of grace after it are over', async () => {
    const early = await serverAt(HAND_IN + MINUTE);
    try {
      const looked = early.context.get(OutboxDrainer, { strict: false });
      await looked.beforeApplicationShutdown();
      await replay.drain();
      expect(await moves()).toEqual([]);
    } finally {
      await early.close();
    }
  });

  it('calls it once when they are, however many servers look: nobody reports and yet the silence of an area is known', async () => {
    const late = HAND_IN + MINUTE + 1;
    const servers = await Promise.all([serverAt(late), serverAt(late)]);
    try {
      await eventually('the slot is judged', isSettled);
    } finally {
      for (const server of servers) await server.close();
    }
    expect(await moves()).toEqual([{ rule: 'N2', locality: 'T-B', at: HAND_IN, recordedAt: late }]);
  });

  it('judges nothing again after a restart', async () => {
    const again = await serverAt(HAND_IN + HOUR);
    try {
      await again.context.get(OutboxDrainer, { strict: false }).beforeApplicationShutdown();
    } finally {
      await again.close();
    }
    await replay.drain();
    expect(await moves()).toHaveLength(1);
  });
});
