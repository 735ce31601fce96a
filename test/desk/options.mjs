import { readOptions } from '../support/read-options.mjs';
import { PARTS } from './parts.mjs';

const NAMES = Object.keys(PARTS);

export const options = readOptions({
  usage: `npm run test:desk [-- --json] [-- --only ${NAMES.join(',')}]: the desk's acceptance figures in a real Chromium against real servers`,
  parts: NAMES,
  options: { json: { type: 'boolean', default: false }, only: { type: 'string', default: NAMES.join(',') } },
});
