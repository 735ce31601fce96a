import { Injectable } from '@nestjs/common';
import { decideNotice, type Notice, wakeAt } from '../domain/alert/decide-notice.js';
import { dueAfter } from '../domain/alert/due-time.js';
import { isSameIncident, joinIncident, withMutes } from '../domain/alert/incident.js';
import { DAY, type Instant, instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';
import type { AlertMoved } from './alert-record.service.js';
import { type IncidentRow, IncidentStore, type Link, type StoredMove, textOfKey } from './incident.store.js';
import { IncidentFooting } from './incident-footing.js';
import { type MuteScope, MuteService } from './mute.service.js';
import { NoticeService, type Told } from './notice.service.js';

/** So long an incident waits for reports that are still on their way to the rules. */
const PATIENCE = 25_000;
/** An incident in which nothing has moved for so long is no longer brought up by the clock. */
const ASLEEP_AFTER = 7 * DAY;

/** An incident in hand, and what came of it. */
interface Entry {
  row: IncidentRow;
  movedAt: Instant | null;
  readonly told: Notice[];
  readonly links: Map<number, Omit<Link, 'incidentId'>>;
}

const entryOf = (row: IncidentRow): Entry => ({ row, movedAt: null, told: [], links: new Map() });

/** Gathers alerts into incidents and decides when people are told of them, on the transaction that hands over the moves: what a killed process had not finished is done again, once. */
@Injectable()
export class IncidentService {
  constructor(
    private readonly store: IncidentStore,
    private readonly mutes: MuteService,
    private readonly notices: NoticeService,
    private readonly footing: IncidentFooting,
  ) {}

  /** Takes in moves in the order they were made. What falls due before a move is told before it, so that a replay tells what a live deployment would have told. */
  async take(tx: Queryable, facts: readonly AlertMoved[]): Promise<void> {
    await this.store.lockLife(tx);
    const moves = await this.store.movesOf(tx, facts);
    const keys = new Map(moves.map((move) => [textOfKey(this.footing.keyOf(move)), this.footing.keyOf(move)]));
    const book = new Map((await this.store.newestOf(tx, [...keys.values()])).map((row) => [textOfKey(row), entryOf(row)]));
    const before: Entry[] = [];
    for (const move of moves) this.join(move, book, before);
    const scopes = [...new Set(moves.map(({ provinceId }) => provinceId))].map((provinceId) => ({
      provinceId,
      commodityIds: [...new Set(moves.filter((move) => move.provinceId === provinceId).map(({ commodityId }) => commodityId))],
    }));
    await this.settle(tx, scopes, [...before, ...book.values()]);
  }

  /** Looks at what mutes what again, after a silence began or ended. */
  async muteAgain(tx: Queryable, localityId: number): Promise<void> {
    await this.store.lockLife(tx);
    await this.settle(tx, this.footing.scopesOf([localityId]), []);
  }

  /** Tells what is due by `now`, and listens again to what silences kept quiet until now. */
  async issueDue(tx: Queryable, now: Instant): Promise<number> {
    await this.store.lockLife(tx);
    const lapsed = await this.mutes.takeLapsed(tx, now);
    if (lapsed.length > 0) await this.settle(tx, this.footing.scopesOf(lapsed), []);
    const waking = await this.store.waking(tx, { now, patientUntil: instant(now - PATIENCE), movedSince: instant(now - ASLEEP_AFTER) });
    const entries = waking.map(entryOf);
    for (const entry of entries) this.decide(entry, now);
    return this.write(tx, entries);
  }

  private join(move: StoredMove, book: Map<string, Entry>, before: Entry[]): void {
    const key = this.footing.keyOf(move);
    const text = textOfKey(key);
    const found = book.get(text);
    if (found !== undefined) this.decideUntil(found, move.at);
    const isKnown = found !== undefined && isSameIncident(found.row.state, move.at, this.footing.reopenWithinHours(move.at));
    if (found !== undefined && !isKnown) before.push(found);
    const entry = isKnown ? found : entryOf({ ...key, id: 0, notices: 0, state: joinIncident(null, move) });
    entry.row = { ...entry.row, state: joinIncident(isKnown ? entry.row.state : null, move) };
    entry.movedAt = move.at;
    entry.links.set(move.alertId, dueOf(move, entry.links.get(move.alertId)));
    book.set(text, entry);
  }

  /** Everything that falls due before `end`, each at its own time. */
  private decideUntil(entry: Entry, end: Instant): void {
    const rules = this.footing.rulesAt(end);
    for (let due = wakeAt(entry.row.state, rules); due !== null && due < end; due = wakeAt(entry.row.state, rules)) this.decide(entry, due);
  }

  private decide(entry: Entry, now: Instant): void {
    const { notice, next } = decideNotice(entry.row.state, this.footing.rulesAt(now), now);
    if (notice !== null) entry.told.push(notice);
    entry.row = { ...entry.row, state: next };
  }

  private async settle(tx: Queryable, scopes: readonly MuteScope[], entries: Entry[]): Promise<void> {
    const now = this.footing.now();
    const { all, changed } = await this.mutes.look(tx, scopes, now);
    const known = new Set(entries.map(({ row }) => row.id));
    const elsewhere = changed.size === 0 ? [] : await this.store.ofAlerts(tx, [...changed.keys()]);
    const others = elsewhere.filter(({ id }) => !known.has(id)).map(entryOf);
    const latest = entries.reduce((at, { movedAt }) => Math.max(at, movedAt ?? 0), 0);
    for (const entry of [...entries, ...others]) {
      const at = entry.movedAt ?? instant(latest === 0 ? now : latest);
      entry.row = { ...entry.row, state: withMutes(entry.row.state, (alertId) => (all.get(alertId) ?? null) !== null, at) };
    }
    const alertIds = new Set([...changed.keys(), ...entries.flatMap(({ links }) => [...links.keys()])]);
    await this.store.lockAlerts(tx, [...alertIds]);
    await this.mutes.save(tx, changed);
    await this.write(tx, [...entries, ...others]);
  }

  /** Answers how many notices were issued. */
  private async write(tx: Queryable, entries: readonly Entry[]): Promise<number> {
    const fresh = entries.filter(({ row }) => row.id === 0);
    const ids = await this.store.newIds(tx, fresh.length);
    fresh.forEach((entry, place) => {
      entry.row = { ...entry.row, id: ids[place] as number };
    });
    const told: Told[] = entries.flatMap(({ row, told: notices }) => notices.map((notice, place) => ({ row, notice, ordinal: row.notices + place + 1 })));
    await this.store.save(
      tx,
      entries.map(({ row, movedAt, told: notices }) => ({
        ...row,
        notices: row.notices + notices.length,
        movedAt,
        wakeAt: wakeAt(row.state, this.footing.rulesAt(movedAt ?? this.footing.now())),
      })),
    );
    await this.store.link(
      tx,
      entries.flatMap(({ row, links }) => [...links.values()].map((link) => ({ ...link, incidentId: row.id }))),
    );
    return this.notices.issue(tx, told);
  }
}

/** An alert that opens has its time before it; one that worsens may have less than it had. */
function dueOf(move: StoredMove, before: Omit<Link, 'incidentId'> | undefined): Omit<Link, 'incidentId'> {
  const { alertId, cause } = move;
  const dueAt = dueAfter(move.at, move);
  if (cause === 'OPENED' || cause === 'REOPENED') return { alertId, dueAt, isFresh: true };
  if (cause !== 'WORSENED') return before ?? { alertId, dueAt: null, isFresh: false };
  return { alertId, dueAt: instant(Math.min(before?.dueAt ?? dueAt, dueAt)), isFresh: before?.isFresh ?? false };
}
