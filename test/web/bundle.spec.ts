import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../dist/web');
const ASSETS = join(FOLDER, 'assets');
const KB = 1024;

/** What a page of the build names in its own head, the styles too. */
const namedIn = (page: string): string[] =>
  [...readFileSync(join(FOLDER, page), 'utf8').matchAll(/(?:src|href)="\/assets\/([^"]+\.(?:js|css))"/g)].map((found) => found[1] ?? '');

const IMPORT = /(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;

/** Names of the modules that one imports before it runs; what it fetches later is asked for by `import(…)`. */
const importsOf = (name: string): string[] => [...readFileSync(join(ASSETS, name), 'utf8').matchAll(IMPORT)].map((found) => found[1] ?? '');

/** These files and everything they import before they run. */
function closure(names: readonly string[]): Set<string> {
  const all = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (all.has(name)) continue;
    all.add(name);
    if (name.endsWith('.js')) open.push(...importsOf(name));
  }
  return all;
}

/** Bytes on the wire, packed with Brotli as the server sends them. */
const bytesOf = (names: Iterable<string>, ending: string): number =>
  [...names].filter((name) => name.endsWith(ending)).reduce((sum, name) => sum + statSync(join(ASSETS, `${name}.br`)).size, 0);

const textOf = (names: Iterable<string>): string => [...names].map((name) => readFileSync(join(ASSETS, name), 'utf8')).join('\n');

/** Words that stay in the packed code of libraries the phone does without. */
const HEAVY = { 'chart.js': /chartjs|maintainAspectRatio/, 'Apollo Client': /ApolloClient|__APOLLO/, Mantine: /mantine-/ };

const phone = closure(namedIn('phone.html'));
const desk = closure(namedIn('index.html'));
const screens = readdirSync(ASSETS).filter((name) => /-page-[\w-]+\.js$/.test(name));

describe('what a first visit fetches before it runs', () => {
  it('is at most 120 KB of program and 130 KB in all for the phone', () => {
    expect(bytesOf(phone, '.js')).toBeLessThan(120 * KB);
    expect(bytesOf(phone, '.js') + bytesOf(phone, '.css')).toBeLessThan(130 * KB);
  });

  it.each(Object.entries(HEAVY))('holds no %s for the phone', (_name, word) => {
    expect(textOf(phone)).not.toMatch(word);
  });

  it('holds Apollo Client and Mantine for the desk: the words would be found', () => {
    const text = textOf(desk);
    expect(text).toMatch(HEAVY['Apollo Client']);
    expect(text).toMatch(HEAVY.Mantine);
    expect(textOf(closure(screens.filter((name) => name.startsWith('trend-page'))))).toMatch(HEAVY['chart.js']);
  });

  it('holds no charts for the desk before one is drawn', () => {
    expect(textOf(desk)).not.toMatch(HEAVY['chart.js']);
  });

  it('is at most 280 KB of program for the desk, and 400 KB with any one screen', () => {
    expect(screens.length).toBeGreaterThan(10);
    expect(bytesOf(desk, '.js')).toBeLessThan(280 * KB);
    const heavy = screens.map((name) => [name, bytesOf(closure([...desk, name]), '.js')] as const).filter(([, bytes]) => bytes > 400 * KB);
    expect(heavy).toEqual([]);
  });
});
