import { CLEAR, until } from './flaky-proxy.mjs';
import { newPhone, openVisit, pressKeys, recordIds, SHIFT_CLOCK, sealQuickly, signedIn } from './phone-page.mjs';

const DAY = 86_400_000;
const AWAY = 20;

/** Moves the page's clock: this start and the following ones are that many milliseconds from now. */
async function liveAt(page, shift, url) {
  await page.evaluate((to) => sessionStorage.setItem('shift', String(to)), shift);
  await page.goto(`${url}/phone`);
}

/** Twenty days without a network: reports on three of them, a draft begun, and at the end a token the server no longer knows. */
export async function measureLongAway(rows, { browser, proxy, world }) {
  const context = await newPhone(browser);
  await context.addInitScript(SHIFT_CLOCK, -AWAY * DAY);
  // Server and phone agree on the time of the first day.
  proxy.weather = { ...CLEAR, shiftDate: -AWAY * DAY };
  const page = await signedIn(context, proxy.url);
  await context.setOffline(true);
  const truths = [];
  for (const ago of [20, 11, 1]) {
    await liveAt(page, -ago * DAY, proxy.url);
    await openVisit(page, proxy.url);
    await sealQuickly(page, 21);
    truths.push(Date.now() - ago * DAY);
  }
  await openVisit(page, proxy.url);
  await pressKeys(page, '2', '3', 'Tiếp');
  await page.getByText('Đã lưu trên máy').waitFor();
  await world.query("update session set created_at = created_at - interval '32 days', expires_at = now() - interval '20 days'");
  // The server remembers a token for three seconds.
  await new Promise((resolve) => setTimeout(resolve, 3500));
  proxy.weather = CLEAR;
  await liveAt(page, 0, proxy.url);
  await context.setOffline(false);
  await page.reload();
  const again = page.getByRole('button', { name: 'Đăng nhập lại', exact: true });
  await again.waitFor();
  const ids = (await recordIds(page)).map(({ id }) => id);
  const refused = (await world.query('select id from report where id = any($1)', [ids])).length;
  await openVisit(page, proxy.url);
  const draft = Number((await page.locator('.head .sub').textContent()).split('/')[0]);
  rows.add('token dead for 20 days: rows of a draft kept before signing in again', draft, 'rows', { is: 1 });
  await page.goto(`${proxy.url}/phone`);
  await again.tap();
  const stored = () => world.query('select id, observed_at from report where id = any($1) order by observed_at', [ids]);
  await until(async () => (await stored()).length === 3, 30_000);
  const times = (await stored()).map(({ observed_at: at }) => at.getTime());
  rows.add('token dead for 20 days: reports received, before and after signing in', `${refused} / ${times.length}`, 'reports', { is: '0 / 3' });
  const worst = Math.max(...truths.map((truth, place) => Math.abs(truth - (times[place] ?? Number.NaN))));
  rows.add('token dead for 20 days: worst error of a stored time', Number.isNaN(worst) ? 'not stored' : worst / 1000, 's', 120);
  await context.close();
}
