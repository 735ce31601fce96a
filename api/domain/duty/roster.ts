import type { Day } from '../instant.js';

/** A person who visits an outlet on the days [since, until). `slotMinutes` are issue times as minutes after local midnight; null = every slot. */
export interface Assignment {
  readonly accountId: number;
  readonly outletId: number;
  readonly slotMinutes: readonly number[] | null;
  readonly since: Day;
  readonly until: Day;
}

/** On the days [since, until) `toId` visits the outlets of `fromId`: those named, or all. */
export interface HandOver {
  readonly fromId: number;
  readonly toId: number;
  readonly outletIds: readonly number[] | null;
  readonly since: Day;
  readonly until: Day;
}

/** One person's duty at one outlet on one day; `handedFrom` is whose duty it was at first. */
export interface Duty {
  readonly outletId: number;
  readonly accountId: number;
  readonly slotMinutes: readonly number[] | null;
  readonly handedFrom: number | null;
}

export interface RosterKnows {
  /** Inspectors of the province, in a steady order. */
  readonly accountIds: readonly number[];
  /** Outlets of the province that are open that day, in walking order. */
  readonly outletIds: readonly number[];
  readonly assignments: readonly Assignment[];
  /** In the order they were made. */
  readonly handOvers: readonly HandOver[];
}

const isOn = (day: Day, span: { readonly since: Day; readonly until: Day }): boolean => span.since <= day && day < span.until;

/** The duties of one day. Outlets nobody is assigned to are dealt to the inspectors in runs of the walking order, as even as can be, so that neighbours stay together. */
export function rosterOf(day: Day, knows: RosterKnows): Duty[] {
  const assigned = knows.assignments.filter((one) => isOn(day, one));
  const taken = new Set(assigned.map((one) => one.outletId));
  const known = new Set(knows.outletIds);
  const free = knows.outletIds.filter((id) => !taken.has(id));
  const dealt =
    knows.accountIds.length === 0
      ? []
      : free.map((outletId, place) => ({ outletId, accountId: dealer(place, free.length, knows.accountIds), slotMinutes: null }));
  const handOvers = knows.handOvers.filter((one) => isOn(day, one));
  const own = [...assigned.filter((one) => known.has(one.outletId)), ...dealt];
  return own.map(({ outletId, accountId, slotMinutes }) => standIn({ outletId, accountId, slotMinutes, handedFrom: null }, handOvers));
}

const dealer = (place: number, count: number, people: readonly number[]): number => people[Math.floor((place * people.length) / count)] as number;

/** Follows the hand-overs in the order they were made: each moves the duty on from whoever has it by then. */
function standIn(duty: Duty, handOvers: readonly HandOver[]): Duty {
  let accountId = duty.accountId;
  for (const one of handOvers) {
    if (one.fromId === accountId && (one.outletIds === null || one.outletIds.includes(duty.outletId))) accountId = one.toId;
  }
  return accountId === duty.accountId ? duty : { ...duty, accountId, handedFrom: duty.accountId };
}
