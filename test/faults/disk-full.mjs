import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startCluster } from './cluster.mjs';
import { examine, newReport, send } from './phones.mjs';
import { readiness, signIn, startServer } from './server.mjs';

const MB = 1024 * 1024;
/** Megabytes: large enough that 90 % used is not yet "less than 48 MB left". */
const SIZE = 640;
const SETTINGS = { max_wal_size: '48MB', min_wal_size: '32MB', wal_recycle: 'off' };

/** R3: the disk under the database fills up. */
export async function measureDiskFull(rows, { database, dice }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'faults-disk-'));
  if (!mount(folder)) return rows.skip('disk full', 'this user may not mount a tmpfs here');
  const data = path.join(folder, 'data-dir');
  mkdirSync(data);
  const cluster = await startCluster({ database, settings: SETTINGS, folder: data });
  const server = await startServer(cluster);
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    const acknowledged = new Set();
    const first = newReport(dice);
    await send(server.url, token, [first]);
    acknowledged.add(first.id);
    rows.add('alarm between 80 and 90 %', Number(await saysAt(folder, 0.85, { server, impairment: 'DISK_WARNING' })), 'yes', { is: 1 });
    rows.add('critical from 90 %', Number(await saysAt(folder, 0.91, { server, impairment: 'DISK_CRITICAL' })), 'yes', { is: 1 });
    await fillTo(folder, 20 * MB);
    await untilSaid(server.url, 'DISK_FULL');
    const answers = [];
    for (let i = 0; i < 200; i += 1) {
      const report = newReport(dice);
      const answer = await send(server.url, token, [report]);
      answers.push(answer);
      if (answer.kind === 'stored') acknowledged.add(report.id);
    }
    const refused = answers.filter(({ status }) => status === 503).length;
    rows.add('writes on a full disk refused with 503 and Retry-After', refused, 'of 200', { is: 200 }, await control(cluster, { token, dice, acknowledged }));
    rows.add('the server process ended', Number(server.hasEnded), 'times', { is: 0 });
    await restartWithBallast(rows, { cluster, folder, server, token, acknowledged, dice });
  } finally {
    await server.stop();
    await cluster.end();
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

function mount(folder) {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const freeBytes = (folder) => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

/** Writes a file so that so many bytes are left. */
async function fillTo(folder, left) {
  rmSync(path.join(folder, 'filler'), { force: true });
  const size = freeBytes(folder) - left;
  if (size > 0) writeFileSync(path.join(folder, 'filler'), Buffer.alloc(size, 1));
}

async function saysAt(folder, share, { server, impairment }) {
  await fillTo(folder, (1 - share) * SIZE * MB);
  return untilSaid(server.url, impairment);
}

async function untilSaid(url, impairment) {
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await readiness(url)).impairments.includes(impairment)) return true;
    await pause(100);
  }
  return false;
}

/** A server that does not watch the disk goes on writing until PostgreSQL cannot: this must happen, or the row above shows nothing. */
async function control(cluster, { dice, acknowledged }) {
  const server = await startServer(cluster, { DATA_DIR: '' });
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    let written = 0;
    for (; written < 50; written += 1) {
      const report = newReport(dice);
      const answer = await send(server.url, token, [report]);
      if (answer.kind !== 'stored') break;
      acknowledged.add(report.id);
    }
    return { text: `control: a server that does not look at the disk wrote ${written} more`, ok: written > 0 };
  } finally {
    await server.stop();
  }
}

/** The disk is filled to the last byte and the database killed; without room it must not start, with the ballast gone it must, and hold all it has acknowledged. */
async function restartWithBallast(rows, { cluster, folder, server, token, acknowledged, dice }) {
  await cluster.stop('immediate');
  await fillTo(folder, 0);
  const began = await cluster.start().then(
    () => true,
    () => false,
  );
  if (began) await cluster.stop('immediate');
  await fillTo(folder, 64 * MB);
  await cluster.start();
  const outcome = await examine(cluster, acknowledged);
  rows.add(
    'acknowledged but missing after room was made',
    outcome.missing,
    'reports',
    { is: 0 },
    {
      text: `control: on the full disk PostgreSQL ${began ? 'started' : 'did not start'}`,
      ok: true,
    },
  );
  await fillTo(folder, 240 * MB);
  for (let tries = 0; tries < 100 && (await readiness(server.url)).status !== 200; tries += 1) await pause(100);
  const answer = await send(server.url, token, [newReport(dice)]);
  rows.add('reports are taken again by the same server process', Number(answer.kind === 'stored' && !server.hasEnded), 'yes', { is: 1 });
}
