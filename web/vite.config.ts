import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { askAhead } from './ahead-build.js';
import { makePhoneFonts, phoneVersion, phoneWorker } from './phone-build.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const api = process.env.API_URL ?? 'http://127.0.0.1:3000';
const COMPRESSED = /\.(js|css|html|svg|webmanifest)$/;
const phoneFonts = here('../dist/phone-fonts');
const version = phoneVersion();

/** Lays a packed copy beside every text file of the build, so that the server packs nothing twice. */
function compressOnce(): Plugin {
  return {
    name: 'compress-once',
    apply: 'build',
    writeBundle(options, bundle) {
      for (const name of Object.keys(bundle).filter((name) => COMPRESSED.test(name))) {
        const path = join(options.dir ?? '', name);
        const content = readFileSync(path);
        writeFileSync(`${path}.br`, brotliCompressSync(content));
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}

await makePhoneFonts(phoneFonts);

export default defineConfig({
  root: here('.'),
  plugins: [react(), askAhead(), compressOnce(), phoneWorker(version)],
  define: { __APP_VERSION__: JSON.stringify(version) },
  resolve: { alias: { '@domain': here('../api/domain'), '@phone-fonts': phoneFonts } },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { optimization: { inlineConst: true }, input: { main: here('index.html'), phone: here('phone.html'), ahead: here('ahead/ask.ts') } },
    // Every font and picture stays a file of its own, so that a strict content policy needs no data: addresses.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/graphql': { target: api, ws: true }, '/field': api, '/files': api, '/open/': api, '/sign-in/provider': api } },
});
