import type { INestApplicationContext } from '@nestjs/common';
import { type DemoOptions, type DemoOutcome, DemoService } from './demo.service.js';

/** Plays the invented province into the empty demo database of this context, which must hold the `DemoModule`; answers why when it does not. */
export function playDemo(context: INestApplicationContext, options: DemoOptions): Promise<DemoOutcome> {
  return context.get(DemoService, { strict: false }).play(options);
}
