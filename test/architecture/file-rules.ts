/** What a file's name and text must be, whoever wrote it. Each rule answers with one line per offence. */

const HARD_LIMIT = 400;
const GOOD_LENGTH = 200;
const ROLES = 'resolver|controller|service|store|entity|view|module|worker|command|spec';
const KEBAB = '[a-z0-9]+(-[a-z0-9]+)*';
const ROOM_FILE = new RegExp(`^${KEBAB}(\\.(${ROLES}))?(\\.spec)?\\.(ts|graphql)$`);
const WEB_FILE = new RegExp(`^${KEBAB}(\\.module|\\.d)?(\\.spec)?\\.(tsx?|css|graphql|svg|html|png|ico|json|webmanifest)$`);
const OTHER_FILE = new RegExp(`^${KEBAB}(\\.${KEBAB})*\\.(tsx?|mjs|cjs|json|md|sql|graphql|csv|geojson|txt)$`);
/** A profile is called as its source calls itself, underscores and all. */
const PROFILE = /^db\/profiles\/[a-z0-9_]+\.json$/;
const MIGRATION = new RegExp(
  `^db/migrations/20\\d{2}(0[1-9]|1[0-2])([0-2]\\d|3[01])([01]\\d|2[0-3])[0-5]\\d-(create|add|change|drop|move|rename)-${KEBAB}\\.ts$`,
);
/** What a person never reads from top to bottom: generated types, the texts of one language. */
const LONG_BY_NATURE = /\/generated\/|^web\/text\/(vi|en)\.ts$/;
const CODE = /\.(tsx?|mjs|cjs)$/;
const SPEC = /\.spec\.tsx?$/;

interface TextRule {
  readonly says: string;
  readonly where: RegExp;
  readonly not?: RegExp;
  readonly finds: RegExp;
}

const TEXT_RULES: readonly TextRule[] = [
  {
    says: 'a test is left out or runs alone',
    where: SPEC,
    finds: /\b(describe|it|test)(\.concurrent)?\.(only|skip|todo|failing)\b|^\s*[fx](describe|it|test)\(/m,
  },
  { says: 'a spec sleeps instead of waiting for something', where: SPEC, finds: /\bsetTimeout\(|\bwaitForTimeout\(|node:timers/ },
  { says: 'an unfinished note', where: CODE, finds: /\/[/*].*\b(TODO|FIXME|XXX|HACK)\b/ },
  { says: 'two things that must be kept in sync by hand', where: CODE, finds: /\b(keep|kept) (these |them |this )?(two )?in sync\b/i },
  { says: 'commented-out code', where: CODE, finds: /^\s*\/\/ *(const|let|var|import|export|return|await|if \(|for \(|\}|[\w.]+\([^)]*\);).*;?\s*$/m },
  { says: 'BETWEEN includes both ends; ranges are half-open', where: /^(api|db)\/.*\.ts$/, not: /^db\/migrations\//, finds: /\bbetween\s+\$/i },
  { says: 'the domain rolls dice or reads a clock', where: /^api\/domain\/.*(?<!\.spec)\.ts$/, finds: /\bMath\.random\b|\bDate\b\.|\bnew Date\b|\bimport\(/ },
  { says: 'a registry host', where: /./, finds: /registry\.(npmjs|yarnpkg)\.|npmmirror|"resolved": *"https?:/ },
  { says: 'a path of one machine', where: /./, finds: /(^|[\s"'`(=])\/work\/(main|shared|\.)/m },
  { says: 'a word that hides what a thing does', where: CODE, finds: /\b(class|interface|type|function|const) \w*(Manager|Helper|Util|Utils|Impl)\b/ },
];

/** The offences of one file: its name, its length, its text. `path` is from the project's root, with slashes. */
export function fileProblems(path: string, text: string): string[] {
  const lines = text.split('\n').length - 1;
  const problems = [...nameProblems(path), ...textProblems(path, text)];
  if (CODE.test(path) && !LONG_BY_NATURE.test(path) && lines > HARD_LIMIT) problems.push(`${lines} lines, more than ${HARD_LIMIT}`);
  return problems.map((problem) => `${path}: ${problem}`);
}

/** Files longer than a person likes to read at once: not forbidden, but listed. */
export function isLong(path: string, text: string): boolean {
  return CODE.test(path) && !LONG_BY_NATURE.test(path) && text.split('\n').length - 1 > GOOD_LENGTH;
}

function nameProblems(path: string): string[] {
  const [top = '', room = ''] = path.split('/');
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/^index\.[cm]?[jt]sx?$/.test(name)) return ['index files hide where things are'];
  if (path.startsWith('db/migrations/')) return MIGRATION.test(path) ? [] : ['a migration is called YYYYMMDDHHMM-verb-thing.ts'];
  if (name.startsWith('.') || name === 'README.md' || name === 'CHANGELOG.md' || top === 'docker' || top === '.ci') return [];
  if (PROFILE.test(path)) return [];
  if (/^(project|tsconfig(\.\w+)?)\.json$/.test(name) || !path.includes('/')) return [];
  const isRoom = top === 'api' && path.split('/').length === 3 && room !== 'domain' && room !== 'generated';
  const shape = isRoom ? ROOM_FILE : top === 'web' ? WEB_FILE : OTHER_FILE;
  return shape.test(name) || /\.config\.m?[jt]s$/.test(name) ? [] : [`the name is not kebab-case with one known role (${ROLES.replaceAll('|', ', ')})`];
}

function textProblems(path: string, text: string): string[] {
  if (path.includes('/generated/') || path === 'test/architecture/file-rules.ts' || path === 'test/architecture/file-rules.spec.ts') return [];
  return TEXT_RULES.filter((rule) => rule.where.test(path) && !rule.not?.test(path) && rule.finds.test(text)).map((rule) => rule.says);
}

const TOP = ['api', 'db', 'docker', 'nx.json', 'package.json', 'test', 'tsconfig.base.json', 'web'];
const ALSO = ['CHANGELOG.md', 'README.md', 'package-lock.json'];

/** What lies at the top of the project and should not, and what should and does not. Dot files and ignored names are no offence. */
export function topLevelProblems(names: readonly string[], ignored: readonly string[]): string[] {
  const seen = names.filter((name) => !name.startsWith('.') && !ignored.includes(name));
  const strangers = seen.filter((name) => ![...TOP, ...ALSO].includes(name)).map((name) => `${name} does not belong at the top`);
  return [...strangers, ...[...TOP, ...ALSO].filter((name) => !names.includes(name)).map((name) => `${name} is missing at the top`)];
}

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Packages for other machines that the lock file lacks: `npm ci` refuses such a lock, or leaves those machines without their programs. */
export function lockProblems(packages: Readonly<Record<string, LockedPackage>>): string[] {
  return Object.entries(packages).flatMap(([place, locked]) =>
    Object.keys(locked.optionalDependencies ?? {})
      .filter((wanted) => !isLocked(packages, place, wanted))
      .map((wanted) => `${place}: ${wanted} is not in the lock file`),
  );
}

function isLocked(packages: Readonly<Record<string, LockedPackage>>, place: string, wanted: string): boolean {
  if (`${place === '' ? '' : `${place}/`}node_modules/${wanted}` in packages) return true;
  if (place === '') return false;
  return isLocked(packages, place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/'))), wanted);
}
