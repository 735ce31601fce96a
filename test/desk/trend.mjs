import { pathToFileURL } from 'node:url';
import { withClient } from '../bench/world.mjs';
import { GOALS, launchQuietly, middle } from './desk-browser.mjs';
import { LONG_DAYS, lengthenSlots, startLargeProvince } from './long-history.mjs';

const COLD_LOADS = 5;
/** A frame of 60 Hz, and one that may be lost. */
const GOAL_FRAME = 33.4;
const LINES = 21;
const MOVES = 80;

const share = (values, part) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;
const day = (ago) => new Date(Date.now() + 7 * 3_600_000 - ago * 86_400_000).toISOString().slice(0, 10);

/** Notes when the first chart has ink, and how long each interaction took to be painted (Event Timing). */
const WATCH = () => {
  window.seen = { useful: null, events: [] };
  const hasInk = (canvas) => {
    const { width, height } = canvas;
    if (width === 0 || height === 0) return false;
    const middle = canvas.getContext('2d').getImageData(width / 4, 0, width / 2, height).data;
    for (let place = 3; place < middle.length; place += 4) if (middle[place] !== 0) return true;
    return false;
  };
  const look = () => {
    const canvas = document.querySelector('main canvas');
    if (canvas === null || !hasInk(canvas)) return setTimeout(look, 10);
    requestAnimationFrame(() => {
      window.seen.useful = performance.now();
    });
  };
  look();
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId > 0) window.seen.events.push({ name: entry.name, took: entry.duration });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
};

