import { Injectable } from '@nestjs/common';
import { type Instant, instant } from '../domain/instant.js';

/** The only place that asks the machine for the time; tests and replays put another in its place. */
@Injectable()
export class Clock {
  now(): Instant {
    return instant(Date.now());
  }
}
