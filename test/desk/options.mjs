import { readOptions } from '../support/read-options.mjs';

const PARTS = ['questions', 'paint', 'trend', 'export', 'bulletin', 'office', 'notices', 'live', 'axe', 'pictures'];

export const options = readOptions({
  usage: `npm run test:desk [-- --json] [-- --only ${PARTS.join(',')}]: the desk's acceptance figures in a real Chromium against real servers`,
  parts: PARTS,
  options: { json: { type: 'boolean', default: false }, only: { type: 'string', default: PARTS.join(',') } },
});
