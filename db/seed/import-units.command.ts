import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inTransaction } from './apply-seed.js';
import { importUnits, type Units, type UnitsCount } from './import-units.js';
import { TWO_TIER_SINCE } from './provinces.js';
import { readBoundaries, readPredecessors, readUnits, UnitFileProblem } from './unit-files.js';

export const USAGE = `import-units: loads administrative units and their boundaries; files plain or gzip, UTF-8
  --provinces FILE      CSV: code,name,full_name[,name_en][,population]
  --districts FILE      CSV: code,name,full_name,province_code
  --communes FILE       CSV: code,name,full_name,province_code (or district_code)
  --boundaries FILE     GeoJSON, features with the property code; may be given several times
  --predecessors FILE   CSV: old_code,new_code; the old units must be here, and end on the day the new ones begin
  --effective-from DAY  first day of this structure (default ${TWO_TIER_SINCE})
  --effective-to DAY    first day on which it is no longer in force (default: still in force)`;

/** `npm run import-units`: answers the exit code. 0 all is stored; 1 a file cannot be used, and nothing is stored; 2 wrong use. */
export async function run(args: readonly string[], { databaseUrl }: { readonly databaseUrl: string }): Promise<number> {
  try {
    const units = await readAll(args);
    if (units === null) {
      process.stderr.write(`${USAGE}\n`);
      return 2;
    }
    const count = await inTransaction(databaseUrl, (sql) => importUnits(sql, units));
    for (const line of wordsOf(count)) process.stdout.write(`${line}\n`);
    return 0;
  } catch (fault) {
    if (!(fault instanceof UnitFileProblem)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    return 1;
  }
}

/** A path as it was typed: npm runs commands in the project's folder, people stand where they stand. */
const typed = (file: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), file);

async function readAll(args: readonly string[]): Promise<Units | null> {
  const given = readOptions(args);
  if (given === null) return null;
  const [since, until] = [
    readDay(given['effective-from'] ?? TWO_TIER_SINCE),
    given['effective-to'] === undefined ? 'infinity' : readDay(given['effective-to']),
  ];
  const boundaries = await Promise.all((given.boundaries ?? []).map((file) => readBoundaries(typed(file))));
  return {
    since,
    until,
    provinces: given.provinces === undefined ? [] : await readUnits(typed(given.provinces), []),
    districts: given.districts === undefined ? [] : await readUnits(typed(given.districts), ['province_code']),
    communes: given.communes === undefined ? [] : await readUnits(typed(given.communes), ['district_code', 'province_code']),
    boundaries: boundaries.flat(),
    predecessors: given.predecessors === undefined ? [] : await readPredecessors(typed(given.predecessors)),
  };
}

const FILE = { type: 'string' } as const;
const OPTIONS = {
  provinces: FILE,
  districts: FILE,
  communes: FILE,
  boundaries: { type: 'string', multiple: true },
  predecessors: FILE,
  'effective-from': FILE,
  'effective-to': FILE,
} as const;

function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    return Object.keys(values).some((name) => !name.startsWith('effective')) ? values : null;
  } catch {
    return null;
  }
}

function readDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) throw new UnitFileProblem(`"${text}" is no day; write it as ${TWO_TIER_SINCE}`);
  return text;
}

function wordsOf(count: UnitsCount): string[] {
  const nobody = (what: string, many: number): string => (many === 0 ? '' : `; ${many} ${what} of units that are not here`);
  return [
    `units: ${count.added} added, ${count.changed} changed`,
    `boundaries: ${count.boundaries} drawn${nobody('boundaries', count.boundariesOfNobody)}`,
    `predecessors: ${count.predecessors} linked${nobody('links', count.predecessorsOfNobody)}`,
  ];
}
