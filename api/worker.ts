import { pathToFileURL } from 'node:url';
import { createContext } from './context.js';
import { CatalogueWatch } from './outlet/catalogue-watch.js';
import { Config } from './platform/config.js';
import { OutboxDrainer } from './platform/outbox.js';

/** Drains the outbox and does nothing else, for deployments that run it beside servers with WORKER=none. */
export async function startWorker(config: Config): Promise<{ close(): Promise<void> }> {
  const context = await createContext(config);
  context.get(CatalogueWatch).start();
  context.get(OutboxDrainer).start();
  return { close: () => context.close() };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const worker = await startWorker(new Config(process.env));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void worker.close());
}
