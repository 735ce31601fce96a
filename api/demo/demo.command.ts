import { createContext } from '../context.js';
import { instant } from '../domain/instant.js';
import type { Config } from '../platform/config.js';
import { DemoModule } from './demo.module.js';
import type { DemoOutcome, DemoProgress } from './demo.service.js';
import { playDemo } from './play-demo.js';

const WORDS = { WRITING: 'reports written', REACTING: 'facts acted on by trends and alerts' } as const;
const ANSWERS: Readonly<Record<Exclude<DemoOutcome['kind'], 'played'>, string>> = {
  'not-empty': 'there are reports already: nothing was touched',
  'not-a-demo': 'this deployment is no demo: nothing was touched',
};

/** `demo`: plays the invented province up to now into an empty database. Answers the exit code, 0 also when there was nothing to do. */
export async function run(_args: readonly string[], config: Config): Promise<number> {
  const since = performance.now();
  const context = await createContext(config, [DemoModule]);
  try {
    const outcome = await playDemo(context, { endingAt: instant(Date.now()), onProgress: tellTenths() });
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    say(outcome.kind === 'played' ? `demo: ${outcome.reports} invented reports of 60 days, ${seconds} s` : `demo: ${ANSWERS[outcome.kind]}`);
    return 0;
  } finally {
    await context.close();
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Facts between two lines where nobody knows how many there will be. */
const STEP = 1000;

/** One line for every tenth of a phase, or for every thousand where its end is not known. */
function tellTenths(): (progress: DemoProgress) => void {
  let told = '';
  return ({ phase, done, total }) => {
    const step = `${phase} ${Math.floor(total === null ? done / STEP : (10 * done) / Math.max(1, total))}`;
    if (step === told) return;
    told = step;
    say(`demo: ${total === null ? done : `${done} of ${total}`} ${WORDS[phase]}`);
  };
}
