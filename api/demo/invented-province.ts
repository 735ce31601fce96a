import type { DemoOutlet, DemoReport } from './demo-report.js';
import { DemoScribe } from './demo-scribe.js';
import { DemoShelf } from './demo-shelf.js';
import type { Chapter, Stage } from './demo-story.js';
import { visitsOf } from './demo-visits.js';
import { seededRandom } from './seeded-random.js';
import { shelfSettings } from './shelf-settings.js';
import { tellStory } from './tell-story.js';

export const DEMO_SEED = 20_261_122;

/** What every outlet of one playing has in common. */
export interface Playing {
  readonly stage: Stage;
  readonly story: readonly Chapter[];
  readonly seed: number;
}

export const playingOf = (stage: Stage, seed: number = DEMO_SEED): Playing => ({ stage, seed, story: tellStory(stage) });

/**
 * Plays 60 days of the invented province up to the end of the stage and gives every report of it in the order it reaches the server.
 * Pure: the same outlets, stage and seed give the same reports, whatever the clock says.
 */
export function playProvince(outlets: readonly DemoOutlet[], playing: Playing): DemoReport[] {
  return inOrderOfReceipt(outlets.flatMap((outlet) => playOutlet(outlet, playing)));
}

/** Plays one outlet: no other outlet changes anything about it. Reports still on their way at the end are left out. */
export function playOutlet(outlet: DemoOutlet, { stage, story, seed }: Playing): DemoReport[] {
  const scribe = new DemoScribe(outlet, story, seed);
  const shelves = shelfSettings(outlet, story, seed).map((setting) => ({
    commodity: setting.commodity,
    shelf: new DemoShelf(stage, setting, seededRandom(seed, `shelf ${outlet.code} ${setting.commodity}`)),
  }));
  const written = visitsOf(stage, outlet.walkingOrder, seededRandom(seed, `visits ${outlet.code}`)).flatMap((visit) =>
    scribe.write(
      visit,
      shelves.map(({ commodity, shelf }) => ({ commodity, state: shelf.passTo(visit) })),
    ),
  );
  return written.filter((report) => report.receivedAt <= stage.end);
}

export const inOrderOfReceipt = (reports: readonly DemoReport[]): DemoReport[] =>
  [...reports].sort((a, b) => a.receivedAt - b.receivedAt || (a.report.id < b.report.id ? -1 : 1));
