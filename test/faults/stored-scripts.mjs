import { Config } from '../../dist/api/platform/config.js';
import { Mailer } from '../../dist/api/platform/mailer.js';
import { launchQuietly } from '../desk/desk-browser.mjs';
import { en, playDemo, vi } from '../desk/desk-world.mjs';
import { SCREENS } from '../desk/screens.mjs';
import { startMailServer } from '../support/receivers.mjs';
import { startCluster } from './cluster.mjs';
import { exportsOf } from './exports.mjs';
import { plantNames, plantNotes, SCRIPT_TEXTS } from './planted-texts.mjs';
import { startServer } from './server.mjs';

/** Runs in every page before its own code. */
function countScripts() {
  window.ran = 0;
  window.refusedByPolicy = [];
  window.xss = () => {
    window.ran += 1;
  };
  document.addEventListener('securitypolicyviolation', (event) => window.refusedByPolicy.push(`${event.violatedDirective} ${event.sample}`));
}

const LOOK = () => ({
  ran: window.ran,
  elements: document.querySelectorAll('[data-xss]').length,
  refused: window.refusedByPolicy,
  shown:
    document.body.innerText.includes('xss()') || [...document.querySelectorAll('[title],[aria-label],[value]')].some((one) => one.outerHTML.includes('xss()')),
});

/** S12: the texts of an attacker in every name, note and title, on every screen of desk and phone, in every file and mail. */
export async function measureStoredScripts(rows, { database, log }) {
  const cluster = await startCluster({ database });
  let server = null;
  let browser = null;
  try {
    const places = await plantNames(cluster, SCRIPT_TEXTS);
    await playDemo(cluster.url);
    await plantNotes(cluster, SCRIPT_TEXTS);
    server = await startServer(cluster, { WORKER: 'inside' });
    browser = await launchQuietly();
    rows.add('texts of attackers', SCRIPT_TEXTS.length, 'texts', { atLeast: 120 });
    rows.add('names, addresses and titles that hold one, beside every note', places, 'places', { atLeast: 120 });
    const seen = await visitAll(browser, server.url, log);
    const control = await withoutEscaping(browser);
    rows.add('screens of desk and phone that show one', seen.filter(({ shown }) => shown).length, `of ${seen.length}`, { atLeast: 20 });
    rows.add(
      'texts that ran',
      sum(seen, ({ ran }) => ran),
      'times',
      { is: 0 },
      { text: `control: ${control.ran} run where a page writes them as HTML`, ok: control.ran > 0 },
    );
    rows.add(
      'texts that became elements',
      sum(seen, ({ elements }) => elements),
      'elements',
      { is: 0 },
      { text: `control: ${control.elements} there`, ok: control.elements > 0 },
    );
    rows.add(
      'what the policy of the pages had to refuse',
      sum(seen, ({ refused }) => refused.length),
      'times',
      { is: 0 },
    );
    await addFiles(rows, server.url, cluster, log);
    await addMails(rows);
  } finally {
    await browser?.close();
    await server?.stop();
    await cluster.end();
  }
}

const sum = (list, of) => list.reduce((total, one) => total + of(one), 0);

async function visitAll(browser, url, log) {
  const seen = [];
  for (const role of ['NOBODY', 'ANALYST', 'LEADER', 'ADMINISTRATOR', 'INSPECTOR']) {
    const context = await browser.newContext({ viewport: role === 'INSPECTOR' ? { width: 390, height: 844 } : { width: 1440, height: 1400 } });
    await context.addInitScript(countScripts);
    const page = await context.newPage();
    if (role !== 'NOBODY') await signIn(page, url, role);
    const screens = role === 'INSPECTOR' ? [{ name: 'phone', path: '/phone' }] : SCREENS.filter((screen) => screen.role === role);
    for (const { name, path } of screens) {
      await page.goto(`${url}${path}`, { waitUntil: 'load' });
      await page.waitForLoadState('networkidle', { timeout: 8000 }).catch(() => undefined);
      await touch(page);
      const look = await page.evaluate(LOOK);
      if (look.ran + look.elements + look.refused.length > 0) log(`  ${name}: ${JSON.stringify(look)}`);
      seen.push({ name, ...look });
    }
    await context.close();
  }
  log(`  not shown on: ${seen.filter(({ shown }) => !shown).map(({ name }) => name)}`);
  return seen;
}

async function signIn(page, url, role) {
  await page.goto(url);
  await page.getByRole('button', { name: new RegExp(`^(${vi.roles[role]}|${en.roles[role]})`) }).click();
  await page.getByRole('navigation').first().waitFor();
}

/** Points at every chart and at some marks of a map, so that their words come up, and opens the first row. */
async function touch(page) {
  for (const place of await page
    .locator('canvas, svg path, svg circle')
    .all()
    .then((all) => all.slice(0, 6)))
    await place.hover({ timeout: 500, force: true }).catch(() => undefined);
  await page
    .locator('tbody tr')
    .first()
    .hover({ timeout: 500 })
    .catch(() => undefined);
}

/** The same texts in a page that does what ours never do. */
async function withoutEscaping(browser) {
  const context = await browser.newContext();
  await context.addInitScript(countScripts);
  const page = await context.newPage();
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><body><div>${SCRIPT_TEXTS.join('</div><div>')}</div>`);
  await page.waitForFunction(() => window.ran > 0, undefined, { timeout: 5000 }).catch(() => undefined);
  const look = await page.evaluate(LOOK);
  await context.close();
  return look;
}

/** Mark-up, actions and formulae in files: a text stands there as text. */
async function addFiles(rows, url, cluster, log) {
  const files = await exportsOf(url, cluster);
  const holding = files.filter(({ text }) => text.includes('xss()'));
  const live = files.filter(
    ({ kind, text }) => (kind === 'pdf' ? /\/(JavaScript|JS|OpenAction|Launch)\b/ : /<[^<>]*data-xss[^<>]*>/i).test(text) && kind !== 'csv' && kind !== 'json',
  );
  for (const { name } of live) log(`  ${name} holds one as mark-up`);
  log(`  files: ${files.map(({ name, text }) => `${name} ${text.length}`).join(', ')}`);
  rows.add(
    'files (PDF, DOCX, XLSX, XML, CSV, JSON) with one as mark-up or action',
    live.length,
    `of ${files.length}`,
    { is: 0 },
    { text: `control: ${holding.length} hold one as text`, ok: holding.length > 3 },
  );
}

async function addMails(rows) {
  const receiver = await startMailServer();
  try {
    const config = new Config({ DATABASE_URL: 'postgres://nobody', SMTP_URL: receiver.url, SMTP_FROM: 'tin@example.vn' });
    const mailer = new Mailer(config);
    const texts = [...SCRIPT_TEXTS, 'x\r\nBcc: thief@example.vn\r\n\r\n<script>xss()</script>'];
    for (const [place, text] of texts.entries()) await mailer.send({ to: 'a@example.vn', subject: text, text, key: `k${place}`, at: 0 });
    const odd = receiver.mails.filter(({ raw, to }) => /^(bcc:|content-type: *text\/html)/im.test(raw.split(/\r?\n\r?\n/)[0]) || to !== 'a@example.vn');
    rows.add(
      'mails of them with another receiver or as HTML',
      odd.length,
      `of ${receiver.mails.length}`,
      { is: 0 },
      { text: `control: ${receiver.mails.length} came`, ok: receiver.mails.length === texts.length },
    );
  } finally {
    await receiver.close();
  }
}
