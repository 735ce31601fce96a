import { misuse, readOptions } from '../support/read-options.mjs';

const USAGE =
  'npm run test:faults [-- --json] [-- --long] [-- --only R1,S2] [-- --seed N] [-- --database embedded|system]: what the house does when something breaks, a row each with a control that must fail; --long: the long sizes';

const ROWS = [
  ...['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'CLUSTER', 'STANDBY', 'R12'],
  ...['S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10', 'S11', 'S12', 'S13', 'S18', 'OVERLOAD', 'FUZZ'],
  ...['R11', 'R13', 'R14', 'R15', 'S1', 'S14', 'S15', 'S16', 'S17'],
];

export const options = readOptions({
  usage: USAGE,
  parts: ROWS,
  options: {
    json: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    only: { type: 'string', default: ROWS.join(',') },
    seed: { type: 'string' },
    database: { type: 'string', default: 'embedded' },
  },
});
if (!['embedded', 'system'].includes(options.database)) misuse(USAGE, `--database is embedded or system, not ${options.database}`);
if (options.seed !== undefined && !/^\d{1,10}$/.test(options.seed)) misuse(USAGE, `--seed is a whole number, not ${options.seed}`);
