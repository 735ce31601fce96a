import { setTimeout as pause } from 'node:timers/promises';

/** Asks again every 50 ms until the answer is true; throws, naming what was awaited, after ten seconds. */
export async function eventually(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isSo()) return;
    await pause(50);
  }
  throw new Error(`not within ten seconds: ${what}`);
}
