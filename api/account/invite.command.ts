import { createContext } from '../context.js';
import type { Config } from '../platform/config.js';
import { PersonService } from './person.service.js';

const FIRST = 'quan-tri';

/** `invite [NAME]`: a link for that person, or for the first administrator, who is made when there is none. For whoever keeps the machine; answers the exit code. */
export async function run(args: readonly string[], config: Config): Promise<number> {
  const context = await createContext(config);
  try {
    const code = args[0] ?? FIRST;
    const people = context.get(PersonService, { strict: false });
    const link = await people.inviteFromMachine(code, args[0] === undefined);
    process.stdout.write(
      link === null ? `invite: there is nobody called ${code}\n` : `invite: ${code}, once, within 72 hours: ${config.publicUrl ?? ''}${link.path}\n`,
    );
    return link === null ? 1 : 0;
  } finally {
    await context.close();
  }
}
