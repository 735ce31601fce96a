import { signIn, startScript } from '../bench/processes.mjs';
import { freePort } from './free-port.mjs';

/** The product's server over this cluster, as a process of its own that can be killed and started again on the same port. */
export async function startServer(cluster, settings = {}) {
  return startAgain('serve.mjs', { ...overCluster(cluster), PORT: String(await freePort()), WORKER: 'none', ...settings });
}

/** The product's worker over this cluster, likewise. */
export const startWorker = (cluster, script = '../faults/work.mjs') => startAgain(script, overCluster(cluster));

const overCluster = ({ url, folder }) => ({ DATABASE_URL: url, DEMO: 'off', LOG_LEVEL: 'error', NODE_ENV: 'production', DATA_DIR: folder });

async function startAgain(name, environment) {
  let script = await startScript(name, environment);
  /** Ends it in that way and starts it anew; answers with the milliseconds until it is ready again. */
  const again = async (end) => {
    await end(script);
    const began = performance.now();
    script = await startScript(name, environment);
    return performance.now() - began;
  };
  return {
    url: script.url,
    get pid() {
      return script.pid;
    },
    get hasEnded() {
      return script.child.exitCode !== null || script.child.signalCode !== null;
    },
    /** SIGKILL and a new start. */
    killAndStart: () => again((running) => running.kill()),
    /** SIGTERM, as an update does it, and a new start. */
    stopAndStart: () => again((running) => running.stop()),
    stop: () => script.stop(),
  };
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
