import { chromium } from 'playwright-core';
import { findChromium } from '../support/chromium.mjs';
import { OUTLET } from './field-world.mjs';

export const SIZE = { width: 412, height: 823 };

export async function launch() {
  const found = await findChromium();
  if (found === null) throw new Error('no Chromium on this machine: set CHROMIUM');
  return chromium.launch({
    executablePath: found.executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    env: { ...process.env, ...found.env },
  });
}

/** A phone of its own: nothing is shared with others. `knows`: where the phone is, when the person allows it to know. */
export async function newPhone(browser, { size = SIZE, knows = null } = {}) {
  const context = await browser.newContext({
    viewport: size,
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 1,
    ...(knows === null ? {} : { geolocation: knows, permissions: ['geolocation'] }),
  });
  context.setDefaultTimeout(30_000);
  return context;
}

/** Opens the page, signs in, and waits until it works without a network. */
export async function signedIn(context, url) {
  const page = await context.newPage();
  await page.goto(`${url}/phone`);
  await page.locator('.foot .main').tap();
  await page.locator('[data-ready="true"]').waitFor({ timeout: 60_000 });
  return page;
}

export const openVisit = async (page, url) => {
  await page.goto(`${url}/phone?outlet=${OUTLET}`);
  await page.locator('.pad').waitFor();
};

/** Goes to the form without loading the page anew, so that its requests go on. */
export async function openVisitInPlace(page) {
  await page.evaluate(() => {
    history.pushState(null, '', '/phone?outlet=cho-ba-to');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await page.locator('.pad').waitFor();
}

/** Slows the processor of a page; 1 is as it is. */
export async function slowDown(page, factor) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: factor });
  return session;
}

/** A finger that counts. */
export function finger(page) {
  const hand = {
    taps: 0,
    async tap(locator) {
      hand.taps += 1;
      await locator.tap();
    },
    key: (name) => hand.tap(page.locator('.pad').getByRole('button', { name, exact: true })),
  };
  return hand;
}

/** Seals a report of the market by the keys alone: every good unchanged but the first, whose price is `thousands`. Runs in the page, as fast as it draws. */
export async function sealQuickly(page, thousands) {
  await page.evaluate(async (price) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));
    const find = async (selector, word) => {
      for (;;) {
        const found = [...document.querySelectorAll(selector)].find((one) => one.textContent.trim() === word && !one.disabled);
        if (found !== undefined) return found;
        await frame();
      }
    };
    const press = async (word) => (await find('.pad button', word)).click();
    for (const digit of String(price)) await press(digit);
    await press('Tiếp');
    await frame();
    while (!document.querySelector('.head .sub')?.textContent.startsWith('40/40')) {
      await press('Không đổi');
      await frame();
    }
    await press('Xem lại');
    let send = null;
    while (send === null || send.disabled) {
      await frame();
      send = document.querySelector('.foot .main');
    }
    send.click();
    while (document.querySelector('.list') === null || document.querySelector('.foot .main')?.textContent.startsWith('Gửi')) await frame();
  }, thousands);
}

/** Ends the process that draws a page, as a phone short of memory does: no event reaches the page. The browser never answers that call, so the crash itself is waited for. */
export async function killPage(page) {
  const session = await page.context().newCDPSession(page);
  const isDead = page.waitForEvent('crash', { timeout: 5000 });
  session.send('Page.crash').catch(() => undefined);
  await isDead;
}

/** Ids of the records on a phone, oldest first; their words are locked, their names are not. */
export const recordIds = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('cungcau-phone');
        opening.onsuccess = () => {
          const asking = opening.result.transaction('records').objectStore('records').getAll();
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result.map(({ id, state, changedAt }) => ({ id: id.split('/').at(-1), state, changedAt })).sort((a, b) => (a.id < b.id ? -1 : 1)));
          };
        };
      }),
  );

/** Shifts the page's wall clock; the monotonic one goes on. */
export const SHIFT_CLOCK = (shift) => {
  const now = Date.now.bind(Date);
  const Real = Date;
  window.shiftBy = Number(sessionStorage.getItem('shift') ?? shift);
  Date.now = () => now() + window.shiftBy;
  window.Date = class extends Real {
    constructor(...parts) {
      if (parts.length === 0) super(now() + window.shiftBy);
      else super(...parts);
    }
  };
  window.Date.now = () => now() + window.shiftBy;
};

/** Taps keys of the pad one after the other. */
export async function pressKeys(page, ...names) {
  for (const name of names) await page.locator('.pad').getByRole('button', { name, exact: true }).tap();
}

/** A phone that keeps its things in a folder, so that they outlive its browser. */
export async function launchKept(folder) {
  const found = await findChromium();
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: found.executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    env: { ...process.env, ...found.env },
    viewport: SIZE,
    hasTouch: true,
    isMobile: true,
  });
  context.setDefaultTimeout(30_000);
  return context;
}
