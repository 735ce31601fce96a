import { percentile } from './figure-rows.mjs';
import { finger, newPhone, openVisit, sealQuickly, signedIn } from './phone-page.mjs';

const main = (page) => page.locator('.foot .main');

/** C1–C3: a finger that counts walks through forty goods. */
export async function measureTaps(rows, { browser, proxy, world }) {
  const context = await newPhone(browser, { knows: world.place });
  const page = await signedIn(context, proxy.url);
  const hand = finger(page);
  await hand.tap(main(page));
  await page.locator('.pad').waitFor();
  rows.add('C3 taps from the open app to the first price key', hand.taps + 1, 'taps', 2, 'the last of them is the first digit');
  await openVisit(page, proxy.url);
  hand.taps = 0;
  await hand.key('Không đổi');
  rows.add('C1 taps per good, unchanged', hand.taps, 'taps', 1);
  hand.taps = 0;
  for (const key of ['2', '1', '500', 'Tiếp']) await hand.key(key);
  rows.add('C1 taps per good, changed', hand.taps, 'taps', 4, 'two digits, the half, next');
  rows.add('C2 taps for 40 goods, 60 % unchanged, open and send', await walk(page, proxy.url, world.goods, 24), 'taps', 100);
  rows.add('C2 taps for 40 goods, all changed, open and send', await walk(page, proxy.url, world.goods, 0), 'taps', 170);
  await context.close();
}

/** A new price for the good at that place of the walk, a little above the last one, as an inspector would hit it. */
const newPrice = (place) => [...String(Math.floor((20_000 + place * 500) / 1000) + 1), ...(place % 3 === 0 ? ['500'] : [])];

async function walk(page, url, goods, unchanged) {
  await page.goto(`${url}/phone`);
  await main(page).waitFor();
  const hand = finger(page);
  await hand.tap(main(page));
  await page.locator('.pad').waitFor();
  for (let place = 0; place < goods.length; place++) {
    if (place < unchanged) await hand.key('Không đổi');
    else for (const key of [...newPrice(place), 'Tiếp']) await hand.key(key);
  }
  const status = await page.locator('.head .sub').textContent();
  if (!status.startsWith('40/40')) throw new Error(`the walk ended at ${status}`);
  await hand.key('Xem lại');
  await hand.tap(main(page));
  await page.getByText('Đã gửi hết').waitFor();
  return hand.taps;
}

/** C22: nothing leaves before it was looked over, and what was sent can be corrected, with a reason. */
export async function measureSecondThoughts(rows, { browser, proxy, world }) {
  const context = await newPhone(browser, { knows: world.place });
  const page = await signedIn(context, proxy.url);
  await openVisit(page, proxy.url);
  const hand = finger(page);
  for (const key of ['2', '1', 'Tiếp']) await hand.key(key);
  const sentFromForm = await page.getByRole('button', { name: /^Gửi/ }).count();
  await hand.key('Xem lại');
  const isReviewed = (await page.getByRole('heading', { name: /Xem lại/ }).count()) === 1 && sentFromForm === 0;
  await hand.tap(main(page));
  await page.getByText('Đã gửi hết').waitFor();
  rows.add('C22 review stands before every sending', Number(isReviewed), 'yes', { is: 1 });
  await page.goto(`${proxy.url}/phone`);
  const received = page.locator('button.card').filter({ hasText: '· 1 dòng' }).filter({ hasText: 'đã nhận' });
  await received.first().tap();
  await page.getByRole('button', { name: 'Sửa phiếu này' }).tap();
  await page.locator('.pad').waitFor();
  for (const key of ['2', '2', 'Tiếp']) await hand.key(key);
  await hand.key('Xem lại');
  const isHeld = await main(page).isDisabled();
  await page.getByLabel('Lý do sửa').fill('gõ nhầm');
  await hand.tap(main(page));
  await page.getByText('Đã gửi hết').waitFor();
  await page.goto(`${proxy.url}/phone`);
  await received.nth(1).waitFor();
  rows.add('C22 a sent report is corrected while its slot is open, and only with a reason', Number(isHeld), 'yes', { is: 1 });
  await context.close();
}

/** C14: from a tap to the next picture, with the processor six times slower. */
export async function measureTapToPicture(rows, { browser, proxy, slow }) {
  const context = await newPhone(browser);
  const page = await signedIn(context, proxy.url);
  await openVisit(page, proxy.url);
  await slow(page, 6);
  const times = await page.evaluate(async () => {
    const picture = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const press = (word) => [...document.querySelectorAll('.pad button')].find((one) => one.textContent.trim() === word);
    const seen = [];
    for (let round = 0; round < 30; round++) {
      for (const word of ['2', '4', 'Tiếp', 'Không đổi']) {
        const from = performance.now();
        press(word)?.click();
        await picture();
        seen.push(performance.now() - from);
      }
    }
    return seen;
  });
  rows.add('C14 tap to visible change, p95, processor 6 times slower', percentile(times, 0.95), 'ms', 100);
  rows.add('C14 tap to visible change, median', percentile(times, 0.5), 'ms');
  await context.close();
}

export { sealQuickly };
