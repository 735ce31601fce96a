import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deskWorld, openDesk, vi } from './desk-world.mjs';
import { at, ROLES, SCREENS } from './screens.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LOOKS = [
  { colorScheme: 'light', language: 'vi' },
  { colorScheme: 'dark', language: 'en' },
];
/** Tab is pressed so often on a screen at most; long lists repeat themselves. */
const MOST_TABS = 120;

/** Dialogs of the desk: the screen, who sees it, and what opens them. */
const DIALOGS = [
  { name: 'palette', path: '/', role: 'ANALYST', open: (page) => page.keyboard.press('Control+k') },
  { name: 'keys', path: '/', role: 'ANALYST', open: (page) => page.keyboard.press('?') },
  {
    name: 'hand-over',
    path: '/completeness',
    role: 'LEADER',
    open: (page) =>
      page
        .getByRole('button', { name: new RegExp(`^${vi.supervisor.handOver.open}: `) })
        .first()
        .click(),
  },
  { name: 'office', path: '/completeness', role: 'LEADER', open: (page) => page.getByRole('button', { name: vi.supervisor.handOver.office }).click() },
  {
    name: 'outlet-file',
    path: '/admin?tab=outlets',
    role: 'ADMINISTRATOR',
    open: (page) => page.getByRole('button', { name: vi.catalogue.file.open }).click(),
  },
  { name: 'order', path: '/orders', role: 'LEADER', open: (page) => page.getByRole('button', { name: vi.order.give }).click() },
  { name: 'silences', path: '/alerts?panel=silences', role: 'ANALYST', open: async () => undefined },
  { name: 'precision', path: '/alerts?panel=precision', role: 'ANALYST', open: async () => undefined },
];

/** What axe finds on the page as it stands, or in one part of it: one word a rule and element. */
export async function violations(page, part = 'html') {
  await page.evaluate(AXE);
  const found = await page.evaluate(([within, tags]) => globalThis.axe.run(within, { runOnly: tags }).then((result) => result.violations), [part, LEVELS]);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ id, html: html.slice(0, 140) })));
}

/** Presses Tab through a screen; answers what can be reached by a mouse and not by the keyboard. */
export async function unreached(page) {
  await page.evaluate(() => document.body.focus());
  const count = await page.evaluate(() => {
    const all = [
      ...document.querySelectorAll(
        'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]:not(a, button, input, select, textarea)',
      ),
    ];
    const shown = all.filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0 && one.closest('[inert], [aria-hidden="true"]') === null,
    );
    for (const one of shown) one.dataset.wanted = '1';
    // A date or time is walked through part by part.
    return shown.length + 7 * shown.filter((one) => ['date', 'datetime-local', 'time'].includes(one.type)).length;
  });
  const tabs = Math.min(count + 5, MOST_TABS);
  for (let pressed = 0; pressed < tabs; pressed += 1) {
    await page.keyboard.press('Tab');
    await page.evaluate(() => {
      const here = document.activeElement;
      if (here instanceof HTMLElement) delete here.dataset.wanted;
      if (here instanceof HTMLInputElement && here.type === 'radio')
        for (const other of document.querySelectorAll(`input[name="${here.name}"]`)) delete other.dataset.wanted;
    });
  }
  const left = await page.evaluate(() => [...document.querySelectorAll('[data-wanted]')].map((one) => one.outerHTML.slice(0, 120)));
  return left.length > Math.max(0, count - tabs + 5) ? left : [];
}

/** A text that cannot be read and a button that no Tab holds: a walk that finds nothing wrong here finds nothing anywhere. */
export async function findPlanted(world) {
  const page = await openDesk(world, 'ANALYST');
  await page.goto(at(world.url, '/bulletins', 'vi'), { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body;
    main.insertAdjacentHTML('beforeend', '<p>planted</p><button type="button">planted</button>');
    const button = main.lastElementChild;
    // By script: the page's policy stops styles and handlers that are written into it.
    Object.assign(button.previousElementSibling.style, { color: '#ccc', background: '#fff' });
    button.addEventListener('focus', () => button.blur());
  });
  const seen = (await violations(page)).some(({ id, html }) => id === 'color-contrast' && html.includes('planted'));
  const missed = (await unreached(page)).some((html) => html.includes('planted'));
  await page.context().close();
  return Number(seen) + Number(missed);
}

async function lookAtScreens(world, look, found) {
  for (const role of ROLES) {
    const page = await openDesk(world, role, { colorScheme: look.colorScheme });
    for (const screen of SCREENS.filter((one) => one.role === role)) {
      await page.goto(at(world.url, screen.path, look.language), { waitUntil: 'networkidle' });
      for (const violation of await violations(page)) found.violations.push({ screen: screen.name, ...violation });
      if (look.colorScheme === 'light') for (const html of await unreached(page)) found.unreached.push({ screen: screen.name, html });
      found.screens += 1;
    }
    await page.context().close();
  }
}

async function lookAtDialogs(world, found) {
  for (const { name, path, role, open } of DIALOGS) {
    const page = await openDesk(world, role);
    await page.goto(at(world.url, path, 'vi'), { waitUntil: 'networkidle' });
    try {
      await open(page);
      const dialog = page.getByRole('dialog').first();
      await dialog.waitFor({ timeout: 10_000 });
      // What lies behind a dialog is covered by it and has been looked at as a screen.
      for (const violation of await violations(page, '[role="dialog"]')) found.violations.push({ screen: `dialog ${name}`, ...violation });
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden', timeout: 5_000 });
    } catch (fault) {
      found.stubborn.push(`${name}: ${String(fault).split('\n')[0]}`);
    }
    found.dialogs += 1;
    await page.context().close();
  }
}

const shown = (list) => (list.length === 0 ? {} : { note: JSON.stringify(list.slice(0, 6)) });

/** Every screen in two looks and every dialog against WCAG 2.2 AA, and the way through each screen by Tab. */
export async function measureAxe() {
  const world = await deskWorld();
  const found = { screens: 0, dialogs: 0, violations: [], unreached: [], stubborn: [] };
  for (const look of LOOKS) await lookAtScreens(world, look, found);
  await lookAtDialogs(world, found);
  const planted = await findPlanted(world);
  const contrast = found.violations.filter(({ id }) => id === 'color-contrast');
  return [
    { row: 'planted faults that the walk finds', value: planted, unit: '', goal: '= 2', ok: planted === 2 },
    {
      row: 'screens looked at, light and dark',
      value: found.screens,
      unit: 'screens',
      goal: `= ${SCREENS.length * LOOKS.length}`,
      ok: found.screens === SCREENS.length * LOOKS.length,
    },
    {
      row: 'axe violations on screens and dialogs',
      value: found.violations.length,
      unit: '',
      goal: '= 0',
      ok: found.violations.length === 0,
      ...shown(found.violations),
    },
    { row: 'texts with a contrast below 4.5', value: contrast.length, unit: '', goal: '= 0', ok: contrast.length === 0 },
    {
      row: 'controls that Tab does not reach',
      value: found.unreached.length,
      unit: '',
      goal: '= 0',
      ok: found.unreached.length === 0,
      ...shown(found.unreached),
    },
    {
      row: `dialogs that do not open or close by Esc, of ${found.dialogs}`,
      value: found.stubborn.length,
      unit: '',
      goal: '= 0',
      ok: found.stubborn.length === 0,
      ...shown(found.stubborn),
    },
  ];
}
