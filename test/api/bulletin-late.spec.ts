import { HOUR, type Instant, instant, MINUTE } from '../../api/domain/instant.js';
import { type BulletinWorld, listBulletins, sectionText, slotDaysAgo, startBulletinWorld } from '../support/bulletins.js';

const FIRST = slotDaysAgo(2, 18);
const MISSED = [slotDaysAgo(1, 6), slotDaysAgo(1, 12), slotDaysAgo(1, 18)] as const;
/** When a process runs again: twelve hours after the last one missed. */
const BACK = instant(MISSED[2] + 5 * HOUR);

let world: BulletinWorld;

beforeAll(async () => {
  world = await startBulletinWorld();
});

afterAll(() => world.close());

/** What both processes of the deployment do when they look at the clock at that time. */
const look = (now: Instant): Promise<number[]> =>
  Promise.all(
    [0, 1].map((place) =>
      world.transaction(place, async (tx) => {
        const written = await world.composing(place).composeDue(tx, now);
        await world.composing(place).issueStruck(tx, now);
        return written;
      }),
    ),
  );

describe('slots during which no process ran', () => {
  it('have no report before the first one of a province', async () => {
    await world.report(instant(FIRST - HOUR), 18_500);
    expect(await look(instant(FIRST - HOUR))).toEqual([0, 0]);
    expect((await look(instant(FIRST - 29 * MINUTE))).sort()).toEqual([0, 1]);
    expect(await listBulletins(world.analyst, slotDaysAgo(3, 0), instant(BACK + HOUR))).toHaveLength(1);
  });

  it('are written at the next start, each once, in their order, late and saying so', async () => {
    await world.report(instant(MISSED[1] - HOUR), 19_000);
    await world.report(instant(MISSED[1] + HOUR), 30_000);
    expect((await look(BACK)).reduce((sum, written) => sum + written, 0)).toBe(3);
    expect(await look(BACK)).toEqual([0, 0]);
    const reports = (await listBulletins(world.analyst, MISSED[0], instant(BACK + HOUR))).toReversed();
    expect(reports.map(({ slotAt, state, number, received }) => [slotAt, state, number, received])).toEqual([
      [new Date(MISSED[0]).toISOString(), 'ISSUED', '02/BC-SCT', 0],
      [new Date(MISSED[1]).toISOString(), 'ISSUED', '03/BC-SCT', 1],
      [new Date(MISSED[2]).toISOString(), 'ISSUED', '04/BC-SCT', 1],
    ]);
    expect(sectionText(reports[1], 'SITUATION')).toMatch(
      /^Tính đến 11 giờ 30 phút, .* Báo cáo lập muộn lúc 23 giờ 00 phút, .*, theo số liệu giờ chốt 11 giờ 30 phút\.$/,
    );
    expect(reports.map((report) => report.issuedAt)).toEqual(Array(3).fill(new Date(BACK).toISOString()));
  });

  it('are not written when they are more than a day old', async () => {
    const later = instant(BACK + 50 * HOUR);
    await look(later);
    const [first] = (await listBulletins(world.analyst, instant(BACK + 1), later)).toReversed();
    expect(Date.parse(first?.slotAt ?? '')).toBeGreaterThan(later - 24 * HOUR);
  });
});
