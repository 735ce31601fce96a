import { chromium } from 'playwright-core';
import { findChromium } from '../support/chromium.mjs';

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'];

/** Milliseconds: the first useful paint of a cold load, and from an interaction to its paint. */
export const GOALS = { paint: 1500, interaction: 100 };

/** A Chromium that does nothing of its own accord; refuses where there is none. */
export async function launchQuietly() {
  const found = await findChromium();
  if (found === null) throw new Error('no Chromium on this machine: set CHROMIUM');
  return chromium.launch({ executablePath: found.executablePath, args: QUIET, env: { ...process.env, ...found.env } });
}

/** The middle one of some figures. */
export const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
