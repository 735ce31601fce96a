import { parseArgs } from 'node:util';

/** Says what is wrong and how it is right, and ends the process with 2. */
export function misuse(usage, problem) {
  process.stderr.write(`${problem}\n${usage}\n`);
  process.exit(2);
}

/**
 * The options of a command line, as `parseArgs` answers them. `--help` prints the usage and ends with 0; what is no option of the command, or a name in `only` that
 * is none of `parts`, is misuse.
 */
export function readOptions({ usage, options, parts }) {
  const { values, problem } = parse(options);
  if (problem !== undefined) return misuse(usage, problem);
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  const unknown = values.only?.split(',').filter((name) => !parts.includes(name)) ?? [];
  if (unknown.length > 0) return misuse(usage, `there is no part "${unknown.join(', ')}"; there are: ${parts.join(', ')}`);
  return values;
}

function parse(options) {
  try {
    return { values: parseArgs({ options: { ...options, help: { type: 'boolean', default: false } } }).values };
  } catch (fault) {
    return { problem: fault.message.split('. ')[0] };
  }
}
