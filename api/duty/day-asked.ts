import type { Day } from '../domain/instant.js';
import { parseDay } from '../domain/local-day.js';
import { badUserInput } from '../platform/bad-user-input.js';
import type { DutyService } from './duty.service.js';

/** The day somebody asked for; today without one. */
export function dayAsked(asked: string | null | undefined, duties: DutyService): Day {
  if (asked === null || asked === undefined) return duties.today();
  const day = parseDay(asked);
  if (day === null) throw badUserInput('A day is YYYY-MM-DD.');
  return day;
}
