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

async function takeAs(world, role, look) {
  const page = await openDesk(world, role, { viewport: look.viewport, colorScheme: look.scheme });
  const wide = [];
  let taken = 0;
  for (const screen of SCREENS.filter((one) => one.role === role)) {
    for (const language of LANGUAGES) {
      await page.goto(at(world.url, screen.path, language), { waitUntil: 'networkidle' });
      await page.screenshot({ path: join(FOLDER, `${screen.name}-${look.name}-${look.scheme}-${language}.png`), fullPage: true });
      taken += 1;
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) wide.push(`${screen.name} ${look.name} ${language}: ${over} px`);
    }
  }
  await page.context().close();
  return { taken, wide };
}

/** Every screen, light and dark, Vietnamese and English, 1440 and 412 wide, into $PICTURES or the temporary folder. */
export async function measurePictures() {
  const world = await deskWorld();
  mkdirSync(FOLDER, { recursive: true });
  const all = { taken: 0, wide: [] };
  for (const size of SIZES) {
    for (const scheme of SCHEMES) {
      for (const role of ROLES) {
        const { taken, wide } = await takeAs(world, role, { ...size, scheme });
        all.taken += taken;
        all.wide.push(...wide);
      }
    }
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
