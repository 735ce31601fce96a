import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { signIn, startScript } from '../bench/processes.mjs';
import { withClient } from '../bench/world.mjs';
import { LONG_DAYS, lengthenSlots, startLargeProvince } from './long-history.mjs';

const ROWS = 200_000;
const GOAL = 200;
const LINES = 24;
const MEGABYTE = 1024 * 1024;

/** Peak of a process in MB; null where the system does not tell. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return null;
  }
}

/** The writer alone, in a process of its own: answers its peak in MB, the bytes and the seconds. */
async function writerAlone() {
  const child = spawn(process.execPath, [fileURLToPath(new URL('write-rows.mjs', import.meta.url)), String(ROWS)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  for await (const chunk of child.stdout) text += chunk;
  return JSON.parse(text);
}

/** Takes a spreadsheet from the product over HTTP and throws it away as it comes. */
async function takeExport({ url, token }) {
  const series = Array.from({ length: LINES }, (_, place) => `series=hang-${place + 1}~51`).join('&');
  const [since, until] = [LONG_DAYS - 1, 0].map((ago) => encodeURIComponent(new Date(Date.now() - ago * 86_400_000).toISOString()));
  const started = performance.now();
  const answer = await fetch(`${url}/files/trends.xlsx?${series}&period=SLOT&since=${since}&until=${until}`, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  let bytes = 0;
  for await (const chunk of answer.body) bytes += chunk.length;
  return { bytes, seconds: (performance.now() - started) / 1000 };
}

async function overHttp() {
  const province = await startLargeProvince();
  const settings = { DATABASE_URL: province.databaseUrl, PORT: '0', DEMO: 'off', LOG_LEVEL: 'error', NODE_ENV: 'production', WORKER: 'none' };
  const server = await startScript('serve.mjs', settings);
  try {
    await withClient(province.databaseUrl, lengthenSlots);
    const token = await signIn(server.url, 'ANALYST');
    const before = peakOf(server.pid);
    const { bytes, seconds } = await takeExport({ url: server.url, token });
    const after = peakOf(server.pid);
    return { before, after, bytes, seconds, rows: LINES * LONG_DAYS * 3 * 2 };
  } finally {
    await server.stop();
    await province.close();
  }
}

const told = (row, value, unit) => ({ row, value: Math.round(value * 10) / 10, unit, goal: '', ok: null });
const atMost = (row, value, unit, goal) => ({ ...told(row, value, unit), goal: `< ${goal}`, ok: value < goal });

/**
 * What a spreadsheet of 200,000 rows costs: the writer in a process of its own, and the product's own export over HTTP. Needs `npm run build`.
 * @returns {Promise<{ row: string, value: number, unit: string, goal: string, ok: boolean | null }[]>}
 */
export async function measureExport() {
  const alone = await writerAlone();
  const rows = [
    atMost(`XLSX of ${ROWS} rows, peak of the writer's process`, alone.peak, 'MB', GOAL),
    told(`XLSX of ${ROWS} rows × 12 columns, time`, alone.seconds, 's'),
    told(`XLSX of ${ROWS} rows, size`, alone.bytes / MEGABYTE, 'MB'),
  ];
  const http = await overHttp();
  if (http.before === null || http.after === null) return rows;
  return [
    ...rows,
    atMost(`trend export of ${http.rows} rows over HTTP, what it adds to the server's peak`, http.after - http.before, 'MB', GOAL),
    told('the same, the whole server at its peak', http.after, 'MB'),
    told('the same, time', http.seconds, 's'),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.table(await measureExport());
