import { pathToFileURL } from 'node:url';
import { GOALS, launchQuietly, middle } from './desk-browser.mjs';
import { COMMODITIES, COMMUNES, DAYS, OUTLETS, startLargeProvince } from './large-province.mjs';

const COLD_LOADS = 5;

/** Notes when what a person came for stands on the page: figures on the map and in the matrix, and how long each interaction took to be painted. */
const WATCH = () => {
  window.seen = { useful: null, events: [] };
  const look = () => {
    const tile = document.querySelector('[data-spot] strong');
    const cell = document.querySelector('[data-cell]');
    if (tile === null || cell === null) return requestAnimationFrame(look);
    requestAnimationFrame(() => {
      window.seen.useful = performance.now();
    });
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.interactionId > 0) window.seen.events.push({ id: entry.interactionId, name: entry.name, took: entry.duration });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
};

async function signedIn(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${url}/?lang=vi`);
  await page.getByRole('button', { name: 'Chuyên viên tổng hợp' }).click();
  await page.getByRole('navigation').first().waitFor();
  const storageState = await context.storageState();
  await context.close();
  return storageState;
}

/** A new browser without a cache opens the overview. */
async function coldLoad(browser, url, storageState) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, storageState });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  await page.goto(url);
  const useful = await (await page.waitForFunction(() => window.seen.useful, undefined, { timeout: 60_000 })).jsonValue();
  const first = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null);
  return { useful, first, page, close: () => context.close() };
}

const STEPS = [
  ['colours the map by cover', (page) => page.getByLabel('Tô màu theo').selectOption('cover')],
  ['one commodity on the map', (page) => page.getByLabel('Mặt hàng trên bản đồ').selectOption({ index: 5 })],
  ['shows stock-outs in the matrix', (page) => page.getByText('Hết hàng', { exact: true }).first().click()],
  ['against the last slot', (page) => page.getByText('Kỳ trước', { exact: true }).click()],
  ['types in the search', (page) => page.getByPlaceholder('Tìm mặt hàng').pressSequentially('hang 1', { delay: 120 })],
  ['an area', (page) => page.locator('[data-spot]').nth(20).click()],
  ['back up', (page) => page.getByRole('navigation', { name: 'Địa bàn đang xem' }).getByRole('link').first().click()],
];

/** From the input to the next painted frame, as the browser itself measures it (Event Timing). A select chosen by script raises no event of a person's, so it is timed to the second frame after it. */
async function interactions(page) {
  const took = [];
  for (const [name, act] of STEPS) {
    await page.waitForLoadState('networkidle');
    const before = await page.evaluate(() => window.seen.events.length);
    const frame = page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener(
            'change',
            () => {
              const from = performance.now();
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - from)));
            },
            { once: true, capture: true },
          );
          setTimeout(() => resolve(null), 1500);
        }),
    );
    await act(page);
    const changed = await frame;
    const events = await page.evaluate((from) => window.seen.events.slice(from).map((event) => event.took), before);
    took.push({ name, ms: Math.max(changed ?? 0, ...events, 0) });
  }
  return took;
}

/** The rows of a server that already runs over such a province. */
export async function paintRows(url) {
  const browser = await launchQuietly();
  try {
    const state = await signedIn(browser, url);
    const loads = [];
    for (let round = 0; round < COLD_LOADS; round++) {
      const load = await coldLoad(browser, url, state);
      loads.push(load);
      if (round < COLD_LOADS - 1) await load.close();
    }
    const took = await interactions(loads.at(-1).page);
    const worst = took.reduce((a, b) => (b.ms > a.ms ? b : a));
    for (const { name, ms } of took) console.error(`[paint] ${name}: ${Math.round(ms)} ms`);
    const behind = `${OUTLETS} outlets, ${COMMODITIES} commodities, ${COMMUNES} communes, ${DAYS} days`;
    return [
      rowOf(`overview: first useful paint, cold, median of ${COLD_LOADS} (${behind})`, middle(loads.map(({ useful }) => useful)), GOALS.paint),
      rowOf(`overview: the same, worst of ${COLD_LOADS}`, Math.max(...loads.map(({ useful }) => useful)), null),
      rowOf('overview: first contentful paint, median', middle(loads.map(({ first }) => first ?? 0)), null),
      rowOf(`overview: interaction, median of ${took.length}`, middle(took.map(({ ms }) => ms)), GOALS.interaction),
      rowOf(`overview: interaction, worst (${worst.name})`, worst.ms, GOALS.interaction),
    ];
  } finally {
    await browser.close();
  }
}

/** The rows "first useful paint" and "interaction" of the acceptance, for the overview. */
export async function measurePaint() {
  const province = await startLargeProvince();
  try {
    return await paintRows(province.url);
  } finally {
    await province.close();
  }
}

const rowOf = (row, value, goal) => ({
  row,
  value: Math.round(value),
  unit: 'ms',
  goal: goal === null ? '' : `<= ${goal}`,
  ok: goal === null ? null : Math.round(value) <= goal,
});

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.table(await measurePaint());
