import { pathToFileURL } from 'node:url';
import { checkDurability } from '../db/durability.js';
import { createContext } from './context.js';
import { CatalogueWatch } from './outlet/catalogue-watch.js';
import { Config } from './platform/config.js';
import { MetricsDoor } from './platform/metrics-door.js';
import { OutboxDrainer } from './platform/outbox.js';
import { Vitals } from './platform/vitals.js';

/** Drains the outbox and does nothing else, for deployments that run it beside servers with WORKER=none. */
export async function startWorker(config: Config): Promise<{ close(): Promise<void> }> {
  const context = await createContext(config);
  context.get(CatalogueWatch).start();
  await context.get(Vitals).start('worker');
  await context.get(MetricsDoor).open();
  context.get(OutboxDrainer).start();
  return { close: () => context.close() };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const config = new Config(process.env);
  if (config.durability === 'required') await checkDurability(config.databaseUrl);
  const worker = await startWorker(config);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void worker.close());
}
