/** Loaded into a server by `--import`: it keeps 64 kB of each question for good, as one does that forgets nothing it was asked. */
import { subscribe } from 'node:diagnostics_channel';

const KEPT = 65_536;
const kept = [];
subscribe('http.server.request.start', () => kept.push(Buffer.alloc(KEPT, 1)));
