import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A real Chromium without a window; close it in afterAll. Asks nobody outside for anything. */
export async function launchBrowser(): Promise<Browser> {
  const found = await findChromium();
  if (found === null) throw new Error('no Chromium on this machine: set CHROMIUM');
  const env = Object.fromEntries(Object.entries({ ...process.env, ...found.env }).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return chromium.launch({ executablePath: found.executablePath, args: QUIET, env });
}
