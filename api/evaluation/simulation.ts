import { bell, type Random } from '../demo/seeded-random.js';
import type { Firing } from '../domain/evaluation/episodes.js';
import type { DatedEvent } from '../domain/evaluation/score-alerts.js';
import { DAY, type Instant, instant } from '../domain/instant.js';
import type { SimulatedRow } from './simulated-profile.js';

/** What a simulation answers: what outlets reported, and what was true. */
export interface Simulation {
  readonly rows: readonly SimulatedRow[];
  readonly events: readonly DatedEvent[];
  readonly outlets: number;
  /** Days it is judged over; before that, the rules only learn. */
  readonly since: Instant;
  readonly until: Instant;
  /** When the emergency is declared; null = never. */
  readonly emergencySince: Instant | null;
  /** Commodities with their usual days of delivery. */
  readonly commodities: ReadonlyMap<string, number>;
  /** What one would have warned of who knew what the reports and the wishes of every customer to come; nobody can. */
  readonly foreseen?: readonly Firing[];
}

/** Monday 2025-01-06 00:00 in Việt Nam. */
export const SIMULATION_START: Instant = instant(Date.UTC(2025, 0, 5, 17));

export const dayStart = (day: number): Instant => instant(SIMULATION_START + day * DAY);
export const uniform = (random: Random, low: number, high: number): number => low + (high - low) * random();
export const whole = (random: Random, low: number, high: number): number => Math.floor(uniform(random, low, high));
export const noise = (random: Random, spread: number): number => spread * bell(random);
export const nameOfSeries = (outlet: string, commodity: string): string => `${outlet} ${commodity}`;

/** Days on which an outlet sends nothing: now and then for two to four days, else here and there, 15 % in all. */
export function silentDays(random: Random, days: number): readonly boolean[] {
  const silent = Array.from({ length: days }, () => random() < 0.105);
  for (let day = 0; day < days; day++) {
    if (random() >= 0.017) continue;
    for (let end = day + whole(random, 2, 5); day < end && day < days; day++) silent[day] = true;
  }
  return silent;
}
