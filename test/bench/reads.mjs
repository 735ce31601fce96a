import { loadHttp, loadSql } from './load.mjs';
import { withProduct } from './submit.mjs';

export const draw = (n) => 1 + Math.floor(Math.random() * n);

/**
 * A question to the product beside the raw read of the same figures, in turn, `rounds` times; the middle round counts.
 * @param {{ name: string, body: () => string, isGood: (text: string) => boolean, raw: { sql: string, variables: Record<string, [number, number]> }, check?: (url: string) => Promise<number>, goals: { ratio: number, p99: number } }} read
 *   `check` counts wrong figures in the first round
 */
export async function benchRead(figuresOut, { databaseUrl, databasePid, seconds, rounds, clients, log }, read) {
  const { name, body, isGood, check } = read;
  const runs = [];
  let wrong = 0;
  for (let round = 0; round < rounds; round += 1) {
    const raw = await loadSql({ databaseUrl, ...read.raw, clients, seconds });
    const work = async (url, token) => {
      if (round === 0 && check !== undefined) wrong = await check(url);
      await loadHttp({ url: `${url}/graphql`, token, connections: clients, seconds: 2, body, isGood });
    };
    const measure = (url, token) => loadHttp({ url: `${url}/graphql`, token, connections: clients, seconds, body, isGood });
    const product = await withProduct({ databaseUrl, databasePid, before: work }, measure);
    log(
      `${name} round ${round + 1}: product ${product.rate.toFixed(0)}/s (p99 ${product.p99} ms, bad ${product.bad}), raw by ${raw.by} ${raw.rate.toFixed(0)}/s`,
    );
    runs.push({ raw, product });
  }
  runs.sort((a, b) => a.product.rate / a.raw.rate - b.product.rate / b.raw.rate);
  report(figuresOut, read, { runs, wrong });
}

function report(figuresOut, { name, goals, check }, { runs, wrong }) {
  const { raw, product } = runs[Math.floor(runs.length / 2)];
  const bad = runs.reduce((sum, run) => sum + run.product.bad, 0);
  figuresOut.add(`${name}.rate`, product.rate, 'requests/s');
  figuresOut.add(`${name}.p99`, product.p99, 'ms', { atMost: goals.p99 });
  figuresOut.add(`${name}.bad`, bad, 'answers', { atMost: 0 });
  if (check !== undefined) figuresOut.add(`${name}.wrong`, wrong, 'figures', { atMost: 0 });
  figuresOut.add(`${name}.server.cpu`, product.serverCpuMs, 'ms/request');
  figuresOut.add(`${name}.database.cpu`, product.databaseCpuMs, 'ms/request');
  figuresOut.add(`${name}.raw.rate`, raw.rate, 'requests/s');
  figuresOut.add(`${name}.ratio.raw`, product.rate / raw.rate, 'x', { atLeast: goals.ratio });
}
