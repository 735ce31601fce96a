import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { newPhone, openVisit, pressKeys, signedIn } from './phone-page.mjs';

const ARTEFACTS = path.resolve(import.meta.dirname, '../artefacts');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Boxes of all keys on screen: [word, x, y, width, height]. */
const keysOf = (page, selector) =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)]
        .map((one) => ({ word: one.getAttribute('aria-label') ?? one.textContent.trim(), box: one.getBoundingClientRect().toJSON() }))
        .filter(({ box }) => box.width > 0 && box.top < innerHeight && box.bottom > 0),
    selector,
  );

/** The smallest distance between two keys that stand beside or above each other. */
function smallestGap(keys) {
  let smallest = Number.POSITIVE_INFINITY;
  for (const [place, { box: a }] of keys.entries()) {
    for (const { box: b } of keys.slice(place + 1)) {
      const across = Math.max(a.left - b.right, b.left - a.right);
      const down = Math.max(a.top - b.bottom, b.top - a.bottom);
      const gap = across < 0 ? down : down < 0 ? across : Number.POSITIVE_INFINITY;
      smallest = Math.min(smallest, gap);
    }
  }
  return smallest;
}

/** C17, C18: sizes and places of the keys. */
export async function measureKeys(rows, { browser, proxy, world }) {
  const context = await newPhone(browser, { knows: world.place });
  const page = await signedIn(context, proxy.url);
  await openVisit(page, proxy.url);
  const pad = await keysOf(page, '.pad button');
  rows.add('C17 pad keys narrower than 56 or lower than 48', pad.filter(({ box }) => box.width < 56 || box.height < 48).length, 'keys', { is: 0 });
  const all = await keysOf(page, 'button, a[href], input, textarea, summary');
  rows.add(
    'C17 other targets below 44 × 44',
    all.filter(({ box }) => Math.min(box.width, box.height) < 44).length,
    'keys',
    { is: 0 },
    all
      .filter(({ box }) => Math.min(box.width, box.height) < 44)
      .map(({ word }) => word)
      .join(', '),
  );
  rows.add('C17 smallest gap between keys of the zone', smallestGap(await keysOf(page, '.zone button')), 'px');
  rows.add('C17 gaps below 8 px', Number(smallestGap(await keysOf(page, '.zone button')) < 7.5), 'found', { is: 0 });
  const main = await keysOf(page, '.zone button');
  rows.add('C18 keys of the main flow above the lower 60 %', main.filter(({ box }) => box.top < 0.4 * 823).length, 'keys', { is: 0 });
  const before = (await keysOf(page, '.pad .main'))[0].box.left;
  await page.evaluate(() => {
    document.documentElement.dataset.mirror = 'true';
  });
  const after = (await keysOf(page, '.pad .main'))[0].box.left;
  rows.add('C18 mirror switch moves the action keys to the other hand', Number(before > 206 && after < 103), 'yes', { is: 1 });
  await context.close();
}

