// The product's worker under the clock of shift-clock.mjs.
import './shift-clock.mjs';

await import('./work.mjs');
