import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '../bench/processes.mjs';
import { newReport, send } from './phones.mjs';

const PEOPLE = 8;
const SECOND = 1000;
const READ = 'query Read($id: ID!) { report(id: $id) { id } }';

/** People who report at one server and read their report at the other, until `isOver()`. With `standby`, it is looked how often that did not have it yet (`behind`). */
async function runPeople({ servers, token, dice, standby, isOver }) {
  const seen = { acknowledged: new Set(), times: [], reads: 0, failed: 0, notBack: 0, behind: 0, why: '' };
  const person = async (number) => {
    for (let n = number; !isOver(); n += 1) {
      const report = newReport(dice);
      while ((await send(servers[n % 2].url, token, [report])).kind !== 'stored') await pause(50);
      seen.acknowledged.add(report.id);
      seen.times.push(performance.now());
      if (standby !== undefined) seen.behind += Number((await standby.query('select from report where id = $1', [report.id])).length === 0);
      await readBack(servers[(n + 1) % 2].url, token, report.id, seen);
    }
  };
  const reader = async () => {
    while (!isOver()) {
      const id = [...seen.acknowledged].at(-1);
      if (id !== undefined) await readBack(servers[0].url, token, id, seen);
      await pause(20);
    }
  };
  await Promise.all([...Array.from({ length: PEOPLE }, (_, number) => person(number)), reader()]);
  return seen;
}

async function readBack(url, token, id, seen) {
  seen.reads += 1;
  try {
    const { report } = await ask(url, READ, { id }, token);
    seen.notBack += Number(report?.id !== id);
  } catch (fault) {
    seen.failed += 1;
    seen.why = String(fault);
  }
}

/** Lets people work through `trouble` and for two seconds before and after it. */
export async function during(world, trouble) {
  let isOver = false;
  const people = runPeople({ ...world, isOver: () => isOver });
  await pause(2 * SECOND);
  await trouble();
  await pause(2 * SECOND);
  isOver = true;
  return people;
}

/** The rows of what they saw. */
export function addReads(rows, when, { reads, failed, notBack, why }, control = null) {
  rows.add(`${when}: failed reads`, failed, `of ${reads}`, { is: 0 });
  rows.add(`${when}: own reports not read back at the other server`, notBack, `of ${reads}`, { is: 0 }, control);
  if (failed > 0) rows.log(`  ${why}`);
}

/** Milliseconds between two acknowledged reports at most. */
export const longestGap = (times) => Math.max(...times.slice(1).map((time, n) => time - times[n]));
