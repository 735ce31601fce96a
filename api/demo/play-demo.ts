import type { INestApplicationContext } from '@nestjs/common';
import { ComposeService } from '../bulletin/compose.service.js';
import { type DemoOptions, type DemoOutcome, DemoService } from './demo.service.js';

/** Of these newest slots the province has quick reports. */
const REPORTED_SLOTS = 9;

/** Plays the invented province into the empty demo database of this context, which must hold the `DemoModule`; answers why when it does not. */
export async function playDemo(context: INestApplicationContext, options: DemoOptions): Promise<DemoOutcome> {
  const outcome = await context.get(DemoService, { strict: false }).play(options);
  if (outcome.kind === 'played') await context.get(ComposeService, { strict: false }).replayUpTo(options.endingAt, REPORTED_SLOTS);
  return outcome;
}
