import { randomBytes } from 'node:crypto';
import { instant } from '../../dist/api/domain/instant.js';
import { uuidV7 } from '../../dist/api/domain/uuid-v7.js';
import { ask, signIn, startWithWorker } from './processes.mjs';
import { COMMODITIES, PROVINCES, withClient } from './world.mjs';

/** One report a commune of the country. */
const REPORTS = 3321;
const PATIENCE = 180_000;
const SUBMIT = 'mutation Submit($reports: [ReportInput!]!) { submitReports(reports: $reports) { ... on SubmitAnswers { answers { __typename } } } }';

/** A report as a phone sends it, with how it was made. */
function aReport(outlet) {
  const now = Date.now();
  const numbers = Array.from({ length: COMMODITIES }, (_, i) => i + 1);
  return {
    id: uuidV7(instant(now), randomBytes(10)),
    outlet: `O${outlet}`,
    observedAt: new Date(now - 60_000).toISOString(),
    lines: numbers.map((c) => ({ commodity: `C${c}`, price: 8000 + ((c * 7919) % 180_000), stock: 20_000 + c * 7300, availability: 'ENOUGH' })),
    visit: {
      device: `phone-${outlet}`,
      appVersion: '1.0.0',
      startedAt: now - 300_000,
      endedAt: now - 60_000,
      start: [15.1, 108.8, 12],
      end: [15.1, 108.8, 15],
      clock: { offset: 0, known: true },
      entry: 'TUUGG'.repeat(COMMODITIES / 5),
      dwell: numbers.map((c) => 10 + (c % 50)),
      was: numbers.map((c) => 8000 + ((c * 7919) % 180_000)),
      reasons: numbers.map(() => ''),
    },
  };
}

/** C30: a whole country's slot, one call a report from `clients` phones at once, with the worker in the same process; until the last is acknowledged, and until the last is in the trends. */
export async function benchSlot(figuresOut, { databaseUrl, outletsEach, clients, log }) {
  await withClient(databaseUrl, (client) => client.query('truncate outbox'));
  const server = await startWithWorker(databaseUrl);
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    const outlets = PROVINCES * outletsEach;
    const began = performance.now();
    let next = 0;
    let accepted = 0;
    const phone = async () => {
      while (next < REPORTS) {
        const outlet = 1 + ((next++ * 7) % outlets);
        const data = await ask(server.url, SUBMIT, { reports: [aReport(outlet)] }, token);
        if (data.submitReports.answers[0].__typename === 'ReportAccepted') accepted += 1;
      }
    };
    await Promise.all(Array.from({ length: clients }, phone));
    const acknowledged = (performance.now() - began) / 1000;
    await untilTakenIn(databaseUrl, began);
    const takenIn = (performance.now() - began) / 1000;
    log(`slot: ${accepted} of ${REPORTS} accepted in ${acknowledged.toFixed(1)} s, in the trends after ${takenIn.toFixed(1)} s`);
    figuresOut.add('slot.accepted', accepted, 'reports', { atLeast: REPORTS });
    figuresOut.add('slot.acknowledged', acknowledged, 's', { atMost: 60 });
    figuresOut.add('slot.in-the-trends', takenIn, 's', { atMost: 60 });
  } finally {
    await server.stop();
  }
}

function untilTakenIn(databaseUrl, began) {
  return withClient(databaseUrl, async (client) => {
    while (performance.now() - began < PATIENCE) {
      const { rows } = await client.query(`select count(*)::integer as waiting from outbox where kind = 'REPORT_ACCEPTED'`);
      if (rows[0].waiting === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  });
}
