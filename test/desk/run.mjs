// npm run test:desk: builds what is stale, then measures.
import { buildIfStale } from '../../api/launch.mjs';
// Misuse is told before anything is built.
import './options.mjs';

await buildIfStale((line) => console.error(`[test:desk] ${line}`));
await import('./desk.mjs');
