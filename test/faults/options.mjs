import { misuse, readOptions } from '../support/read-options.mjs';
import { ROWS } from './rows.mjs';

const USAGE =
  'npm run test:faults [-- --json] [-- --long] [-- --only R1,S2] [-- --seed N] [-- --database embedded|system]: what the house does when something breaks, a row each with a control that must fail; --long: the long sizes';

export const options = readOptions({
  usage: USAGE,
  parts: Object.keys(ROWS),
  options: {
    json: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    only: { type: 'string', default: Object.keys(ROWS).join(',') },
    seed: { type: 'string' },
    database: { type: 'string', default: 'embedded' },
  },
});
if (!['embedded', 'system'].includes(options.database)) misuse(USAGE, `--database is embedded or system, not ${options.database}`);
if (options.seed !== undefined && !/^\d{1,10}$/.test(options.seed)) misuse(USAGE, `--seed is a whole number, not ${options.seed}`);
