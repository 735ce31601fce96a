import fc from 'fast-check';
import { startCluster } from './cluster.mjs';
import { mustFind } from './fault-rows.mjs';
import { freshId, SUBMIT } from './phones.mjs';
import { signIn, startServer } from './server.mjs';

const OUTLETS = ['cho-ba-to', 'cho-nghia-lo'];
const DEVICES = 2;
/** Reports of one run; commands name them by place. */
const REPORTS = 6;
const VERSIONS = 2;
/** Runs that go on side by side, each over reports of its own. */
const LANES = 8;

/** What two phones do with their copies of a few reports: each sends some of them, in some order, some twice, some in another version (an edit under the same id), some correcting another. */
const command = fc.record({
  device: fc.nat({ max: DEVICES - 1 }),
  sends: fc.array(fc.record({ place: fc.nat({ max: REPORTS - 1 }), version: fc.nat({ max: VERSIONS - 1 }), isCorrection: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
  }),
});

/**
 * What must come of it: the first version of an id that arrives is kept, the same content again is "already received", other content under the same id is a conflict that changes nothing;
 * a correction is an own report, and counts only when what it corrects is stored or comes in the same call.
 */
class Model {
  stored = new Map();

  /** The kinds of answer to one call. Reports of a call are taken before its corrections. */
  send(reports) {
    const answers = new Array(reports.length);
    const take = (report, place) => {
      const known = this.stored.get(report.id);
      if (known === undefined) this.stored.set(report.id, report);
      answers[place] = known === undefined ? 'ReportAccepted' : sameContent(known, report) ? 'ReportAlreadyReceived' : 'ReportConflict';
    };
    reports.forEach((report, place) => {
      if (report.corrects === undefined) take(report, place);
    });
    reports.forEach((report, place) => {
      if (report.corrects === undefined) return;
      if (this.stored.has(report.corrects)) take(report, place);
      else answers[place] = 'ReportRefused';
    });
    return answers;
  }
}

const sameContent = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** R6: duplicated, reordered and split batches of two phones, with edits and corrections. */
export async function measureReorder(rows, { long, database, seed }) {
  const size = { runs: long ? 20_000 : 1000, commands: 100 };
  const cluster = await startCluster({ database });
  const server = await startServer(cluster);
  try {
    const tokens = [await signIn(server.url, 'INSPECTOR'), await signIn(server.url, 'INSPECTOR')];
    const told = { calls: 0, conflicts: 0, corrections: 0 };
    const property = fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: size.commands }), (commands) =>
      oneRun({ commands, cluster, server, tokens, told }),
    );
    const lanes = Array.from({ length: LANES }, (_, lane) => fc.check(property, { numRuns: size.runs / LANES, seed: seed + lane, endOnFailure: true }));
    const results = await Promise.all(lanes);
    for (const { failed, errorInstance, error } of results) if (failed) rows.log(`  ${String(errorInstance?.stack ?? error).slice(0, 600)}`);
    const wrong = await fc.check(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 12 }), (commands) =>
        oneRun({ commands, cluster, server, tokens, told, isForgetful: true }),
      ),
      { numRuns: 50, seed, endOnFailure: true },
    );
    rows.add(
      'runs in which the stored state and every answer are those of the model',
      results.reduce((sum, { failed, numRuns }) => sum + numRuns - Number(failed), 0),
      'runs',
      { is: size.runs },
      {
        text: `control: a model that forgets what was sent fails after ${wrong.numRuns} runs`,
        ok: wrong.failed,
      },
    );
    rows.add('calls made', told.calls, 'calls');
    rows.add(
      'edits under one id found to be in conflict, first version kept',
      told.conflicts,
      'reports',
      { atLeast: 1 },
      mustFind(told.corrections, 'corrections stored beside what they correct'),
    );
  } finally {
    await server.stop();
    await cluster.end();
  }
}

async function oneRun({ commands, cluster, server, tokens, told, isForgetful = false }) {
  const base = makeReports();
  const model = new Model();
  for (const { device, sends } of commands) {
    const calls = [sends.map((one) => base[one.place][one.version][Number(one.isCorrection)])];
    for (const reports of calls) {
      const distinct = firstOfEach(reports);
      const expected = model.send(distinct);
      const answers = await submit(server.url, tokens[device], distinct);
      told.calls += 1;
      told.conflicts += expected.filter((kind) => kind === 'ReportConflict').length;
      if (JSON.stringify(answers) !== JSON.stringify(expected)) throw new Error(`answered ${answers}, expected ${expected}`);
      if (isForgetful) model.stored.clear();
    }
  }
  const ids = base.flat(2).map(({ id }) => id);
  const stored = await cluster.query('select id, note, corrects_id from report where id = any ($1)', [ids]);
  const seen = stored.map((row) => `${row.id} ${row.note} ${row.corrects_id ?? ''}`).sort();
  const wanted = [...model.stored.values()].map((report) => `${report.id} ${report.note} ${report.corrects ?? ''}`).sort();
  told.corrections += stored.filter((row) => row.corrects_id !== null).length;
  if (JSON.stringify(seen) !== JSON.stringify(wanted)) throw new Error(`stored ${seen.join(', ')}; expected ${wanted.join(', ')}`);
}

/** Six places, each with two versions of a report and of a correction of the next place's report: `[place][version][isCorrection]`. */
function makeReports() {
  const at = new Date(Date.now() - 60_000).toISOString();
  const ids = Array.from({ length: REPORTS }, () => ({ plain: freshId(), correction: freshId() }));
  return ids.map((own, place) =>
    Array.from({ length: VERSIONS }, (_, version) => {
      const lines = [{ commodity: 'gao-te-thuong', price: 18_000 + version, stock: 1000, sold: 10, availability: 'ENOUGH' }];
      const report = { id: own.plain, outlet: OUTLETS[0], observedAt: at, note: `v${version}`, lines };
      return [report, { ...report, id: own.correction, corrects: ids[(place + 1) % REPORTS].plain, correctionReason: 'OTHER' }];
    }),
  );
}

/** A phone never puts one id twice into a call. */
function firstOfEach(reports) {
  return [...new Map(reports.toReversed().map((report) => [report.id, report])).values()].toReversed();
}

async function submit(url, token, reports) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: SUBMIT, variables: { reports } }),
  });
  const body = await response.json();
  if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors).slice(0, 300));
  return body.data.submitReports.answers.map((answer) => answer.__typename);
}
