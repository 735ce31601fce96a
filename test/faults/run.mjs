// npm run test:faults: builds what is stale, then breaks things.
import { buildIfStale } from '../../api/launch.mjs';
// Misuse is told before anything is built.
import './options.mjs';

await buildIfStale((line) => console.error(`[test:faults] ${line}`));
await import('./faults.mjs');
