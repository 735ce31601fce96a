import path from 'node:path';
import { rolldown } from 'rolldown';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const out = path.join(dist, 'api', 'bundled');
/** What `npm start` loads, told once: `launch.mjs` finds `api/main.js` as `bundled/api-main.js`. */
const ENTRIES = ['api/main', 'api/platform/config', 'db/durability', 'db/migrate', 'db/seed/apply-seed', 'db/embedded-postgres'];
/** Packages that stay where npm has put them: with machine code, or asked for by name at run time as well, which would make two of them (TypeORM its driver, Nest's module TypeORM). */
const KEPT_OUT = /^(sharp|@node-rs\/.+|@embedded-postgres\/.+|typeorm|pg|reflect-metadata)$/;

/** Our modules find their files from their own place, not from that of the bundle. */
const ownPlaces = {
  name: 'own-places',
  transform(code, id) {
    if (!id.startsWith(dist) || !code.includes('import.meta.url')) return null;
    // Shorter or longer, but on the same line: positions before it stay right.
    return { code: code.replaceAll('import.meta.url', `new URL(${JSON.stringify(path.relative(out, id))}, import.meta.url).href`), map: null };
  },
};

/** Puts the built server and its packages into a few files: a start reads these instead of some 3,400. Stack traces keep the names of the modules by the maps beside them. */
export async function bundleServer() {
  const bundle = await rolldown({
    input: Object.fromEntries(ENTRIES.map((entry) => [entry.replaceAll('/', '-'), path.join(dist, `${entry}.js`)])),
    platform: 'node',
    external: (id) => KEPT_OUT.test(id),
    // As Node reads a package without `exports`: one copy of graphql, not two.
    resolve: { mainFields: ['main'] },
    plugins: [ownPlaces],
    onLog: (level, log, handle) => {
      // Optional parts of Nest and TypeORM that are not installed; asked for at run time, refused there.
      if (log.code !== 'UNRESOLVED_IMPORT' && log.code !== 'SOURCEMAP_BROKEN') handle(level, log);
    },
  });
  await bundle.write({ dir: out, format: 'esm', keepNames: true, sourcemap: true, sourcemapExcludeSources: true, chunkFileNames: '[name]-[hash].js' });
  await bundle.close();
}
