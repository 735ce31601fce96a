import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import subsetFont from 'subset-font';
import { build, type Plugin, type Rolldown } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const FONTS = here('../node_modules/@fontsource-variable/inter/files/');
const STATIC_FILES = ['/phone', '/phone.webmanifest', '/icon.svg'];

/** What Vietnamese and figures need: letters with every mark, digits, the signs of the form. */
const LETTERS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, place) => place + 32))}ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư₫–—…·×≤≥→←↑↓“”‘’\u00a0±−`;
const MARKED = String.fromCharCode(...Array.from({ length: 0x1efa - 0x1ea0 }, (_, place) => place + 0x1ea0));

/** Cuts the fonts of the desk down to the letters and weights of the phone; the folder is made anew only when the letters change. */
export async function makePhoneFonts(folder: string): Promise<void> {
  const mark = join(
    folder,
    `${createHash('sha256')
      .update(LETTERS + MARKED)
      .digest('hex')
      .slice(0, 12)}.txt`,
  );
  if (existsSync(mark)) return;
  mkdirSync(folder, { recursive: true });
  for (const part of ['latin', 'vietnamese']) {
    const font = readFileSync(join(FONTS, `inter-${part}-wght-normal.woff2`));
    const cut = await subsetFont(font, LETTERS + MARKED, { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } } });
    writeFileSync(join(folder, `${part}.woff2`), cut);
  }
  writeFileSync(mark, 'The letters these fonts hold are those of web/phone-build.ts.\n');
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(here(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.spec)\.(tsx?|css)$/.test(name))
    .sort()
    .map((name) => join(here(folder), name));
}

/** The version a phone tells the server: that of the project and eight letters of what the phone is made of. */
export function phoneVersion(): string {
  const { version } = JSON.parse(readFileSync(here('../package.json'), 'utf8')) as { version: string };
  const hash = createHash('sha256');
  for (const file of ['report', 'offline', '../api/domain'].flatMap(sourcesIn)) hash.update(readFileSync(file));
  return `${version}+${hash.digest('hex').slice(0, 8)}`;
}

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk & { readonly viteMetadata?: { readonly importedCss: Set<string>; readonly importedAssets: Set<string> } };

/** All files the phone's page can come to need, also those it loads late. */
export function phoneFiles(bundle: Bundle): readonly string[] {
  const entry = Object.values(bundle).find((part) => part.type === 'chunk' && part.isEntry && part.name === 'phone');
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const part = bundle[name];
    if (part === undefined || seen.has(name)) return;
    seen.add(name);
    if (part.type !== 'chunk') return;
    const { viteMetadata } = part as Chunk;
    for (const next of [...part.imports, ...part.dynamicImports, ...(viteMetadata?.importedCss ?? []), ...(viteMetadata?.importedAssets ?? [])]) visit(next);
  };
  if (entry !== undefined) visit(entry.fileName);
  return [...STATIC_FILES, ...[...seen].sort().map((name) => `/${name}`)];
}

/** Builds the worker that lets the phone start without a network, as one file beside the page it serves. */
export function phoneWorker(version: string): Plugin {
  return {
    name: 'phone-worker',
    apply: 'build',
    async writeBundle(options, bundle) {
      const files = phoneFiles(bundle);
      const page = bundle['phone.html'];
      const hash = createHash('sha256')
        .update(files.join())
        .update(page?.type === 'asset' ? page.source : '')
        .digest('hex')
        .slice(0, 12);
      const define = { __PHONE_FILES__: JSON.stringify(files), __PHONE_HASH__: JSON.stringify(hash), __APP_VERSION__: JSON.stringify(version) };
      const result = await build({
        configFile: false,
        logLevel: 'warn',
        define,
        resolve: { alias: { '@domain': here('../api/domain') } },
        build: {
          write: false,
          target: 'es2022',
          rolldownOptions: { input: here('offline/service-worker.ts'), output: { format: 'iife', entryFileNames: 'phone-worker.js' } },
        },
      });
      const [output] = Array.isArray(result) ? result : [result];
      if (output === undefined || !('output' in output)) throw new Error('the worker of the phone was not built');
      const path = join(options.dir ?? '', 'phone-worker.js');
      writeFileSync(path, output.output[0].code);
      writeFileSync(`${path}.br`, brotliCompressSync(output.output[0].code));
      writeFileSync(`${path}.gz`, gzipSync(output.output[0].code, { level: 9 }));
    },
  };
}
