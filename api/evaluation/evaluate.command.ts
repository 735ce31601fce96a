import { createContext } from '../context.js';
import { ImportProblem } from '../intake/profile.js';
import type { Config } from '../platform/config.js';
import { type EvaluateOptions, readEvaluateOptions, USAGE } from './evaluate-options.js';
import { dataFolder, type EvaluationSet, missingFiles } from './evaluation-set.js';
import { type Figure, figure } from './figure.js';
import { besideEachOther, tableOf } from './figure-table.js';
import { givenSet } from './given-set.js';
import { Laboratory } from './laboratory.js';
import { evaluationSets } from './sets.js';

const DONE = 0;
const FAILED = 1;
/** Seconds that all sets together may take. */
const ALL_SETS_WITHIN = 600;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** `npm run evaluate`: answers the exit code. 0 everything asked for could be measured, 1 something could not. */
export async function run(args: readonly string[], config: Config): Promise<number> {
  try {
    const options = readEvaluateOptions(args, process.env.INIT_CWD ?? process.cwd());
    if (options.help) say(USAGE);
    else if (options.list) for (const { name, about } of evaluationSets) say(`${name.padEnd(24)}${about}`);
    else return await evaluate(options, config);
    return DONE;
  } catch (fault) {
    if (!(fault instanceof ImportProblem)) throw fault;
    tell(fault.message);
    return FAILED;
  }
}

async function evaluate(options: EvaluateOptions, config: Config): Promise<number> {
  const chosen = chosenSets(options);
  const laboratory = new Laboratory(config, createContext);
  const figures: Figure[] = [];
  const since = performance.now();
  let exitCode = DONE;
  try {
    for (const set of chosen) {
      const missing = missingFiles(set);
      if (missing.length > 0) {
        tell(`${set.name}: not measured, ${missing.join(', ')} not in ${dataFolder()} (SHARED_DATA names another folder)`);
        if (options.sets.length > 0) exitCode = FAILED;
        continue;
      }
      figures.push(...(await measure(set, laboratory, options)));
    }
  } finally {
    laboratory.close();
  }
  const isWhole = chosen.length >= evaluationSets.length;
  const whole = figure('evaluate.seconds', secondsSince(since), 's', isWhole ? { kind: 'at most', limit: ALL_SETS_WITHIN } : undefined);
  figures.push(whole);
  if (!options.json) say(`\n${tableOf([whole])}`);
  if (options.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
  return exitCode;
}

function chosenSets({ sets, given }: EvaluateOptions): readonly EvaluationSet[] {
  const own = given === null ? [] : [givenSet(given)];
  const unknown = sets.filter((name) => !evaluationSets.some((set) => set.name === name));
  const names = evaluationSets.map(({ name }) => name).join(', ');
  if (unknown.length > 0) throw new ImportProblem(`there is no set "${unknown.join('", "')}"; there are: ${names}`);
  if (sets.length === 0) return given === null ? evaluationSets : own;
  return [...own, ...evaluationSets.filter(({ name }) => sets.includes(name))];
}

async function measure(set: EvaluationSet, laboratory: Laboratory, { json }: EvaluateOptions): Promise<readonly Figure[]> {
  const since = performance.now();
  tell(`${set.name}: ${set.about}`);
  const figures = await set.measure(laboratory);
  const seconds = secondsSince(since);
  tell(`${set.name}: measured in ${seconds} s`);
  if (!json) for (const text of [`\n${set.name}`, besideEachOther(figures), '', tableOf(figures)]) say(text);
  return [...figures, { name: `${set.name}.seconds`, value: seconds, unit: 's', goal: '', ok: null }];
}

const secondsSince = (since: number): number => Number(((performance.now() - since) / 1000).toFixed(1));
