import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Level } from '../domain/alert/thresholds.js';
import type { Firing } from '../domain/evaluation/episodes.js';
import { type DatedEvent, scoreAlerts } from '../domain/evaluation/score-alerts.js';
import { DAY, instant } from '../domain/instant.js';
import type { EvaluationSet } from './evaluation-set.js';
import { type Figure, scoreFigures } from './figure.js';
import type { Laboratory } from './laboratory.js';
import { namesOfRules, publishedFirings, type Trial } from './published-rules.js';
import { atAlert, type RaisedAlert } from './raised-alert.js';
import { raisedFirings } from './raised-firings.js';
import type { Series } from './replayed.view.js';
import { simulateGouging } from './simulate-gouging.js';
import { type Hardships, simulateShortage } from './simulate-shortage.js';
import { csvOf, simulatedProfile } from './simulated-profile.js';
import { nameOfSeries, type Simulation } from './simulation.js';
import { WARNING_DAYS, warningFigures } from './stock-warnings.js';

const SEEDS = [11, 23, 47] as const;

/** What several runs of a simulation came to; subjects carry their seed, so that runs do not mix. */
interface Runs {
  readonly simulations: readonly Simulation[];
  readonly events: readonly DatedEvent[];
  readonly ours: ReadonlyMap<string, readonly Firing[]>;
  readonly published: ReadonlyMap<string, readonly Firing[]>;
}

interface Plan {
  readonly title: string;
  readonly rules: readonly string[];
  readonly watches: Trial['watches'];
  /** In force from the emergency on. */
  readonly level: Level;
  simulate(seed: number): Simulation;
}

const subjectOf = (seed: number) => (about: Pick<Series | RaisedAlert, 'outletCode' | 'commodityCode'>) =>
  `${seed} ${nameOfSeries(about.outletCode ?? '', about.commodityCode ?? '')}`;

async function runAll(laboratory: Laboratory, plan: Plan): Promise<Runs> {
  const simulations: Simulation[] = [];
  const ours = new Map<string, Firing[]>(plan.rules.map((rule) => [rule, []]));
  const published = new Map<string, Firing[]>();
  const events: DatedEvent[] = [];
  for (const seed of SEEDS) {
    const simulation = plan.simulate(seed);
    simulations.push(simulation);
    events.push(...simulation.events.map((event) => ({ ...event, subject: `${seed} ${event.subject}` })));
    const found = await runOne(laboratory, plan, { simulation, seed });
    for (const [rule, firings] of found.ours) ours.get(rule)?.push(...firings);
    for (const [rule, firings] of found.published) published.set(rule, [...(published.get(rule) ?? []), ...firings]);
  }
  return { simulations, events, ours, published: namesOfRules(published) };
}

function runOne(laboratory: Laboratory, plan: Plan, run: { readonly simulation: Simulation; readonly seed: number }) {
  const { simulation, seed } = run;
  const { since, until, emergencySince } = simulation;
  const title = `${plan.title}, seed ${seed}`;
  const file = join(laboratory.folder, `${plan.title}-${seed}.csv`);
  writeFileSync(file, csvOf(simulation.rows));
  const level = emergencySince === null ? {} : { level: { level: plan.level, since: emergencySince } };
  return laboratory.replay({ title, profile: simulatedProfile(simulation.commodities), files: [file], judged: true, ...level }, async (replayed) => {
    const span = { since, until, subjectOf: subjectOf(seed) };
    return {
      ours: raisedFirings(await replayed.alerts(), { ...span, rules: plan.rules }),
      published: publishedFirings(await replayed.series(), { ...span, watches: plan.watches, emergencySince }),
    };
  });
}

const sizeOf = (simulations: readonly Simulation[]) => ({
  outlets: simulations.reduce((sum, one) => sum + one.outlets, 0),
  days: ((simulations[0]?.until ?? instant(0)) - (simulations[0]?.since ?? instant(0))) / DAY,
});

const gougingGoals = {
  recall: { kind: 'at least', limit: 0.97 },
  precision: { kind: 'at least', limit: 0.85 },
  false_per_outlet_month: { kind: 'at most', limit: 0.07 },
  delay_median: { kind: 'at most', limit: 1 },
} as const;

async function measureGouging(laboratory: Laboratory): Promise<Figure[]> {
  const plan: Plan = { title: 'simulated_gouging', rules: ['G1', atAlert('G1')], watches: 'OUTLET_PRICE', level: 3, simulate: simulateGouging };
  const { simulations, events, ours, published } = await runAll(laboratory, plan);
  const judging = { ...sizeOf(simulations), leadDays: 0, lagDays: 0, slotLength: DAY };
  return [...ours, ...published].flatMap(([rule, firings]) =>
    scoreFigures(plan.title, rule, scoreAlerts(firings, events, judging), rule.startsWith('G1') ? gougingGoals : {}),
  );
}

export const gougingSet: EvaluationSet = {
  name: 'simulated_gouging',
  about: `an invented province after an emergency (level 3), seeds ${SEEDS.join(', ')}, through import, trends and rules`,
  files: [],
  measure: measureGouging,
};

/** What one who knows the demand to come would have warned of: the most that looking no further than the next delivery can reach. A delivery that will be too little shows earlier. */
const foresightOf = (simulations: readonly Simulation[]): ReadonlyMap<string, readonly Firing[]> => {
  const firings = simulations.flatMap(({ foreseen = [] }, place) => foreseen.map(({ subject, at }) => ({ subject: `${SEEDS[place]} ${subject}`, at })));
  return new Map([['knows_the_demand_to_come', firings]]);
};

async function measureShortage(laboratory: Laboratory, title: string, hardships: Hardships): Promise<Figure[]> {
  const simulate = (seed: number): Simulation => simulateShortage(seed, hardships);
  const plan: Plan = { title, rules: ['S1', 'S2', atAlert('S2')], watches: 'STOCK', level: 1, simulate };
  const { simulations, events, ours, published } = await runAll(laboratory, plan);
  const judging = { ...sizeOf(simulations), leadDays: WARNING_DAYS, lagDays: 0, slotLength: DAY };
  const reference = { recall2d: { kind: 'at least', limit: 0.9 }, precision: { kind: 'at least', limit: 0.75 } } as const;
  const goals = hardships === 'NONE' ? reference : {};
  return warningFigures(plan.title, { ours, published, bounds: foresightOf(simulations), events, judging }, goals);
}

export const shortageSet: EvaluationSet = {
  name: 'simulated_shortage',
  about: `720 shelves with surges and suppliers that stop, as in the simulator METHODS quotes, seeds ${SEEDS.join(', ')}, through import, trends and rules`,
  files: [],
  measure: (laboratory) => measureShortage(laboratory, 'simulated_shortage', 'NONE'),
};

export const hardshipsSet: EvaluationSet = {
  name: 'simulated_shortage_hardships',
  about: `600 shelves with weekends, deliveries that slip, missing reports and slips of the hand beside, seeds ${SEEDS.join(', ')}`,
  files: [],
  measure: (laboratory) => measureShortage(laboratory, 'simulated_shortage_hardships', 'ALL'),
};
