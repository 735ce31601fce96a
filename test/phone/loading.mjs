import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { percentile } from './figure-rows.mjs';
import { SLOW_4G } from './flaky-proxy.mjs';
import { newPhone, openVisit, signedIn, slowDown } from './phone-page.mjs';

const DIST = path.resolve(import.meta.dirname, '../../dist/web');

/** The files the first visit fetches, read from the page itself. */
function firstVisitFiles() {
  const page = readFileSync(path.join(DIST, 'phone.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, name]) => name);
  const style = named.find((name) => name.endsWith('.css'));
  const fonts = [...readFileSync(path.join(DIST, style), 'utf8').matchAll(/url\(\/(assets\/[^)]+)\)/g)].map(([, name]) => name);
  return ['phone.html', ...named, ...fonts];
}

const bytesOf = (name) => {
  const file = path.join(DIST, name);
  return /\.(woff2)$/.test(name) ? statSync(file).size : brotliCompressSync(readFileSync(file)).length;
};

/** C6, C7: bytes of the build. */
export function measureBytes(rows) {
  const files = firstVisitFiles();
  const all = files.reduce((sum, name) => sum + bytesOf(name), 0);
  const scripts = files.filter((name) => name.endsWith('.js'));
  rows.add('C6 bytes of the first visit, brotli, with fonts', all / 1024, 'KB', 150);
  rows.add('C6 of these JavaScript', scripts.reduce((sum, name) => sum + bytesOf(name), 0) / 1024, 'KB', 120);
  const worker = readFileSync(path.join(DIST, 'phone-worker.js'), 'utf8');
  const listed = readdirSync(path.join(DIST, 'assets')).filter((name) => worker.includes(name) && name.endsWith('.js'));
  const text = [...listed.map((name) => readFileSync(path.join(DIST, 'assets', name), 'utf8')), worker].join('');
  const strangers = ['ApolloClient', 'InMemoryCache', 'CategoryScale', 'chartjs', 'MantineProvider'].filter((word) => text.includes(word));
  rows.add('C7 chart.js, Apollo Client, Mantine in what the phone loads', strangers.length, 'found', { is: 0 }, strangers.join(' '));
}

async function emulate(page, cpu) {
  const session = await slowDown(page, cpu);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 });
}

const WATCH = () => {
  window.seen = { lcp: 0, long: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.seen.lcp = Math.max(window.seen.lcp, entry.startTime);
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.seen.long.push([entry.startTime, entry.duration]);
  }).observe({ type: 'longtask', buffered: true });
};

/** C4: the first visit as Lighthouse's mobile setting has it (412×823, 150 ms, 1.6 Mbit/s, processor 4 times slower). */
export async function measureFirstVisit(rows, { browser, proxy }) {
  const context = await newPhone(browser);
  const page = await context.newPage();
  await emulate(page, 4);
  await page.addInitScript(WATCH);
  await page.goto(`${proxy.url}/phone`);
  await page.locator('.foot .main').waitFor();
  const usable = await page.evaluate(() => performance.now());
  await page.waitForLoadState('networkidle');
  const seen = await page.evaluate(() => ({ ...window.seen, fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0 }));
  const lastLong = Math.max(0, ...seen.long.filter(([start]) => start < usable + 1000).map(([start, duration]) => start + duration));
  const interactive = Math.max(seen.fcp, lastLong, usable);
  const blocked = seen.long.filter(([start]) => start > seen.fcp).reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0);
  rows.add('C4 first visit: time to interactive', interactive / 1000, 's', 3, 'own reading of the trace: last long task or first usable key');
  rows.add('C4 first visit: largest contentful paint', seen.lcp / 1000, 's', 2.5);
  rows.add('C4 first visit: total blocking time', blocked, 'ms', 200);
  await context.close();
}

/** C8: from opening the page on slow 4G, signing in included, to the tick. */
export async function measureOfflineReady(rows, { browser, proxy }) {
  const context = await newPhone(browser);
  proxy.weather = { ...proxy.weather, ...SLOW_4G };
  const page = await context.newPage();
  const from = performance.now();
  await page.goto(`${proxy.url}/phone`);
  await page.locator('.foot .main').tap();
  const signedInAt = performance.now();
  await page.locator('[data-ready="true"]').waitFor({ timeout: 60_000 });
  const done = performance.now();
  proxy.weather = { latency: 0, bytesPerSecond: 0, mishap: () => null };
  rows.add(
    'C8 offline-ready tick on slow 4G, after the first load',
    (done - from) / 1000,
    's',
    5,
    `${((signedInAt - from) / 1000).toFixed(1)} s of it before the tap on sign in`,
  );
  await context.close();
}

/** C5: the network off, the processor six times slower: from opening to a key that answers. */
export async function measureColdStart(rows, { browser, proxy }) {
  const context = await newPhone(browser);
  const first = await signedIn(context, proxy.url);
  await openVisit(first, proxy.url);
  await first.close();
  await context.setOffline(true);
  const times = [];
  for (let round = 0; round < 5; round++) {
    const page = await context.newPage();
    await slowDown(page, 6);
    await page.addInitScript(() => {
      const look = () => {
        const key = [...document.querySelectorAll('.pad button')].find((one) => one.textContent.trim() === '7');
        const output = document.querySelector('.strip output');
        if (key === undefined || output === null) return requestAnimationFrame(look);
        const before = output.textContent;
        key.click();
        const changed = () => {
          if (document.querySelector('.strip output')?.textContent === before) return requestAnimationFrame(changed);
          window.answeredAt = performance.now();
        };
        requestAnimationFrame(changed);
      };
      requestAnimationFrame(look);
    });
    await openVisit(page, proxy.url);
    times.push(await page.waitForFunction(() => window.answeredAt).then((handle) => handle.jsonValue()));
    await page.close();
  }
  rows.add(
    'C5 repeat visit, network off, processor 6 times slower: open to first key that answers, median of 5',
    percentile(times, 0.5) / 1000,
    's',
    1.5,
    `worst ${(Math.max(...times) / 1000).toFixed(2)} s`,
  );
  await context.close();
}
