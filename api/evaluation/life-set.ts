import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { flapRate, noticesPerIncident } from '../domain/evaluation/alert-life.js';
import { DAY, HOUR, type Instant, instant, MINUTE } from '../domain/instant.js';
import type { EvaluationSet } from './evaluation-set.js';
import { type Figure, figure, shareFigure } from './figure.js';
import type { Laboratory } from './laboratory.js';
import type { IssuedNotice } from './life.view.js';
import { LIFE_HEADER, lifeProfile } from './life-profile.js';
import { LifeWorld } from './life-world.js';
import { simulateGouging } from './simulate-gouging.js';
import { csvOf, simulatedProfile } from './simulated-profile.js';
import { dayStart } from './simulation.js';

const OUTLETS = 200;
const COMMUNES = 20;
const DAYS = 20;
const CROSSINGS = 20;
/** Longer than this nobody waits for a notice. */
const PATIENCE = 90_000;
const PRICE = 20_000;
/** A little more and a little less than the 15 % at which a staple's rise is a warning at level 1. */
const ABOVE = 23_100;
const BELOW = 22_900;
const SHELF_DAY = [
  [0, 'NONE'],
  [6, 'ENOUGH'],
  [12, 'ENOUGH'],
] as const;
const SEED = 11;

const outletOf = (place: number): string => `shop-${place + 1}`;
const all = Array.from({ length: OUTLETS }, (_, place) => place);

/** Quiet days of every outlet until `until`: the same price, stock that lasts. */
function quietDays(until: Instant, outlets: readonly number[]): string {
  const rows = Array.from({ length: DAYS }, (_, back) => instant(until - (DAYS - back) * DAY)).flatMap((at) =>
    outlets.map((place) => [outletOf(place), `C${place % COMMUNES}`, 'D1', new Date(at).toISOString(), PRICE, 1000, 50, 'ENOUGH'].join(',')),
  );
  return `${[LIFE_HEADER, ...rows].join('\n')}\n`;
}

/** Opens a house with these quiet days behind it. */
function live<Result>(
  laboratory: Laboratory,
  about: { readonly title: string; readonly until: Instant; readonly outlets: readonly number[] },
  work: (world: LifeWorld) => Promise<Result>,
) {
  const file = join(laboratory.folder, `${about.title}.csv`);
  writeFileSync(file, quietDays(about.until, about.outlets));
  return laboratory.replay({ title: about.title, profile: lifeProfile(), files: [file], judged: true }, (_, house) => work(new LifeWorld(house)));
}

const timesTold = (notices: readonly IssuedNotice[]): number => new Set(notices.map(({ incident, ordinal }) => `${incident} ${ordinal}`)).size;

/** Half the shelves of a district are empty and the other half will be before long, all reported at once: the running worker must tell of it in one notice. */
async function storm(world: LifeWorld): Promise<Figure[]> {
  world.start();
  const began = Date.now();
  await world.send(all.map((place) => ({ outlet: outletOf(place), at: instant(began), price: PRICE, stock: place % 2 === 0 ? 0 : 20, sold: 50 })));
  let notices: IssuedNotice[] = [];
  while (notices.length === 0 && Date.now() - began < PATIENCE) {
    await pause(250);
    notices = await world.view.notices();
  }
  await world.timeComes(instant(Date.now() + 6 * MINUTE));
  const told = await world.view.notices();
  const first = notices[0];
  return [
    figure('storm: notices for 200 outlets', timesTold(told), 'notices', { kind: 'at most', limit: 1 }),
    figure('storm: seconds to notice', first === undefined ? null : (first.recordedAt - began) / 1000, 's', { kind: 'at most', limit: 60 }),
    figure('storm: outlets listed', first?.outlets ?? 0, 'outlets', { kind: 'at least', limit: OUTLETS }),
    figure('storm: incidents', (await world.view.incidents()).length, 'incidents', { kind: 'at most', limit: 1 }),
  ];
}

/** One shop's price goes above and below the limit every half hour, and is looked at until the next day; another's shelf is empty each morning and full again at noon, day after day. Nobody takes either in hand. */
async function flap(world: LifeWorld, since: Instant): Promise<Figure[]> {
  const [price, shelf] = [outletOf(0), outletOf(1)];
  for (let turn = 0; turn < 2 * CROSSINGS; turn++) {
    const at = instant(since + turn * 30 * MINUTE);
    await world.happens([{ outlet: price, at, price: turn % 2 === 0 ? ABOVE : BELOW }], at);
  }
  await world.timeComes(instant(since + DAY + HOUR));
  const crossings = timesTold(await world.view.notices(price));
  for (let day = 2; day < CROSSINGS + 2; day++) {
    for (const [hour, availability] of SHELF_DAY) {
      const at = instant(since + day * DAY + hour * HOUR);
      await world.happens([{ outlet: shelf, at, availability }], at);
    }
  }
  return [
    figure('flap: notices for 20 crossings', crossings, 'notices', { kind: 'at most', limit: 2 }),
    figure('flap: alerts of the price', await world.view.openings(price), 'openings', { kind: 'at least', limit: 1 }),
    figure('flap: notices for 20 reopenings', timesTold(await world.view.notices(shelf)), 'notices', { kind: 'at most', limit: 2 }),
    figure('flap: openings of the shelf', await world.view.openings(shelf), 'openings', { kind: 'at least', limit: CROSSINGS }),
  ];
}

/** A whole simulated emergency: how often alerts open again, and how often people are told of one thing. */
async function season(laboratory: Laboratory): Promise<Figure[]> {
  const { rows, commodities, emergencySince } = simulateGouging(SEED);
  const file = join(laboratory.folder, 'life-season.csv');
  writeFileSync(file, csvOf(rows));
  const level = emergencySince === null ? {} : { level: { level: 3 as const, since: emergencySince } };
  return laboratory.replay({ title: 'life, a season', profile: simulatedProfile(commodities), files: [file], judged: true, ...level }, async (_, house) => {
    const { view } = new LifeWorld(house);
    const duty = (await view.notices()).filter(({ audience }) => audience === 'DUTY');
    const { incidents, notices, mean, most, untold } = noticesPerIncident(await view.incidents(), duty);
    return [
      shareFigure('season: flap rate', flapRate(await view.spans())),
      figure('season: incidents', incidents, 'incidents'),
      figure('season: incidents nobody was told of', untold, 'incidents'),
      figure('season: notices', notices, 'notices'),
      figure('season: notices per incident', mean, 'notices'),
      figure('season: most notices of one incident', most, 'notices'),
    ];
  });
}

export const lifeSet: EvaluationSet = {
  name: 'life',
  about: `${OUTLETS} outlets of a district lose a delivery under a running worker, alerts that come and go ${CROSSINGS} times, and the notices of a simulated emergency (seed ${SEED})`,
  files: [],
  measure: async (laboratory) => [
    ...(await live(laboratory, { title: 'storm', until: instant(Date.now() - HOUR), outlets: all }, storm)),
    ...(await live(laboratory, { title: 'flap', until: dayStart(30), outlets: all.slice(0, 8) }, (world) => flap(world, dayStart(30)))),
    ...(await season(laboratory)),
  ],
};
