import { instant } from '../../api/domain/instant.js';
import { appendFacts, OutboxDrainer } from '../../api/platform/outbox.js';
import { openReplay, type Replay } from '../scenario/replay.js';
import { eventually } from '../support/eventually.js';

let replay: Replay;

beforeAll(async () => {
  replay = await openReplay();
});

afterAll(() => replay.close());

const left = async (): Promise<number> =>
  (await replay.database.query<{ facts: number }>(`select count(*) as facts from outbox where kind like 'TEST %'`))[0]?.facts ?? 0;
const fact = { provinceId: 1, dueAt: instant(Date.now()), payload: {} };

it('figures and what is due at a time wait for no batch of the rules', async () => {
  const server = await replay.another();
  const drainer = server.context.get(OutboxDrainer, { strict: false });
  let release: () => void = () => undefined;
  const others = { figures: 0, looks: 0 };
  const bothHave = new Promise<void>((resolve) => {
    release = resolve;
  });
  const goOn = (): void => {
    if (others.figures > 0 && others.looks > 0) release();
  };
  let isJudging = false;
  drainer.register('TEST RULES', 1, async () => {
    isJudging = true;
    await bothHave;
  });
  drainer.register(
    'TEST FIGURES',
    1,
    async () => {
      others.figures += Number(isJudging);
      goOn();
    },
    'FIGURES',
  );
  drainer.onTheClock(10, async () => {
    others.looks += Number(isJudging);
    goOn();
  });
  try {
    await appendFacts(replay.database, 'TEST RULES', [fact]);
    drainer.start();
    await eventually('the rules are at work', async () => isJudging);
    await appendFacts(replay.database, 'TEST FIGURES', [fact]);
    await eventually('all three have had their turn', async () => (await left()) === 0);
    expect(others).toEqual({ figures: 1, looks: expect.any(Number) });
  } finally {
    release();
    await server.close();
  }
});
