import { OUTLET } from './field-world.mjs';
import { CLEAR, SLOW_4G, unpacked, until } from './flaky-proxy.mjs';
import { killPage, newPhone, openVisit, recordIds, SHIFT_CLOCK, sealQuickly, signedIn } from './phone-page.mjs';

const MISHAPS = ['cut-before', 'cut-after', 'half', '500', '429'];
const isAsking = (path) => path === '/graphql' || path === '/readyz' || path.startsWith('/field/');

const stored = (world, ids) => world.query('select id, observed_at, received_at, cardinality(commodity_ids) as lines from report where id = any($1)', [ids]);

/** C10: what one full report weighs on the wire, and that its SMS is one. */
export async function measureOneReport(rows, { browser, proxy, world }) {
  const context = await newPhone(browser, { knows: world.place });
  const page = await signedIn(context, proxy.url);
  await context.setOffline(true);
  await openVisit(page, proxy.url);
  await sealQuickly(page, 21);
  await page.locator('.card', { hasText: 'chờ gửi' }).last().tap();
  await page.locator('a[href^="sms:"]').first().waitFor();
  const sms = await page.locator('a[href^="sms:"]').evaluateAll((links) => links.map((link) => decodeURIComponent(link.href.split('body=')[1])));
  rows.add('C27 SMS texts for a report of 40 goods', sms.length, 'SMS', { is: 1 });
  rows.add('C27 its length', sms[0].length, 'letters', 160);
  await measureHandover(rows, { browser, proxy, text: sms[0] });
  proxy.seen.length = 0;
  await page.goto(`${proxy.url}/phone`);
  await context.setOffline(false);
  await page.getByText('Đã gửi hết').waitFor();
  const sent = proxy.seen.filter(({ path, bytes }) => path === '/graphql' && bytes > 300);
  rows.add('C10 one report of 40 goods on the wire, packed, query and audit trail included', sent[0].bytes / 1024, 'KB', 1);
  const [{ id }] = await recordIds(page);
  const [row] = await world.query('select * from report_visit where report_id = $1', [id]);
  const audit = ['device', 'entries', 'dwells', 'previous_prices', 'started_at', 'start_place'];
  const kept = audit.filter((name) => row?.[name] !== undefined && row[name] !== null);
  rows.add(
    'C31 device, entry, dwell, old price, reason a line, time and place of the visit',
    kept.length,
    'of 6',
    { is: 6 },
    'reasons too, where a row gave one',
  );
  await context.close();
}

/** A colleague's phone opens the code and takes the report over. */
async function measureHandover(rows, { browser, proxy, text }) {
  const context = await newPhone(browser);
  const page = await signedIn(context, proxy.url);
  await page.goto(`${proxy.url}/phone#take=${encodeURIComponent(text)}`);
  await page.reload();
  await page.locator('.body li').first().waitFor();
  const taken = await page.locator('.body li').count();
  await page.locator('.foot .main').tap();
  await page.locator('.pad').waitFor();
  const status = await page.locator('.head .sub').textContent();
  rows.add('C27 QR hand-over: goods that reach the other phone', taken === 40 ? Number(status.split('/')[0]) : taken, 'goods', { is: 40 });
  await context.close();
}

/** C15: ninety reports, slow 4G, 30 % of requests failing, and the page killed once in between. Nobody touches the phone. */
export async function measureReconnect(rows, { proxy, world, phone, reports }) {
  const { context, page } = phone;
  const ids = (await recordIds(page)).map(({ id }) => id);
  let asked = 0;
  let failed = 0;
  const mishap = (path) => {
    if (!isAsking(path)) return null;
    asked += 1;
    if (Math.random() >= 0.3) return null;
    failed += 1;
    return MISHAPS[failed % MISHAPS.length];
  };
  proxy.weather = { ...SLOW_4G, mishap };
  await page.goto(`${proxy.url}/phone`);
  await page.locator('[role="status"]').first().waitFor();
  const from = performance.now();
  await context.setOffline(false);
  await until(async () => (await stored(world, ids)).length > reports / 4, 60_000);
  await killPage(page);
  const again = await context.newPage();
  await again.goto(`${proxy.url}/phone`);
  const isEmpty = await until(async () => (await recordIds(again)).every(({ state }) => state === 'received'));
  const seconds = (performance.now() - from) / 1000;
  proxy.weather = CLEAR;
  const kept = await stored(world, ids);
  rows.add(
    `C15 reconnect to empty queue of ${reports}, 30 % failing, killed once`,
    isEmpty ? seconds : Number.POSITIVE_INFINITY,
    's',
    30,
    `${failed} of ${asked} requests failed`,
  );
  rows.add('C15 reports lost', reports - new Set(kept.map(({ id }) => id)).size, 'reports', { is: 0 });
  rows.add(
    'C15 reports doubled or short of lines',
    kept.length - new Set(kept.map(({ id }) => id)).size + kept.filter(({ lines }) => lines !== 40).length,
    'reports',
    { is: 0 },
  );
  await context.close();
}

