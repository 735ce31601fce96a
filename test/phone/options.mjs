import { readOptions } from '../support/read-options.mjs';

const PARTS = ['taps', 'loading', 'layout', 'keeping', 'sending', 'updating', 'turns', 'power', 'pictures', 'server'];

export const options = readOptions({
  usage: `npm run test:phone [-- --json] [-- --quick] [-- --upgrades 40] [-- --only ${PARTS.join(',')}]: the phone's acceptance figures (C1–C32) in a real Chromium against a real server`,
  parts: PARTS,
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    upgrades: { type: 'string', default: '40' },
    only: { type: 'string', default: PARTS.join(',') },
  },
});
