import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { instant } from '../../dist/api/domain/instant.js';
import { uuidV7 } from '../../dist/api/domain/uuid-v7.js';
import { below, pick } from './random.mjs';

export const SUBMIT =
  'mutation Submit($reports: [ReportInput!]!) { submitReports(reports: $reports) { ... on SubmitAnswers { answers { __typename ... on ReportRefused { problems { code field } } } } } }';
const OUTLETS = ['cho-ba-to', 'cho-nghia-lo', 'th-ba-to'];
const GOODS = ['gao-te-thuong', 'gao-nep', 'trung-ga'];
const ACCEPTED = new Set(['ReportAccepted', 'ReportAlreadyReceived']);
const TRY_AGAIN = 25;
/** A Retry-After is obeyed at this share of its length, so that a run of restarts takes minutes. */
const HASTE = 0.02;

export const freshId = () => uuidV7(instant(Date.now()), randomBytes(10));

/** A report whose note is its own, so that a copy under another id is found. */
export function newReport(dice) {
  const lines = GOODS.map((commodity) => ({ commodity, price: 10_000 + below(dice, 5000), stock: 50_000, sold: 1000, availability: 'ENOUGH' }));
  const id = freshId();
  return { id, outlet: pick(dice, OUTLETS), observedAt: new Date(Date.now() - 1000).toISOString(), note: `n ${id}`, lines };
}

/** Sends once, packed where a phone would. `{ kind: 'stored' }`, `{ kind: 'later', wait }` (nothing is known, or 503/429), or throws for what should never be answered. */
export async function send(url, token, reports, { patience = 15_000, isPacked = false } = {}) {
  let response;
  let body;
  const text = JSON.stringify({ query: SUBMIT, variables: { reports } });
  try {
    response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...(isPacked ? { 'content-encoding': 'gzip' } : {}) },
      body: isPacked ? gzipSync(text) : text,
      signal: AbortSignal.timeout(patience),
    });
    body = await response.json();
  } catch (fault) {
    return { kind: 'later', status: 0, wait: TRY_AGAIN, why: String(fault) };
  }
  if (response.status === 503 || response.status === 429)
    return { kind: 'later', status: response.status, wait: Number(response.headers.get('retry-after')) * 1000 * HASTE };
  const answers = body.data?.submitReports?.answers;
  if (response.status === 200 && answers?.every((answer) => ACCEPTED.has(answer.__typename))) return { kind: 'stored' };
  throw new Error(`answered ${response.status} ${JSON.stringify(body).slice(0, 300)}`);
}

/**
 * `count` phones that go on sending batches of one to four reports until `isDone(acknowledged)`; what is not acknowledged is sent again.
 * `report` makes one; `isForgetful`: sends again under a new id, as a client without idempotency does; `rest`: milliseconds between a phone's batches.
 */
export async function runPhones({ url, token, count, dice, isDone, isForgetful = false, report = newReport, rest = 0 }) {
  const acknowledged = new Set();
  const tally = { later: 0, refused503: 0, odd: [] };
  const phone = async () => {
    while (!isDone(acknowledged)) {
      let batch = Array.from({ length: 1 + below(dice, 4) }, () => report(dice));
      for (;;) {
        const answer = await send(url, token, batch).catch((fault) => ({ kind: 'odd', fault }));
        if (answer.kind === 'stored') break;
        if (answer.kind === 'odd') tally.odd.push(String(answer.fault));
        else tally.later += 1;
        if (answer.status === 503) tally.refused503 += 1;
        if (tally.odd.length > 50) return;
        if (isForgetful) batch = batch.map((report) => ({ ...report, id: freshId() }));
        await pause(answer.wait ?? TRY_AGAIN);
      }
      for (const { id } of batch) acknowledged.add(id);
      if (rest > 0) await pause(rest);
    }
  };
  await Promise.all(Array.from({ length: count }, phone));
  return { acknowledged, ...tally };
}

/** What the database holds of what was acknowledged. */
export async function examine(cluster, acknowledged) {
  const stored = await cluster.query('select id, note from report');
  const ids = new Set(stored.map((row) => row.id));
  const facts = await cluster.query(`select payload->>'reportId' as id from outbox where kind = 'REPORT_ACCEPTED'`);
  return {
    stored: stored.length,
    missing: [...acknowledged].filter((id) => !ids.has(id)).length,
    twice: stored.length - new Set(stored.map((row) => row.note)).size,
    factsBeside: Math.abs(facts.length - stored.length) + facts.filter((fact) => !ids.has(fact.id)).length,
  };
}
