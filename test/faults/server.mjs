import { signIn, startScript } from '../bench/processes.mjs';
import { freePort } from './free-port.mjs';

/** The product's server over this cluster, as a process of its own that can be killed and started again on the same port. */
export async function startServer(cluster, settings = {}) {
  const environment = {
    DATABASE_URL: cluster.url,
    PORT: String(await freePort()),
    WORKER: 'none',
    DEMO: 'off',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    DATA_DIR: cluster.folder,
    ...settings,
  };
  let script = await startScript('serve.mjs', environment);
  const server = {
    url: script.url,
    get pid() {
      return script.pid;
    },
    get hasEnded() {
      return script.child.exitCode !== null || script.child.signalCode !== null;
    },
    /** SIGKILL and a new start; answers with the milliseconds until it is ready again. */
    async killAndStart() {
      await script.kill();
      const began = performance.now();
      script = await startScript('serve.mjs', environment);
      return performance.now() - began;
    },
    stop: () => script.stop(),
  };
  return server;
}

export { signIn };

/** Status of readiness; 0 when nobody answers. */
export async function readiness(url) {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(3000) });
    return { status: response.status, ...(await response.json()) };
  } catch {
    return { status: 0, impairments: [] };
  }
}
