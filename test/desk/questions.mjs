import { deskWorld, openDesk, vi } from './desk-world.mjs';

const MOST_CLICKS = 4;
const MOST_SECONDS = 10;
const DAY = 86_400_000;
const EGGS = 'trung-ga';
const ORDER = 'Điều 500 thùng từ kho dự phòng, báo lại trước 18:00';
const ROOT = '51';

/** Tomorrow noon of the deployment (UTC+7), as the page reckons it. */
const tomorrowNoon = () => {
  const local = Date.now() + 7 * 3_600_000;
  return new Date(Math.floor(local / DAY) * DAY + DAY + DAY / 2 - 7 * 3_600_000);
};

const menu = async ({ page, click }) => click(page.getByRole('button', { name: new RegExp(`^${vi.shell.account}`) }));
const fromMenu = async (hand, name) => {
  await menu(hand);
  await hand.click(hand.page.getByRole('menuitem', { name, exact: true }));
};
const asked = async (hand, question) => {
  await fromMenu(hand, vi.ask.title);
  await hand.click(hand.page.getByRole('link', { name: vi.ask.questions[question], exact: true }));
};
const total = (count) => new RegExp(`trên ${new Intl.NumberFormat('vi-VN').format(count)} cảnh báo`);
const countOf = async (world, where) =>
  (await world.sql(`select count(*)::integer as count from alert a join locality l on l.id = a.province_id where l.code = $1 and ${where}`, [ROOT]))[0].count;
const firstAlert = async (world, filter) =>
  (await world.ask('ANALYST', `{ alerts(locality: "${ROOT}", ${filter}, first: 1) { alerts { id outletName locality commodity } } }`)).alerts.alerts[0];

