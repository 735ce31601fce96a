import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const children = new Set();
// Whoever ends, however it was ended, leaves no script behind.
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/**
 * Starts one of the scripts of this folder, with this Node or another `program`, and waits until it says `ready <url>`.
 * @returns {Promise<{ url: string, pid: number, child: import('node:child_process').ChildProcess, stop(): Promise<void>, kill(): Promise<void> }>}
 */
export async function startScript(name, environment, program = process.execPath) {
  const child = spawn(program, [fileURLToPath(new URL(name, import.meta.url))], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  const exited = once(child, 'exit').finally(() => children.delete(child));
  const end = async (signal) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await exited;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('ready ')) continue;
    child.stdout.resume();
    return { url: line.slice('ready '.length).trim(), pid: child.pid, child, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
  }
  throw new Error(`${name} ended before it was ready`);
}

/** The product over that database, answering and working through trends and rules in one process. */
export const startWithWorker = (databaseUrl) =>
  startScript('serve.mjs', { DATABASE_URL: databaseUrl, PORT: '0', WORKER: 'inside', DEMO: 'off', LOG_LEVEL: 'error', NODE_ENV: 'production' });

/** Asks the product's GraphQL and throws on any error. */
export async function ask(url, query, variables = {}, token = undefined) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors !== undefined) throw new Error(JSON.stringify(errors).slice(0, 500));
  return data;
}

export async function signIn(url, role) {
  const data = await ask(url, 'mutation Sign($role: Role!) { signInToDemo(role: $role) { ... on SignedIn { token } } }', { role });
  return data.signInToDemo.token;
}

/** A port nobody listens on at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
