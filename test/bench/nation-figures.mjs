import { sizeOf } from './nation-slot.mjs';

/** Seconds within which a slot must be absorbed, cores of a machine, and the share of them that may be busy. */
const WITHIN = 60;
const CORES = 2;
const BUSY = 0.7;
const MB = 1e6;

/** The figures of one slot; `slot` as `playSlot` answers it. */
export function addSlot(figures, number, slot) {
  const name = `slot-${number}`;
  figures.add(`${name}.reports`, slot.reports, 'reports');
  figures.add(`${name}.acknowledged`, slot.acknowledged, 's', { atMost: WITHIN });
  figures.add(`${name}.in-the-trends`, slot.trends, 's', { atMost: WITHIN });
  figures.add(`${name}.judged`, slot.judged, 's');
  figures.add(`${name}.refused`, slot.refused, 'answers', { atMost: 0 });
  figures.add(`${name}.told-later`, slot.later, 'answers');
  figures.add(`${name}.came-again`, slot.again, 'reports');
  figures.add(`${name}.missing`, slot.missing, 'reports', { atMost: 0 });
  figures.add(`${name}.twice`, slot.twice, 'reports', { atMost: 0 });
  figures.add(`${name}.alerts`, slot.alerts, 'alerts');
  for (const [kind, word] of Object.entries({ doors: 'servers', judges: 'workers', database: 'database' }))
    figures.add(`${name}.cpu.${word}`, slot.cpu[kind], 's');
  figures.add(`${name}.load`, Number(slot.load), 'running');
}

/** What a day of three slots adds to the database, by table, and to its log. */
export async function addDay(figures, { databaseUrl, before, slots }) {
  const after = await sizeOf(databaseUrl);
  const perDay = (grown) => (grown / slots / MB) * 3;
  figures.add('day.storage', perDay(after.bytes - before.bytes), 'MB');
  figures.add('day.log', perDay(after.log - before.log), 'MB');
  const grown = [...after.tables].map(([name, bytes]) => [name, bytes - (before.tables.get(name) ?? 0)]).sort((a, b) => b[1] - a[1]);
  for (const [name, bytes] of grown.slice(0, 5)) figures.add(`day.storage.${name}`, perDay(bytes), 'MB');
}

/**
 * Machines for 1, 10 and 100 times the country, from processor seconds a report (mean of all slots): reports of a slot × seconds ÷ 60 s = busy cores, ÷ 0.7, ÷ 2 cores a machine, rounded up.
 * A kind of fact is acted on by one worker at a time, so `chains` says into how many shares of provinces the facts would have to be split for the workers to keep up.
 */
export function addMachines(figures, played, { outlets, say }) {
  const reports = played.reduce((sum, slot) => sum + slot.reports, 0);
  const perReport = (kind) => played.reduce((sum, slot) => sum + slot.cpu[kind], 0) / reports;
  say(
    `machines of ${CORES} cores that absorb a slot within ${WITHIN} s, ${BUSY * 100} % busy at most: reports x seconds of processor a report / ${WITHIN} / ${BUSY} / ${CORES}`,
  );
  for (const times of [1, 10, 100]) {
    const slot = outlets * times;
    for (const [kind, word] of Object.entries({ doors: 'servers', judges: 'workers', database: 'database' })) {
      const each = perReport(kind);
      const machines = (slot * each) / WITHIN / BUSY / CORES;
      say(
        `  ${String(times).padStart(3)}x ${word.padEnd(8)} ${slot} x ${(each * 1000).toFixed(2)} ms / ${WITHIN} / ${BUSY} / ${CORES} = ${machines.toFixed(2)} -> ${Math.ceil(machines)}`,
      );
      figures.add(`machines.${times}x.${word}`, Math.ceil(machines), 'machines');
    }
    figures.add(`machines.${times}x.chains`, Math.ceil((slot * perReport('judges')) / WITHIN), 'chains');
  }
}