const WORDS = () => {
  const channel = (value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const rgb = (text) => (text.match(/[\d.]+/g) ?? []).map(Number);
  const ground = (element) => {
    for (let one = element; one !== null; one = one.parentElement) {
      const colour = rgb(getComputedStyle(one).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent.trim();
    const box = element.getBoundingClientRect();
    if (text === '' || box.width < 2 || ['NOSCRIPT', 'SCRIPT', 'TITLE'].includes(element.tagName)) continue;
    const style = getComputedStyle(element);
    const pair = [light(rgb(style.color)), light(ground(element))].sort((a, b) => b - a);
    found.push({
      text,
      contrast: (pair[0] + 0.05) / (pair[1] + 0.05),
      size: Number.parseFloat(style.fontSize),
      weight: Number(style.fontWeight),
      figure: element.matches('.figure:not(.waits), output'),
    });
  }
  return found;
};

/** C19, C20: contrast, sizes, and a word and a shape for each state. */
export async function measureText(rows, { browser, proxy }) {
  const context = await newPhone(browser);
  const page = await signedIn(context, proxy.url);
  const seen = await page.evaluate(WORDS);
  await openVisit(page, proxy.url);
  await page.locator('.pad').getByRole('button', { name: 'Không đổi' }).tap();
  seen.push(...(await page.evaluate(WORDS)));
  await page.locator('.pad').getByRole('button', { name: 'Xem lại' }).tap();
  seen.push(...(await page.evaluate(WORDS)));
  rows.add(
    'C19 lowest text contrast',
    7 - Math.min(...seen.map(({ contrast }) => contrast)),
    'below 7',
    0,
    `${Math.min(...seen.map(({ contrast }) => contrast)).toFixed(1)} : 1`,
  );
  const figures = seen.filter(({ figure }) => figure);
  rows.add(
    'C19 prices below 20 px or not bold',
    figures.filter(({ size, weight }) => size < 20 || weight < 700).length,
    'texts',
    { is: 0 },
    `${figures.length} looked at`,
  );
  rows.add('C19 other text below 16 px', seen.filter(({ size }) => size < 16).length, 'texts', { is: 0 });
  const bare = await page.evaluate(
    () => [...document.querySelectorAll('[aria-pressed], [aria-current]')].filter((one) => one.textContent.trim() === '').length,
  );
  rows.add('C20 states shown by colour alone', bare, 'found', { is: 0 }, 'each stock step, entry and state has a word and a shape in the catalogue');
  await context.close();
}

/** C21: 320 px, 400 % zoom of 1280 × 1024, both ways round. */
export async function measureReflow(rows, { browser, proxy }) {
  for (const [name, size] of [
    ['320 × 640', { width: 320, height: 640 }],
    ['320 × 256 (400 % zoom)', { width: 320, height: 256 }],
    ['823 × 412 (on its side)', { width: 823, height: 412 }],
  ]) {
    const context = await newPhone(browser, { size });
    const page = await signedIn(context, proxy.url);
    let wide = 0;
    const look = async () => {
      wide += await page.evaluate(
        () =>
          Number(document.documentElement.scrollWidth > innerWidth) +
          [...document.querySelectorAll('.rows, .body, .zone')].filter((one) => one.scrollWidth > one.clientWidth + 1).length,
      );
    };
    await look();
    await openVisit(page, proxy.url);
    await look();
    const key = page.locator('.pad').getByRole('button', { name: 'Không đổi' });
    await key.scrollIntoViewIfNeeded();
    await key.tap();
    const answered = (await page.locator('.head .sub').textContent()).startsWith('1/40');
    await page.locator('.pad').getByRole('button', { name: 'Xem lại' }).tap();
    await look();
    rows.add(`C21 ${name}: screens that scroll sideways or lose a key`, wide + Number(!answered), 'screens', { is: 0 });
    await context.close();
  }
}

async function violations(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () =>
    (await globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations.map(
      ({ id, nodes }) => `${id} ${nodes[0].html.slice(0, 100)}`,
    ),
  );
}

const CONTROLS = new Set(['button', 'link', 'textbox', 'searchbox', 'checkbox', 'radio', 'spinbutton', 'combobox', 'DisclosureTriangle']);

/** Controls a screen reader has no name for, as the browser's own tree of names has them. */
async function nameless(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const controls = nodes.filter(({ ignored, role }) => !ignored && CONTROLS.has(role?.value));
  return { count: controls.length, without: controls.filter(({ name }) => (name?.value ?? '').trim() === '').map(({ role }) => role.value) };
}

const dress = (page, name, value) => page.evaluate(([key, on]) => document.documentElement.setAttribute(`data-${key}`, on), [name, value]);

/** The form, from the first key to the review. */
async function tellForm(page, url, { look, far }) {
  await openVisit(page, url);
  await look('form');
  await pressKeys(page, 'Không đổi', '2', '0', '5', 'Tiếp');
  await look('ten-times');
  await page.locator('.choices button').first().tap();
  await pressKeys(page, ...far, 'Tiếp');
  await look('reason');
  await page.locator('.choices').getByRole('button', { name: 'Khan hàng' }).tap();
  await page.locator('.strip button').tap();
  await look('more');
  await page.locator('.foot .main').tap();
  await dress(page, 'sun', 'true');
  await look('sun');
  await dress(page, 'sun', 'false');
  await dress(page, 'mirror', 'true');
  await look('left-hand');
  await dress(page, 'mirror', 'false');
  await pressKeys(page, 'Xem lại');
  await look('review');
}

/** Sending without a network, and with it again. */
async function tellSending(context, page, { url, look }) {
  await context.setOffline(true);
  await page.locator('.foot .main').tap();
  await page.getByRole('button', { name: 'Gửi ngay' }).waitFor();
  await look('waiting');
  await page.locator('.card', { hasText: '3 dòng' }).first().tap();
  await page.getByRole('button', { name: 'Chuyển bằng mã QR' }).tap();
  await look('report-and-code');
  await page.goto(`${url}/phone`);
  await context.setOffline(false);
  await page.getByText('Đã gửi hết').waitFor();
  await look('received');
  await page.getByRole('button', { name: 'Cài đặt' }).tap();
  await page.locator('[data-persisted]').waitFor();
  await look('settings');
  await page.goto(`${url}/phone`);
  await page.locator('.card', { hasText: '3 dòng' }).first().tap();
  await page.getByRole('button', { name: 'Sửa phiếu này' }).tap();
  await page.locator('.pad').waitFor();
  await pressKeys(page, 'Không đổi', 'Xem lại');
  await look('correction');
}

async function tellStory(size, { browser, proxy, world }) {
  const found = { violations: [], nameless: [], controls: 0, screens: 0 };
  const context = await newPhone(browser, { size, knows: world.place });
  const page = await context.newPage();
  let place = 0;
  const look = async (name) => {
    place += 1;
    found.screens = place;
    await page.screenshot({ path: path.join(ARTEFACTS, `phone-${size.width}-${String(place).padStart(2, '0')}-${name}.png`) });
    found.violations.push(...(await violations(page)).map((one) => `${name}: ${one}`));
    const { count, without } = await nameless(page);
    found.controls += count;
    found.nameless.push(...without.map((role) => `${name}: ${role}`));
  };
  await page.goto(`${proxy.url}/phone`);
  await page.locator('.foot .main').waitFor();
  await look('sign-in');
  await page.locator('.foot .main').tap();
  await page.locator('[data-ready="true"]').waitFor({ timeout: 60_000 });
  await look('today');
  // The second story finds the price the first one sent.
  await tellForm(page, proxy.url, { look, far: size.width === 412 ? ['9', '5'] : ['3', '0'] });
  await tellSending(context, page, { url: proxy.url, look });
  await context.close();
  return found;
}

/** The story in pictures, with axe on each screen. */
export async function takePictures(rows, common) {
  mkdirSync(ARTEFACTS, { recursive: true });
  const stories = [await tellStory({ width: 412, height: 823 }, common), await tellStory({ width: 320, height: 640 }, common)];
  const all = (name) => stories.flatMap((story) => story[name]);
  const screens = `${stories[0].screens} screens in two sizes`;
  rows.add(`axe: violations on ${screens}`, all('violations').length, 'found', { is: 0 }, [...new Set(all('violations'))].slice(0, 3).join(' | '));
  const controls = stories.reduce((sum, story) => sum + story.controls, 0);
  rows.add(`controls without a name on ${screens}`, all('nameless').length, 'found', { is: 0 }, `of ${controls}; ${all('nameless').slice(0, 3).join(' | ')}`);
}

/** The whole walk without a finger: Tab and Enter, and a name on each key. */
export async function measureKeyboard(rows, { browser, proxy }) {
  const context = await newPhone(browser);
  const page = await signedIn(context, proxy.url);
  await openVisit(page, proxy.url);
  const nameless = await page.evaluate(
    () =>
      [...document.querySelectorAll('button, a[href], input, textarea')].filter(
        (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === '' && one.closest('label') === null,
      ).length,
  );
  rows.add('keys and fields without a name', nameless, 'found', { is: 0 });
  const reach = async (name) => {
    for (let step = 0; step < 120; step++) {
      const word = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      if (word.startsWith(name)) return true;
      await page.keyboard.press('Tab');
    }
    return false;
  };
  const isWalked =
    (await reach('Không đổi')) &&
    (await page.keyboard.press('Enter').then(() => reach('Xem lại'))) &&
    (await page.keyboard.press('Enter').then(() => reach('Gửi 1 dòng')));
  await page.keyboard.press('Enter');
  await page.getByText('Đã gửi hết').waitFor();
  rows.add('keyboard alone: a report from first key to sent', Number(isWalked), 'yes', { is: 1 });
  // Only the line of the sending: near a cut-off the reminder is live text as well.
  rows.add('C24 sync state as live text', await page.getByRole('status').filter({ hasText: 'Đã gửi hết' }).count(), 'lines', { is: 1 });
  await context.close();
}
