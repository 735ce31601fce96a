import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deskWorld, openDesk } from './desk-world.mjs';
import { at, ROLES, SCREENS } from './screens.mjs';

const FOLDER = process.env.PICTURES ?? join(tmpdir(), 'cungcau-pictures');
const SIZES = [
  { name: '1440', viewport: { width: 1440, height: 900 } },
  { name: '412', viewport: { width: 412, height: 823 } },
];
const SCHEMES = ['light', 'dark'];
const LANGUAGES = ['vi', 'en'];
/** Milliseconds a page gets to draw itself anew for another window or scheme. */
const SETTLE = 250;

/** One screen in every size and both schemes, without asking the server again: a page must follow its window and its system. */
async function takeLooks(page, name, language) {
  const wide = [];
  for (const size of SIZES) {
    await page.setViewportSize(size.viewport);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(SETTLE);
      await page.screenshot({ path: join(FOLDER, `${name}-${size.name}-${colorScheme}-${language}.png`), fullPage: true });
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) wide.push(`${name} ${size.name} ${language}: ${over} px`);
  }
  return { taken: SIZES.length * SCHEMES.length, wide };
}

/** Every screen, light and dark, Vietnamese and English, 1440 and 412 wide, into $PICTURES or the temporary folder. */
export async function measurePictures() {
  const world = await deskWorld();
  mkdirSync(FOLDER, { recursive: true });
  const all = { taken: 0, wide: [] };
  for (const role of ROLES) {
    const page = await openDesk(world, role);
    for (const screen of SCREENS.filter((one) => one.role === role)) {
      for (const language of LANGUAGES) {
        await page.goto(at(world.url, screen.path, language), { waitUntil: 'networkidle' });
        const { taken, wide } = await takeLooks(page, screen.name, language);
        all.taken += taken;
        all.wide.push(...wide);
      }
    }
    await page.context().close();
  }
  const goal = SCREENS.length * SIZES.length * SCHEMES.length * LANGUAGES.length;
  return [
    { row: 'pictures of every screen', value: all.taken, unit: 'pictures', goal: `= ${goal}`, ok: all.taken === goal, note: FOLDER },
    {
      row: 'screens wider than their window',
      value: all.wide.length,
      unit: '',
      goal: '= 0',
      ok: all.wide.length === 0,
      ...(all.wide.length === 0 ? {} : { note: all.wide.slice(0, 6).join('; ') }),
    },
  ];
}
