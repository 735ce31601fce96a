import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createContext } from '../context.js';
import type { Config } from '../platform/config.js';
import { PersonService } from './person.service.js';

const USAGE = 'npm run person -- export NAME --to FILE.json | erase NAME --sure   (NAME: what the person signs in with)';

/** What is kept of a person, to hand out or to erase. Answers the exit code: 1 nobody has that name, 2 wrong use. */
export async function run(args: readonly string[], config: Config): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { to: { type: 'string' }, sure: { type: 'boolean', default: false } },
  });
  const [act, name] = positionals;
  const isRight = name !== undefined && ((act === 'export' && values.to !== undefined) || (act === 'erase' && values.sure));
  if (!isRight) return tell(USAGE, 2);
  const context = await createContext(config);
  try {
    const people = context.get(PersonService);
    if (act === 'erase')
      return (await people.erase(name)) ? tell(`${name} is erased; reports and acts stay under a pseudonym`, 0) : tell(`nobody signs in as ${name}`, 1);
    const data = await people.exportOf(name);
    if (data === null) return tell(`nobody signs in as ${name}`, 1);
    writeFileSync(path.resolve(process.env.INIT_CWD ?? process.cwd(), values.to ?? ''), `${JSON.stringify(data, null, 2)}\n`, { mode: 0o600 });
    return tell(`${Object.values(data.tables).reduce((sum, rows) => sum + rows.length, 0)} rows of ${name} are in ${values.to}`, 0);
  } finally {
    await context.close();
  }
}

function tell(line: string, code: number): number {
  process.stdout.write(`${line}\n`);
  return code;
}