async function signedIn(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}/?lang=vi`);
  await page.getByRole('button', { name: 'Chuyên viên tổng hợp' }).click();
  await page.getByRole('navigation').first().waitFor();
  const storageState = await context.storageState();
  await context.close();
  return storageState;
}

/** A new browser without a cache opens an address of the trend. */
async function coldLoad({ browser, url, storageState }, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, storageState });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  await page.goto(`${url}${address}`);
  const useful = await (await page.waitForFunction(() => window.seen.useful, undefined, { timeout: 60_000 })).jsonValue();
  return { useful, page, close: () => context.close() };
}

const STEPS = [
  ['this month', (page) => page.getByText('Tháng này', { exact: true }).click()],
  ['a step back', (page) => page.getByRole('button', { name: 'Lùi một khoảng' }).click()],
  ['the previous period', (page) => page.getByText('Kỳ trước', { exact: true }).first().click()],
  [
    'zooms in',
    (page) =>
      page
        .getByRole('group', { name: /Kéo chuột/ })
        .first()
        .press('+'),
  ],
  [
    'zooms out',
    (page) =>
      page
        .getByRole('group', { name: /Kéo chuột/ })
        .first()
        .press('0'),
  ],
  ['opens the exports', (page) => page.getByRole('button', { name: 'Xuất' }).click()],
];

/** How long the slowest event of each step took until its frame was painted; 16 ms or less is not told apart. */
async function interactions(page, steps) {
  const took = [];
  for (const [name, act] of steps) {
    await page.waitForLoadState('networkidle');
    const before = await page.evaluate(() => window.seen.events.length);
    await act(page);
    await page.waitForTimeout(500);
    const events = await page.evaluate((from) => window.seen.events.slice(from).map((event) => event.took), before);
    took.push([name, Math.max(16, ...events)]);
  }
  return took;
}

/** Processor time in ms that the page's main thread spends on `act`; other work on the machine does not count. */
async function processorTime(page, act) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  const before = await spent();
  await act();
  const after = await spent();
  await session.detach();
  return after - before;
}

/** Times between frames while `act` goes on. */
async function framesDuring(page, act) {
  await page.evaluate(() => {
    window.frames_ = [];
    let last = performance.now();
    const tick = (now) => {
      window.frames_.push(now - last);
      last = now;
      window.ticking = requestAnimationFrame(tick);
    };
    window.ticking = requestAnimationFrame(tick);
  });
  await act();
  return page.evaluate(() => {
    cancelAnimationFrame(window.ticking);
    return window.frames_.slice(1);
  });
}

async function hover(page, box) {
  for (let step = 0; step < MOVES; step += 1) await page.mouse.move(box.x + 60 + ((box.width - 120) * step) / MOVES, box.y + 120);
}

const row = (name, value, unit, goal) => ({ row: name, value: Math.round(value), unit, goal: `<= ${goal}`, ok: value <= goal });

async function oneLine(world) {
  const loads = [];
  const address = '/trend?commodity=hang-1&area=51&range=d30';
  for (let load = 0; load < COLD_LOADS; load += 1) {
    const opened = await coldLoad(world, address);
    loads.push(opened.useful);
    await opened.close();
  }
  const { page, close } = await coldLoad(world, address);
  const took = await interactions(page, STEPS);
  await close();
  const slowest = took.reduce((worst, one) => (one[1] > worst[1] ? one : worst));
  return [
    row(`trend, first chart on a cold load (median of ${COLD_LOADS})`, middle(loads), 'ms', GOALS.paint),
    row(`trend, slowest of ${took.length} interactions (${slowest[0]})`, slowest[1], 'ms', GOALS.interaction),
  ];
}

async function manyPoints(world) {
  const commodities = Array.from({ length: LINES }, (_, place) => `hang-${place + 1}`).join(',');
  const address = `/trend?commodity=${commodities}&area=51&range=custom&since=${day(LONG_DAYS - 1)}&until=${day(0)}&period=SLOT&measure=index`;
  const { page, useful, close } = await coldLoad(world, address);
  await page.waitForLoadState('networkidle');
  const chart = page.getByRole('group', { name: /Kéo chuột/ }).first();
  const box = await chart.boundingBox();
  const hovered = await framesDuring(page, () => hover(page, box));
  const moved = await processorTime(page, () => hover(page, box));
  await chart.focus();
  const zoomed = await processorTime(page, async () => {
    await page.keyboard.press('+');
    await page.waitForTimeout(1500);
  });
  const keys = ['+', '+', ...new Array(8).fill('ArrowLeft'), ...new Array(8).fill('ArrowRight')];
  const took = await interactions(
    page,
    keys.map((key) => [key, () => page.keyboard.press(key)]),
  );
  await close();
  const times = took.map(([, time]) => time);
  const points = LINES * LONG_DAYS * 3;
  return [
    { row: `trend, ${LINES} lines of ${LONG_DAYS * 3} slots, first chart`, value: Math.round(useful), unit: 'ms', goal: '', ok: null },
    row(`trend, ${points} points: processor time of a pointer move`, moved / MOVES, 'ms', GOAL_FRAME / 2),
    row(`trend, ${points} points: processor time of a zoom`, zoomed, 'ms', GOALS.interaction),
    row(`trend, ${points} points: frame while the pointer moves (95th percentile)`, share(hovered, 0.95), 'ms', GOAL_FRAME),
    row(`trend, ${points} points: zoom and pan by key until painted (slowest of ${times.length})`, Math.max(...times), 'ms', GOALS.interaction),
  ];
}

/**
 * How soon the trend stands and how fast it answers, with 2,000 outlets × 60 commodities × 1 year × 3 slots behind it, and with a hundred thousand points in one picture. Needs `npm run build`.
 * @returns {Promise<{ row: string, value: number, unit: string, goal: string, ok: boolean | null }[]>}
 */
export async function measureTrend() {
  const province = await startLargeProvince();
  const browser = await launchQuietly();
  try {
    await withClient(province.databaseUrl, lengthenSlots);
    const world = { browser, url: province.url, storageState: await signedIn(browser, province.url) };
    return [...(await oneLine(world)), ...(await manyPoints(world))];
  } finally {
    await browser.close();
    await province.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.table(await measureTrend());
