import { readOptions } from '../support/read-options.mjs';

const PARTS = ['w1', 'w2', 'w3', 'w4', 'w5', 'hot', 'alert', 'pages', 'slot', 'kill'];

export const options = readOptions({
  usage: `npm run bench [-- --quick] [-- --json] [-- --peers] [-- --lines 10000000] [-- --growth 1000000,10000000] [-- --only ${PARTS.join(',')}]: the product's figures beside the raw limits of the same database in the same run`,
  parts: PARTS,
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    // PostGraphile, installed for the run, and what a team writes first: what people would use instead.
    peers: { type: 'boolean', default: false },
    only: { type: 'string', default: PARTS.join(',') },
    lines: { type: 'string' },
    growth: { type: 'string' },
  },
});
