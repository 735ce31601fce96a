import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { newReport, send } from './phones.mjs';

/** Resident memory of a process, in MB. */
export const memoryOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/** Remembers the memory of a process every 250 ms until `end`, which answers with all of them. */
export function watchMemory(pid) {
  const seen = [];
  const timer = setInterval(() => seen.push(memoryOf(pid)), 250);
  return {
    end: () => {
      clearInterval(timer);
      return seen;
    },
  };
}

/** Open loop: a report of `make` every 1/`rate` second for `seconds`, whatever becomes of the ones before; answers with one entry each. */
export async function sendAtRate({ url, token, rate, seconds, make }) {
  const began = performance.now();
  const answers = [];
  for (let sent = 0; sent < rate * seconds; sent += 1) {
    await pause(began + (1000 * sent) / rate - performance.now());
    answers.push(timed(url, token, [make()]));
  }
  return Promise.all(answers);
}

/** Closed loop: `clients` that send their next report when the last is answered. */
export async function sendWithClients({ url, token, clients, seconds, dice }) {
  const until = performance.now() + seconds * 1000;
  const answers = [];
  const client = async () => {
    while (performance.now() < until) {
      const answer = await timed(url, token, [newReport(dice)]);
      answers.push(answer);
      if (answer.kind === 'later') await pause(Math.min(250, answer.wait));
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return answers;
}

async function timed(url, token, reports) {
  const began = performance.now();
  const answer = await send(url, token, reports, { patience: 60_000 }).catch((fault) => ({ kind: 'odd', why: String(fault) }));
  return { ...answer, ms: performance.now() - began };
}

/** One figure of /metrics; the largest of its lines. */
export async function metric(address, name) {
  const text = await (await fetch(address)).text();
  return Math.max(...text.split('\n').flatMap((line) => (line.startsWith(name) && /[ {]/.test(line[name.length]) ? [Number(line.split(' ').at(-1))] : [])));
}
