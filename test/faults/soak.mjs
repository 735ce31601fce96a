import { percentile } from '../phone/figure-rows.mjs';
import { startCluster } from './cluster.mjs';
import { freePort } from './free-port.mjs';
import { memoryOf, metric, sendAtRate, watchMemory } from './load.mjs';
import { newReport } from './phones.mjs';
import { signIn, startServer } from './server.mjs';

const LINES = 50;

/** R12: a steady stream of full reports; everything must be taken, and neither memory nor the event loop may suffer. */
export async function measureSoak(rows, { long, database, dice }) {
  const size = long ? { rate: 25, seconds: 1800 } : { rate: 50, seconds: 30 };
  const cluster = await startCluster({ database });
  const port = await freePort();
  const server = await startServer(cluster, { WORKER: 'inside', METRICS_PORT: String(port) });
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    const goods = (await cluster.query('select code from commodity where retired_at is null order by id limit $1', [LINES])).map((row) => row.code);
    const make = () => ({
      ...newReport(dice),
      lines: goods.map((commodity) => ({ commodity, price: 20_000, stock: 40_000, sold: 900, availability: 'ENOUGH' })),
    });
    await sendAtRate({ url: server.url, token, rate: size.rate, seconds: 5, make });
    const memory = watchMemory(server.pid);
    const answers = await sendAtRate({ url: server.url, token, ...size, make });
    const seen = memory.end();
    const good = answers.filter(({ kind }) => kind === 'stored').length;
    const times = answers.map(({ ms }) => ms);
    rows.add(
      `${size.rate} reports/s of ${goods.length} lines for ${size.seconds} s, stored`,
      (100 * good) / answers.length,
      '%',
      { is: 100 },
      await control(cluster, make),
    );
    rows.add('answered, p99', percentile(times, 0.99), 'ms', { atMost: 500 });
    rows.add('memory in the last third beside the middle one', growth(seen), '%', long ? { atMost: 5 } : {});
    rows.add('memory at the end', memoryOf(server.pid), 'MB', { atMost: 700 });
    rows.add('event-loop delay, p99', 1000 * (await metric(`http://127.0.0.1:${port}/metrics`, 'nodejs_eventloop_lag_p99_seconds')), 'ms', { atMost: 100 });
  } finally {
    await server.stop();
    await cluster.end();
  }
}

/** A server that may answer eight requests at once cannot take twenty times as much: the same measurement must see refusals. */
async function control(cluster, make) {
  const server = await startServer(cluster, { REQUESTS_AT_ONCE: '8', DATABASE_POOL: '2' });
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    const answers = await sendAtRate({ url: server.url, token, rate: 1500, seconds: 3, make });
    const refused = answers.filter(({ kind }) => kind !== 'stored').length;
    return { text: `control: ${refused} of ${answers.length} refused by a server of eight requests`, ok: refused > 0 };
  } finally {
    await server.stop();
  }
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

function growth(seen) {
  const third = Math.floor(seen.length / 3);
  return 100 * (mean(seen.slice(2 * third)) / mean(seen.slice(third, 2 * third)) - 1);
}
