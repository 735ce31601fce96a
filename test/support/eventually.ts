import { setTimeout as pause } from 'node:timers/promises';

/** How long is waited for what must come: far more than it takes, since a machine under load is no defect. How fast it comes is measured elsewhere. */
const PATIENCE = 30_000;
const BETWEEN = 50;

/** Asks again every 50 ms until the answer is true; throws, naming what was awaited, after thirty seconds. */
export async function eventually(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error(`not within thirty seconds: ${what}`);
    await pause(BETWEEN);
  }
}

/** Makes the same expectations again every 50 ms until they hold; after thirty seconds throws what the last try threw. */
export async function eventuallyPasses(expectations: () => Promise<void>): Promise<void> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const failed = await expectations().then(
      () => null,
      (error: unknown) => ({ error }),
    );
    if (failed === null) return;
    if (Date.now() > until) throw failed.error;
    await pause(BETWEEN);
  }
}
