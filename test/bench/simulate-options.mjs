import { misuse, readOptions } from '../support/read-options.mjs';

const USAGE =
  'npm run simulate -- --nation [--slots 3] [--outlets 300] [--servers 2] [--workers 1] [--clients 64] [--seed 1] [--json]: the phones of a country (34 provinces of so many outlets) against processes and a database of their own';
const USUAL = { slots: 3, outlets: 300, servers: 2, workers: 1, clients: 64, seed: 1 };
const NUMBERS = Object.keys(USUAL);

const values = readOptions({
  usage: USAGE,
  parts: [],
  options: {
    nation: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    ...Object.fromEntries(NUMBERS.map((name) => [name, { type: 'string', default: String(USUAL[name]) }])),
  },
});
if (!values.nation) misuse(USAGE, 'say what is simulated: --nation');
for (const name of NUMBERS) if (!/^[1-9]\d{0,5}$/.test(values[name])) misuse(USAGE, `--${name} is a whole number from 1, not ${values[name]}`);

/** { slots, outlets, servers, workers, clients, seed }, all whole numbers from 1. */
export const asked = Object.fromEntries(NUMBERS.map((name) => [name, Number(values[name])]));
export const isJson = values.json;