/** C16: one report the server always fails on. */
export async function measurePoison(rows, { browser, proxy, world }) {
  const context = await newPhone(browser);
  const page = await signedIn(context, proxy.url);
  await context.setOffline(true);
  for (const price of [20, 21, 20]) {
    await openVisit(page, proxy.url);
    await sealQuickly(page, price);
  }
  const ids = (await recordIds(page)).map(({ id }) => id);
  const poison = ids[1];
  proxy.weather = { ...CLEAR, mishap: (path, body) => (path === '/graphql' && unpacked(body).includes(poison) ? '500' : null) };
  await context.setOffline(false);
  await page.goto(`${proxy.url}/phone`);
  const isAside = await until(async () => (await recordIds(page)).find(({ id }) => id === poison)?.state === 'quarantined', 60_000);
  const others = await stored(
    world,
    ids.filter((id) => id !== poison),
  );
  rows.add('C16 other reports delivered beside a poisoned one', others.length, 'of 2', { is: 2 });
  rows.add('C16 the poisoned one set aside after 5 tries', Number(isAside), 'yes', { is: 1 });
  rows.add('C16 shown to the inspector', await page.locator('.card', { hasText: 'để riêng' }).count(), 'cards', { is: 1 });
  proxy.weather = CLEAR;
  await page.locator('.card', { hasText: 'để riêng' }).tap();
  await page.getByRole('button', { name: 'Thử gửi lại' }).tap();
  const isSent = await until(async () => (await stored(world, [poison])).length === 1, 30_000);
  rows.add('C16 released by hand and received', Number(isSent), 'yes', { is: 1 });
  await context.close();
}

/** C32: a phone in 2019, left so and set right before it meets the server again; and one three days ahead. */
export async function measureClock(rows, { browser, proxy, world }) {
  const DAY = 86_400_000;
  let worst = 0;
  for (const { shift, setTo } of [
    { shift: -2500 * DAY, setTo: -2500 * DAY },
    { shift: -2500 * DAY, setTo: 0 },
    { shift: 3 * DAY, setTo: 0 },
  ]) {
    const context = await newPhone(browser);
    await context.addInitScript(SHIFT_CLOCK, shift);
    const page = await signedIn(context, proxy.url);
    await openVisit(page, proxy.url);
    await context.setOffline(true);
    await sealQuickly(page, 21);
    const truth = Date.now();
    await page.evaluate((next) => {
      window.shiftBy = next;
    }, setTo);
    await context.setOffline(false);
    const [{ id }] = await recordIds(page);
    await until(async () => (await stored(world, [id])).length === 1, 30_000);
    const [row] = await stored(world, [id]);
    worst = Math.max(worst, row === undefined ? Number.POSITIVE_INFINITY : Math.abs(row.observed_at.getTime() - truth));
    await context.close();
  }
  rows.add('C32 clock wrong by days, left so or set in between: worst error of the stored time', worst / 1000, 's', 120);
}

/** What an inspector reads when the network misbehaves, and that the report is still sent afterwards. */
export async function measureBadLuck(rows, { browser, proxy, world }) {
  const context = await newPhone(browser);
  const page = await signedIn(context, proxy.url);
  const words = { portal: 'Wi-Fi', 429: 'đang bận', 500: 'phiếu chờ gửi', 413: 'phiếu chờ gửi', half: 'không có mạng', 'cut-after': 'không có mạng' };
  let said = 0;
  for (const [mishap, word] of Object.entries(words)) {
    proxy.weather = { ...CLEAR, mishap: (path) => (isAsking(path) ? mishap : null) };
    await openVisit(page, proxy.url);
    await sealQuickly(page, 21);
    const isSaid = await page
      .locator('[role="status"]', { hasText: word })
      .waitFor({ timeout: 20_000 })
      .then(
        () => true,
        () => false,
      );
    said += Number(isSaid);
    if (!isSaid) rows.log(`  ${mishap}: "${await page.locator('[role="status"]').allTextContents()}"`);
    proxy.weather = CLEAR;
    await page.goto(`${proxy.url}/phone`);
    await page.getByText('Đã gửi hết').waitFor({ timeout: 30_000 });
  }
  rows.add('bad network named in words, report sent afterwards', said, `of ${Object.keys(words).length}`, { is: Object.keys(words).length });
  await world.query('update session set expires_at = now()');
  // The server remembers a token for three seconds.
  await new Promise((resolve) => setTimeout(resolve, 3500));
  await openVisit(page, proxy.url);
  await sealQuickly(page, 21);
  await page.getByRole('button', { name: 'Đăng nhập lại', exact: true }).tap();
  await page.getByText('Đã gửi hết').waitFor();
  rows.add('session ended on the server: report written, signed in again, received', 1, 'yes', { is: 1 });
  await context.close();
}

export { OUTLET };