/** Questions of questions.md: `expect` asks the database or the API and answers what must be read on the screen (a locator), `go` clicks the way there. */
const QUESTIONS = [
  {
    name: '1 wards that run out of eggs by tomorrow noon',
    expect: async (world, page) => {
      const { runningOut } = await world.ask('ANALYST', 'query ($c: ID!, $u: Instant!) { runningOut(commodity: $c, until: $u) { locality } }', {
        c: EGGS,
        u: tomorrowNoon().toISOString(),
      });
      const codes = runningOut.map(({ locality }) => locality);
      const names = await world.sql(`select name from locality where code = any ($1) and effective_to = 'infinity'`, [codes]);
      if (names.length === 0) return [page.getByText(vi.ask.noRunOut)];
      return names.map(({ name }) => page.getByRole('rowheader').filter({ hasText: name }).first());
    },
    go: (hand) => asked(hand, 'runOut'),
  },
  {
    name: '2 outlets that rose more than their neighbours this week',
    expect: async (world, page) => {
      const rows = await world.sql(
        `select distinct o.name from alert a join outlet o on o.id = a.outlet_id join locality l on l.id = a.province_id
         where l.code = $1 and a.rule = 'G1' and a.opened_at >= now() - interval '6 days 23 hours'`,
        [ROOT],
      );
      if (rows.length === 0) return [page.getByRole('table', { name: vi.ask.questions.risenMore }).or(page.getByText(vi.ask.noneRisen))];
      return rows.map(({ name }) => page.getByRole('rowheader').filter({ hasText: name }).first());
    },
    go: (hand) => asked(hand, 'risenMore'),
  },
  {
    name: '3 who has not reported for 12:00 (of yesterday)',
    expect: async (world, page) => {
      const slot = new Date(tomorrowNoon().getTime() - 2 * DAY).toISOString();
      const [{ count }] = await world.sql(
        `select count(*)::integer as count from outlet o join locality l on l.id = o.province_id
         where l.code = $1 and o.effective_from <= $2::timestamptz - interval '12 hours' and o.effective_to > $2::timestamptz - interval '12 hours'
           and exists (select from outlet_commodity c where c.outlet_id = o.id) and not exists (select from report r where r.outlet_id = o.id and r.slot_at = $2::timestamptz)
           and not exists (select from register_entry e where e.kind = 'CLOSURE' and e.valid_from <= $2::timestamptz and $2::timestamptz < e.valid_to and (e.outlet_id = o.id or e.locality_id in (select unnest(path) from locality where id = o.locality_id)))`,
        [ROOT, slot],
      );
      return [
        page
          .getByRole('button', { pressed: true })
          .filter({ hasText: `${vi.completeness.slotOf('12:00')}` })
          .filter({ hasText: new RegExp(`${vi.completeness.standings.MISSING} ?${count}$`) }),
      ];
    },
    go: async (hand) => {
      await fromMenu(hand, vi.completeness.title);
      await hand.click(hand.page.getByRole('button', { name: vi.completeness.dayBefore }));
      await hand.click(hand.page.getByRole('button', { name: new RegExp(vi.completeness.slotOf('12:00')) }));
    },
  },
  {
    name: '4 what leadership decided on what is sold out',
    expect: async (world, page) => {
      const alert = await firstAlert(world, 'rule: S1, sort: NEWEST');
      await world.ask('LEADER', 'mutation ($id: ID!, $order: String!) { instructAlert(id: $id, order: $order) { __typename } }', {
        id: alert.id,
        order: ORDER,
      });
      return [page.getByText(ORDER)];
    },
    go: async (hand) => {
      await asked(hand, 'decided');
      await hand.click(
        hand.page
          .getByRole('list', { name: vi.alerts.list })
          .getByRole('link')
          .or(hand.page.getByRole('list', { name: vi.alerts.list }).getByRole('button'))
          .first(),
      );
    },
  },
  {
    name: '5 the alert that does most harm now',
    expect: async (world, page) => {
      const alert = await firstAlert(world, 'open: true, sort: HARM');
      return [
        page
          .getByRole('list', { name: vi.alerts.list })
          .getByText(alert.outletName ?? '', { exact: false })
          .first(),
      ];
    },
    go: (hand) => asked(hand, 'worst'),
  },
  {
    name: '6 alerts nobody has taken in hand',
    expect: async (world, page) => [page.getByText(total(await countOf(world, `a.stage <> 'CLOSED' and a.owner_id is null`)))],
    go: (hand) => asked(hand, 'nobody'),
  },
  {
    name: '7 where a ceiling price is exceeded',
    expect: async (world, page) => [page.getByText(total(await countOf(world, `a.rule = 'G3'`)))],
    go: (hand) => asked(hand, 'ceiling'),
  },
  {
    name: '8 where something is sold out now',
    expect: async (world, page) => [page.getByText(total(await countOf(world, `a.stage <> 'CLOSED' and a.rule = 'S1'`)))],
    go: (hand) => asked(hand, 'outOfStock'),
  },
  {
    name: '9 the newest quick report',
    expect: async (world, page) => {
      const [newest] = await world.sql(
        `select b.id from bulletin b join locality l on l.id = b.province_id where l.code = $1 order by b.slot_at desc, b.part desc limit 1`,
        [ROOT],
      );
      return newest === undefined
        ? [page.getByText(vi.bulletin.empty)]
        : [{ waitFor: (limit) => page.waitForURL(new RegExp(`/bulletins/${newest.id}\\b`), limit) }];
    },
    go: async (hand) => {
      await asked(hand, 'lastReport');
      const first = hand.page.getByRole('rowheader').getByRole('link').first();
      await first.or(hand.page.getByText(vi.bulletin.empty)).waitFor();
      if (await first.isVisible()) await hand.click(first);
    },
  },
  {
    name: '10 phones that are silent or hold unsent reports',
    expect: async (world, page) => {
      const rows = await world.sql(
        `select a.full_name as name from phone p join account a on a.id = p.account_id where p.last_seen_at < now() - interval '1 day'`,
      );
      return rows.map(({ name }) => page.getByRole('row').filter({ hasText: name }).filter({ hasText: vi.supervisor.phones.silent }).first());
    },
    go: (hand) => asked(hand, 'phones'),
  },
];

/** A hand that counts its clicks. */
function handOf(page) {
  const hand = {
    page,
    clicks: 0,
    click: async (locator) => {
      hand.clicks += 1;
      await locator.click();
    },
  };
  return hand;
}

/** Each question from the overview to the answer on screen, and back. */
export async function measureQuestions() {
  const world = await deskWorld();
  const page = await openDesk(world, 'ANALYST');
  const rows = [];
  for (const { name, expect, go } of QUESTIONS) {
    await page.goto(world.url, { waitUntil: 'networkidle' });
    const answers = await expect(world, page);
    const hand = handOf(page);
    const began = performance.now();
    let problem;
    try {
      await go(hand);
      for (const answer of answers) await answer.waitFor({ timeout: 10_000 });
    } catch (fault) {
      problem = String(fault).split('\n')[0].slice(0, 120);
    }
    const seconds = (performance.now() - began) / 1000;
    rows.push({
      row: `question ${name}: clicks`,
      value: hand.clicks,
      unit: 'clicks',
      goal: `<= ${MOST_CLICKS}`,
      ok: problem === undefined && hand.clicks <= MOST_CLICKS,
      ...(problem === undefined ? {} : { note: problem }),
    });
    rows.push({
      row: `question ${name}: time`,
      value: Number(seconds.toFixed(2)),
      unit: 's',
      goal: `<= ${MOST_SECONDS}`,
      ok: problem === undefined && seconds <= MOST_SECONDS,
    });
  }
  await page.context().close();
  return rows;
}
