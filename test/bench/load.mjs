import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import pg from 'pg';
import { percentile } from './figures.mjs';

/** @typedef {{ rate: number, p50: number, p99: number, count: number, bad: number, by: string }} Load  rate per second, latencies in ms */

/**
 * Closed loop over HTTP: `connections` keep-alive clients, each sends its next request when the last is answered. Every answer is checked.
 * @param {{ url: string, token?: string, connections: number, seconds: number, body: () => string, isGood: (body: string) => boolean }} work
 * @returns {Promise<Load>}
 */
export async function loadHttp({ url, token, connections, seconds, body, isGood }) {
  let bad = 0;
  let sample = '';
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 60,
    requests: [
      {
        method: 'POST',
        headers,
        setupRequest: (request) => ({ ...request, body: body() }),
        onResponse: (status, text) => {
          if (status === 200 && isGood(text)) return;
          bad += 1;
          if (sample === '') sample = `${status} ${text.slice(0, 300)}`;
        },
      },
    ],
  });
  if (bad > 0) process.stderr.write(`  ${bad} bad answers, the first: ${sample}\n`);
  const failed = bad + result.errors + result.timeouts;
  const count = result['2xx'];
  return { rate: count / result.duration, p50: result.latency.p50, p99: result.latency.p99, count, bad: failed, by: 'autocannon' };
}

const PGBENCH = ['/usr/bin/pgbench', '/usr/local/bin/pgbench'].find((path) => existsSync(path));

/**
 * Closed loop of one SQL script, prepared once a client: pgbench where it is installed, else node-postgres (which costs more CPU, so the limit looks lower: the row says which).
 * `variables` are drawn per operation: name → [low, high]. `constants` are text.
 * @param {{ databaseUrl: string, sql: string, variables: Record<string, [number, number]>, constants?: Record<string, string>, clients: number, seconds: number }} work
 * @returns {Promise<Load>}
 */
export function loadSql(work) {
  return PGBENCH === undefined ? loadSqlByNode(work) : loadSqlByPgbench(PGBENCH, work);
}

async function loadSqlByPgbench(pgbench, { databaseUrl, sql, variables, constants = {}, clients, seconds }) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-sql-'));
  const draws = Object.entries(variables).map(([name, [low, high]]) => `\\set ${name} random(${low}, ${high})`);
  writeFileSync(join(folder, 'script.sql'), `${draws.join('\n')}\n${sql}\n`);
  const defined = Object.entries(constants).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  const args = [
    '-n',
    '-M',
    'prepared',
    '-f',
    join(folder, 'script.sql'),
    '-c',
    String(clients),
    '-j',
    String(Math.min(2, clients)),
    '-T',
    String(seconds),
    '--log',
    '--log-prefix',
    join(folder, 'log'),
  ];
  const { out, problem } = await runCommand(pgbench, [...args, ...defined, databaseUrl]);
  const latencies = readdirSync(folder)
    .filter((name) => name.startsWith('log'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => Number(line.split(' ')[2]) / 1000)
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  rmSync(folder, { recursive: true });
  const rate = Number(/tps = ([\d.]+)/.exec(out)?.[1]);
  if (Number.isNaN(rate)) throw new Error(`pgbench: ${problem}`);
  return { rate, p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99), count: latencies.length, bad: 0, by: 'pgbench' };
}

async function loadSqlByNode({ databaseUrl, sql, variables, constants = {}, clients, seconds }) {
  const names = [...Object.keys(variables), ...Object.keys(constants)];
  const text = names.reduce((so_far, name, i) => so_far.replaceAll(`:${name}`, `$${i + 1}`), sql);
  const draw = () => [...Object.values(variables).map(([low, high]) => low + Math.floor(Math.random() * (high - low + 1))), ...Object.values(constants)];
  const latencies = [];
  const end = performance.now() + seconds * 1000;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      while (performance.now() < end) {
        const start = performance.now();
        await client.query({ name: 'work', text, values: draw() });
        latencies.push(performance.now() - start);
      }
      await client.end();
    }),
  );
  latencies.sort((a, b) => a - b);
  return {
    rate: latencies.length / ((performance.now() - begun) / 1000),
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    count: latencies.length,
    bad: 0,
    by: 'node-postgres',
  };
}

function runCommand(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let problem = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      problem += data;
    });
    child.on('error', reject);
    child.on('close', () => resolve({ out, problem }));
  });
}

/** CPU seconds that a process and all its children, living and waited for, have used; NaN where /proc is missing. */
export function cpuSeconds(rootPid) {
  if (!existsSync('/proc/self/stat')) return Number.NaN;
  const parents = new Map();
  const used = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      parents.set(Number(name), Number(fields[1]));
      used.set(Number(name), fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / 100);
    } catch {
      // The process ended while we looked.
    }
  }
  const isUnder = (pid) => pid === rootPid || (parents.has(pid) && isUnder(parents.get(pid)));
  return [...used].filter(([pid]) => isUnder(pid)).reduce((sum, [, seconds]) => sum + seconds, 0);
}
