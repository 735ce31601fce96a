import { distanceKm } from '@domain/distance.js';
import type { FieldDay } from '@domain/field/field-kit.js';
import type { KitOutlet, OpenKit } from '@domain/field/open-kit.js';
import { type Instant, instant, MINUTE, slotOf } from '@domain/instant.js';
import { isWaiting, type OutboxRecord } from '../offline/record.js';
import { outletOfDraft } from './fit-visit.js';
import { orderOf, type Position, type VisitDraft } from './visit-draft.js';

export type PlanState = 'EXPECTED' | 'RECEIVED' | 'LATE' | 'MISSING' | 'WAITING' | 'DRAFT';

/** One outlet of today's walk, as this phone knows it: what the server said and what still lies here, kept apart in its words. */
export interface PlannedVisit {
  readonly outlet: KitOutlet;
  readonly slotAt: Instant;
  readonly cutoffAt: Instant;
  readonly state: PlanState;
  readonly metres: number | null;
}

export interface PlanSource {
  readonly kit: OpenKit;
  readonly day: FieldDay | null;
  readonly records: readonly OutboxRecord[];
  readonly drafts: readonly VisitDraft[];
  readonly position: Position | null;
  readonly now: Instant;
  /** The server's time of a record, as well as is known. */
  readonly timeOf: (record: OutboxRecord) => Instant;
}

/** A phone within this of an outlet is at it. */
export const FENCE_METRES = 300;
const WITHIN_REACH = 2000;

export function metresTo(outlet: KitOutlet, position: Position | null): number | null {
  if (position === null || outlet.latitude === null || outlet.longitude === null) return null;
  return 1000 * distanceKm({ latitude: position[0], longitude: position[1] }, { latitude: outlet.latitude, longitude: outlet.longitude });
}

/** The slot an observation made now belongs to, and until when its report is on time. */
export function slotNow(kit: OpenKit, at: Instant): { readonly slotAt: Instant; readonly cutoffAt: Instant } {
  const { utcOffsetMinutes, slotMinutes, handInMinutesBefore } = kit.kit.deployment;
  const slotAt = slotOf(at, { utcOffsetMinutes, slotMinutes });
  return { slotAt, cutoffAt: instant(slotAt - handInMinutesBefore * MINUTE) };
}

/** Today's outlets, after those of drafts that are not among them: what somebody began to write is never out of sight. */
function rosterOf(source: PlanSource): readonly KitOutlet[] {
  const today = outletsOfDay(source);
  const begun = source.drafts.filter(
    (draft) => orderOf(draft) === null && Object.keys(draft.lines).length > 0 && !today.some(({ code }) => code === draft.outlet),
  );
  return [...begun.map((draft) => source.kit.outlet(draft.outlet) ?? outletOfDraft(draft)), ...today];
}

function outletsOfDay({ kit, day }: PlanSource): readonly KitOutlet[] {
  const codes = [...new Set(day?.visits.map(({ outlet }) => outlet) ?? [])];
  const planned = codes.flatMap((code) => kit.outlet(code) ?? []);
  if (planned.length > 0) return planned;
  const remembered = kit.kit.memory.flatMap(({ outlet }) => kit.outlets[outlet] ?? []);
  return remembered.length > 0 ? remembered : kit.outlets;
}

function stateOf(source: PlanSource, outlet: KitOutlet, slotAt: Instant): PlanState {
  const { kit, day, records, drafts, timeOf } = source;
  const said = day?.visits.find((visit) => visit.outlet === outlet.code && visit.slotAt === slotAt)?.state ?? null;
  const mine = records.filter((record) => record.outlet === outlet.code && record.visit.order === undefined && slotNow(kit, timeOf(record)).slotAt === slotAt);
  if (drafts.some((draft) => draft.outlet === outlet.code && orderOf(draft) === null)) return 'DRAFT';
  if (said === 'RECEIVED' || said === 'LATE') return said;
  if (mine.some(({ state }) => state === 'received')) return 'RECEIVED';
  if (mine.some(isWaiting)) return 'WAITING';
  return said ?? 'EXPECTED';
}

/** Today's walk in this slot, in walking order. */
export function planDay(source: PlanSource): readonly PlannedVisit[] {
  const slot = slotNow(source.kit, source.now);
  return rosterOf(source).map((outlet) => ({
    outlet,
    ...slot,
    state: stateOf(source, outlet, slot.slotAt),
    metres: metresTo(outlet, source.position),
  }));
}

export interface Guess {
  readonly visit: PlannedVisit;
  readonly why: 'near' | 'draft' | 'roster';
}

/** Where the inspector most likely stands: the nearest outlet within reach, else the visit begun, else the next one of the walk that is still missing. */
export function guessOutlet(visits: readonly PlannedVisit[]): Guess | null {
  const near = visits.filter(({ metres }) => metres !== null && metres <= WITHIN_REACH).sort((a, b) => (a.metres ?? 0) - (b.metres ?? 0))[0];
  if (near !== undefined) return { visit: near, why: 'near' };
  const begun = visits.find(({ state }) => state === 'DRAFT');
  if (begun !== undefined) return { visit: begun, why: 'draft' };
  const missing = visits.find(({ state }) => state === 'EXPECTED' || state === 'MISSING') ?? visits[0];
  return missing === undefined ? null : { visit: missing, why: 'roster' };
}
