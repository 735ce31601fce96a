import { setTimeout as pause } from 'node:timers/promises';

/** Asks again every 50 ms until the answer is true; throws, naming what was awaited, after ten seconds. */
export async function eventually(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isSo()) return;
    await pause(50);
  }
  throw new Error(`not within ten seconds: ${what}`);
}

/** Makes the same expectations again every 50 ms until they hold; after ten seconds throws what the last try threw. */
export async function eventuallyPasses(expectations: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 199; tries += 1) {
    const isSo = await expectations().then(
      () => true,
      () => false,
    );
    if (isSo) return;
    await pause(50);
  }
  await expectations();
}
