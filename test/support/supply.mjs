// node test/support/supply.mjs: the bill of materials (CycloneDX) of what is installed for production, in dist/sbom.json, and a look at its licences. Ends with 1 when one is unknown, forbidden, or was not taken by its lock.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
/** Licences under which everything here may be used and handed out; LGPL for libraries that are loaded, not built in. */
const FREE =
  /^(MIT|MIT-0|ISC|0BSD|BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|CC-BY-[34]\.0|Python-2\.0|Zlib|OFL-1\.1|WTFPL|MPL-2\.0|PostgreSQL|LGPL-3\.0-or-later|LGPL-2\.1-or-later)$/;
const FORBIDDEN = /^A?GPL/;
/** Packages that name no licence, by what the file beside them says. */
const LOOKED_AT = { 'png-js@1.1.0': 'MIT' };

/** Whether an expression of licences (SPDX: AND, OR, brackets) may be used. */
export function isFree(expression) {
  const words = expression.replace(/[()]/g, ' ').trim();
  if (/ OR /.test(words)) return words.split(/ OR /).some(isFree);
  if (/ AND /.test(words)) return words.split(/ AND /).every(isFree);
  return FREE.test(words);
}

/** What is wrong with packages `{ name, version, license, integrity }`: a line each. */
export function supplyProblems(packages) {
  return packages.flatMap(({ name, version, license: named, integrity }) => {
    const license = named ?? LOOKED_AT[`${name}@${version}`];
    const problems = [];
    if (!license) problems.push('its licence is unknown');
    else if (FORBIDDEN.test(license.replace(/^\(/, ''))) problems.push(`${license} is not for us`);
    else if (!isFree(license)) problems.push(`${license} has not been looked at`);
    if (!integrity) problems.push('the lock has no hash of it');
    return problems.map((problem) => `${name}@${version}: ${problem}`);
  });
}

/** Production packages of the lock, for all platforms. */
export function lockedPackages(lock) {
  return Object.entries(lock.packages)
    .filter(([place, about]) => place !== '' && !about.dev && !about.link)
    .map(([place, about]) => ({ name: about.name ?? place.slice(place.lastIndexOf('node_modules/') + 13), ...about }));
}

function run() {
  const bill = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (bill.status !== 0) throw new Error(bill.stderr);
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  writeFileSync(path.join(root, 'dist/sbom.json'), bill.stdout);
  const { components } = JSON.parse(bill.stdout);
  const packages = lockedPackages(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')));
  const problems = supplyProblems(packages);
  for (const problem of problems) console.log(problem);
  console.log(`${components.length} components in dist/sbom.json; ${packages.length} packages of the lock looked at, ${problems.length} problems`);
  return problems.length === 0 && components.length > 300 ? 0 : 1;
}

if (process.argv[1] === import.meta.filename) process.exit(run());
