import { basename, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { INestApplicationContext } from '@nestjs/common';
import { createContext } from '../context.js';
import type { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { OutboxDrainer } from '../platform/outbox.js';
import { FileRows, readFacts } from './file-rows.js';
import { type ImportOptions, readOptions, USAGE } from './import-options.js';
import { type FigureRow, type FileResult, figuresOf, unexplained, wordsOf } from './import-words.js';
import { IntakeModule } from './intake.module.js';
import { type ImportJob, IntakeService } from './intake.service.js';
import { prepareDeployment } from './prepare-deployment.js';
import { ImportProblem, type Profile, type ReportSheet } from './profile.js';
import { loadProfile, profileNames } from './profile-folder.js';
import { NO_PROGRESS, startProgress } from './progress.js';
import { RejectsFile } from './rejects-file.js';
import { sheetOfHeader } from './sheet-columns.js';

const DONE = 0;
const FAILED = 1;
const MISUSED = 2;
const INTERRUPTED = 130;
const LOOK_EVERY = 1000;

/** Rows live for a moment only. At its usual pace V8 lets 300 MB of them pile up before it looks; at this one memory stays under 200 MB for a sixth more of processor time. */
const HEAP_GROWTH = '--heap-growing-percent=35';

type Opened = Pick<ImportJob, 'sheet' | 'file' | 'rows'>;

/** `npm run import`: answers the exit code. 0 all files were read to the end (rows may have been refused), 1 a file could not be, 2 wrong use, 130 interrupted. */
export async function run(args: string[], config: Config): Promise<number> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const complain = (line: string): void => void process.stderr.write(`${line}\n`);
  try {
    const options = readOptions(args, process.env.INIT_CWD ?? process.cwd());
    if (options.help) say(USAGE);
    else if (options.list) for (const name of profileNames()) say(`${name.padEnd(24)}${loadProfile(name).title}`);
    else return await importAll(options, config, options.json ? () => undefined : say);
    return DONE;
  } catch (fault) {
    if (!(fault instanceof ImportProblem)) throw fault;
    complain(fault.message);
    return args.length === 0 ? MISUSED : FAILED;
  }
}

async function importAll(options: ImportOptions, config: Config, say: (line: string) => void): Promise<number> {
  setFlagsFromString(HEAP_GROWTH);
  const profile = loadProfile(options.profile);
  const opened = await openAll(options.files, profile);
  await prepareDeployment(config.databaseUrl, profile);
  const context = await createContext(config, [IntakeModule]);
  const stop = watchForStop();
  try {
    const figures: FigureRow[] = [];
    let exitCode = DONE;
    for (const one of opened) {
      const result = await importOne(context, { profile, options, isStopped: stop.isStopped }, one);
      for (const line of wordsOf(result)) say(line);
      figures.push(...figuresOf(result));
      if (unexplained(result.summary) !== 0) exitCode = FAILED;
      if (!result.summary.finished) {
        say(`stopped after row ${result.summary.rows.toLocaleString('en-US')} of ${result.file}; run the same command again and it goes on from there`);
        return INTERRUPTED;
      }
    }
    figures.push(peakMemory('import', say));
    if (options.drain) figures.push(...(await drain(context, options, say)), peakMemory('import/drain', say));
    if (options.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
    return exitCode;
  } finally {
    stop.end();
    for (const { rows } of opened) rows.close();
    await context.close();
  }
}

/** Looks at every file before the first row is stored; lists of outlets and commodities come first whatever the order given. */
async function openAll(paths: readonly string[], profile: Profile): Promise<Opened[]> {
  const opened: Opened[] = [];
  for (const path of paths) {
    const file = await readFacts(path);
    const rows = new FileRows(file, profile.separator);
    await rows.open();
    opened.push({ file, rows, sheet: sheetOfHeader(profile, rows.header, file.name) });
  }
  const isList = (one: Opened): number => (one.sheet.holds === 'REPORTS' ? 1 : 0);
  return opened.sort((a, b) => isList(a) - isList(b));
}

interface World {
  readonly profile: Profile;
  readonly options: ImportOptions;
  isStopped(): boolean;
}

async function importOne(context: INestApplicationContext, { profile, options, isStopped }: World, opened: Opened): Promise<FileResult> {
  const { file, rows, sheet } = opened;
  const rejects = new RejectsFile(
    options.rejects ?? resolve(process.env.INIT_CWD ?? process.cwd(), 'import-rejects', `${basename(file.name).replace(/(\.csv)?(\.gz)?$/i, '')}.csv`),
    rows.header,
  );
  const progress = options.progress ? startProgress(file.name, file.bytes, 'rows', process.stderr) : NO_PROGRESS;
  const job = { profile, file, rows, rejects, create: options.create, isStopped, onProgress: (count: number, bytes: number) => progress.at(bytes, count) };
  const since = performance.now();
  try {
    const intake = context.get(IntakeService);
    const summary =
      sheet.holds === 'REPORTS' ? await intake.importReports({ ...job, sheet } satisfies ImportJob<ReportSheet>) : await intake.importList({ ...job, sheet });
    return { file: file.name, sheet: sheet.name, summary, seconds: (performance.now() - since) / 1000, rejects: rejects.path };
  } finally {
    progress.end();
  }
}

/** Lets trends and alerts catch up in this process. */
async function drain(context: INestApplicationContext, options: ImportOptions, say: (line: string) => void): Promise<FigureRow[]> {
  const database = context.get(Database);
  const waiting = async (): Promise<number> =>
    (await database.query<{ reports: number }>(`select count(*) as reports from outbox where kind = 'REPORT_ACCEPTED'`))[0]?.reports ?? 0;
  const total = await waiting();
  const progress = options.progress && total > 0 ? startProgress('trends and alerts', total, 'reports', process.stderr) : NO_PROGRESS;
  const look = setInterval(
    () =>
      void waiting()
        .then((left) => progress.at(total - left, total - left))
        .catch(() => undefined),
    LOOK_EVERY,
  );
  const since = performance.now();
  const facts = await context
    .get(OutboxDrainer)
    .drain()
    .finally(() => {
      clearInterval(look);
      progress.end();
    });
  const seconds = (performance.now() - since) / 1000;
  say(`trends and alerts caught up: ${total.toLocaleString('en-US')} reports, ${facts.toLocaleString('en-US')} facts, ${seconds.toFixed(1)} s`);
  return [
    { name: 'import/drain/reports', value: total, unit: 'reports', goal: '', ok: null },
    { name: 'import/drain/seconds', value: seconds, unit: 's', goal: '', ok: null },
  ];
}

/** The most memory this process has had so far; only reading a file has a bound. */
function peakMemory(name: 'import' | 'import/drain', say: (line: string) => void): FigureRow {
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  say(`peak memory ${name === 'import' ? 'of the import' : 'until trends and alerts caught up'}: ${peak} MB`);
  const bound = name === 'import' ? { goal: '<= 200', ok: peak <= 200 } : { goal: '', ok: null };
  return { name: `${name}/peak memory`, value: peak, unit: 'MB', ...bound };
}

/** The first SIGINT or SIGTERM ends the import at the next chunk; a second one ends the process. Whoever listened before (the launcher, which would end at once) is put back afterwards. */
function watchForStop(): { isStopped(): boolean; end(): void } {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const earlier = signals.map((signal) => ({ signal, listeners: process.rawListeners(signal) as NodeJS.SignalsListener[] }));
  let stopped = false;
  const ask = (): void => {
    if (stopped) process.exit(INTERRUPTED);
    stopped = true;
    process.stderr.write('\nstopping at the next chunk; once more to stop at once\n');
  };
  for (const signal of signals) process.removeAllListeners(signal).on(signal, ask);
  return {
    isStopped: () => stopped,
    end: () => {
      for (const { signal, listeners } of earlier) {
        process.off(signal, ask);
        for (const listener of listeners) process.on(signal, listener);
      }
    },
  };
}
