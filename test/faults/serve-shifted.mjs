// The product's server under the clock of shift-clock.mjs; says `ready <url>` once.
import './shift-clock.mjs';

await import('../bench/serve.mjs');
