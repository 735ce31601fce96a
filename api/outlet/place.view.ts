import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Scope, seesOutlet, seesPlace } from '../domain/access/scope.js';
import type { Ceiling } from '../domain/alert/sight.js';
import type { Level } from '../domain/alert/thresholds.js';
import { type Instant, instant } from '../domain/instant.js';
import { currentScope } from '../platform/scope.js';
import { LocalityTree } from './locality-tree.js';
import type { CrisisLevelRecord, LocalityRecord, OutletKindRecord, OutletRecord, PriceCeilingRecord } from './place.js';
import { PlaceStore } from './place.store.js';
import { type RegisteredOutlet, Registers } from './registers.js';

export type { CrisisLevelRecord, LocalityRecord, OutletKindRecord, OutletRecord, PriceCeilingRecord } from './place.js';

const REFRESH_AT_MOST_EVERY = 2000;

/** Localities, outlets, crisis levels and price ceilings in memory: every reader asks them thousands of times a second, and they change a few times a day. */
@Injectable()
export class PlaceView implements OnModuleInit {
  private tree = new LocalityTree([]);
  private records: readonly OutletRecord[] = [];
  private byCodes = new Map<string, OutletRecord>();
  private byIds = new Map<number, OutletRecord>();
  private under = new Map<number, number[]>();
  private kinds: readonly OutletKindRecord[] = [];
  private levels = new Map<number, CrisisLevelRecord[]>();
  private ceilings = new Map<number, PriceCeilingRecord[]>();
  private declared = new Registers([]);
  private refreshedAt = 0;
  private outletsSeen = new WeakMap<Scope, readonly OutletRecord[]>();
  /** Counts how often everything was read: what is worked out from it is old when it has moved. */
  version = 0;
  private refreshing: Promise<void> | null = null;

  constructor(private readonly store: PlaceStore) {}

  onModuleInit(): Promise<void> {
    return this.refresh();
  }

  /** Reads everything again. */
  async refresh(): Promise<void> {
    const places = await this.store.all();
    this.refreshedAt = performance.now();
    this.tree = new LocalityTree(places.localities);
    this.records = inWalkingOrder(places.outlets, this.tree);
    this.byCodes = new Map(this.records.map((record) => [record.code, record]));
    this.byIds = new Map(this.records.map((record) => [record.id, record]));
    this.under = idsUnder(this.records, this.tree);
    this.kinds = places.kinds;
    this.levels = groupBy(places.levels, (record) => record.localityId);
    this.ceilings = groupBy(places.ceilings, (record) => record.commodityId);
    this.declared = new Registers(places.entries);
    this.outletsSeen = new WeakMap();
    this.version += 1;
  }

  /** Reads everything again unless that was done in the last two seconds: for whoever meets a code or an id that is not here. */
  async refreshSoon(): Promise<void> {
    if (performance.now() - this.refreshedAt < REFRESH_AT_MOST_EVERY) return;
    this.refreshing ??= this.refresh().finally(() => {
      this.refreshing = null;
    });
    await this.refreshing;
  }

  /** Exemptions, closures and calendar days. */
  get registers(): Registers {
    return this.declared;
  }

  /** Codes come from people: in a request, an outlet outside its scope is as unknown as one that does not exist. */
  outletByCode(code: string): OutletRecord | undefined {
    const record = this.byCodes.get(code);
    const scope = currentScope();
    return record === undefined || scope === null || seesOutlet(scope, record) ? record : undefined;
  }

  outletById(id: number): OutletRecord | undefined {
    return this.byIds.get(id);
  }

  /** By locality in tree order, then in walking order; closed ones too. In a request: those of its scope. */
  outlets(): readonly OutletRecord[] {
    const scope = currentScope();
    if (scope === null) return this.records;
    const known = this.outletsSeen.get(scope) ?? this.records.filter((record) => seesOutlet(scope, record));
    this.outletsSeen.set(scope, known);
    return known;
  }

  /** All there are, whoever asks: for working out a scope. */
  allOutlets(): readonly OutletRecord[] {
    return this.records;
  }

  /** Ids of the outlets in the locality and everything under it, in walking order, whoever asks. */
  outletIdsUnder(localityId: number): readonly number[] {
    return this.under.get(localityId) ?? [];
  }

  everywhere(): readonly LocalityRecord[] {
    return this.tree.inOrder;
  }

  outletKinds(): readonly OutletKindRecord[] {
    return this.kinds;
  }

  localityById(id: number): LocalityRecord | undefined {
    return this.tree.byId(id);
  }

  /** The province a locality is or lies in; null for the country and for what is not known. */
  provinceIdOf(localityId: number): number | null {
    const locality = this.tree.byId(localityId);
    return locality?.kind === 'PROVINCE' ? locality.id : (locality?.provinceId ?? null);
  }

  /** As `outletByCode`. */
  localityByCode(code: string): LocalityRecord | undefined {
    const record = this.tree.byCode(code);
    const scope = currentScope();
    return record === undefined || scope === null || seesPlace(scope, record) ? record : undefined;
  }

  /** Whether whoever asks may see what is about that place; outside of a request everything is seen. */
  isSeen(localityId: number): boolean {
    const scope = currentScope();
    const place = this.tree.byId(localityId);
    return scope === null || (place !== undefined && seesPlace(scope, place));
  }

  /** The same for a query: ids of whole provinces, and of other places one by one; null outside of a request. */
  area(): { readonly provinceIds: readonly number[]; readonly localityIds: readonly number[] } | null {
    const scope = currentScope();
    return scope === null ? null : { provinceIds: [...scope.provinces], localityIds: [...scope.localities] };
  }

  /** In tree order: a parent before its children, siblings by Vietnamese name. In a request: those of its scope. */
  localities(): readonly LocalityRecord[] {
    const scope = currentScope();
    return scope === null ? this.tree.inOrder : this.tree.inOrder.filter((place) => seesPlace(scope, place));
  }

  /** The locality and everything under it, in tree order. */
  subtree(localityId: number): readonly LocalityRecord[] {
    return this.tree.subtree(localityId);
  }

  /** The crisis level in force: the locality's own or the nearest ancestor's, 1 when nobody declared one. Of two in force the later one counts. */
  levelAt(localityId: number, at: Instant): Level {
    for (const id of this.tree.byId(localityId)?.path.toReversed() ?? []) {
      const inForce = this.levels.get(id)?.findLast((record) => record.since <= at && at < record.until);
      if (inForce !== undefined) return inForce.level as Level;
    }
    return 1;
  }

  /** Since when the locality has been at `from` or above without a break; null when it is not, or nobody knows since when. */
  levelSince(localityId: number, from: Level, at: Instant): Instant | null {
    if (this.levelAt(localityId, at) < from) return null;
    let since = at;
    for (const record of this.levelsBetween(localityId, instant(Number.MIN_SAFE_INTEGER), at).toReversed()) {
      if (record.level >= from && record.until >= since && record.since < since) since = record.since;
    }
    return Number.isFinite(since) && since < at ? since : null;
  }

  /** Declared levels of the locality and its ancestors that touch [since, until), oldest first. */
  levelsBetween(localityId: number, since: Instant, until: Instant): readonly CrisisLevelRecord[] {
    return (this.tree.byId(localityId)?.path ?? [])
      .flatMap((id) => this.levels.get(id) ?? [])
      .filter((record) => record.since < until && since < record.until)
      .sort((a, b) => a.since - b.since);
  }

  /** Ceilings in force for that commodity at that outlet: those of its localities and its own. */
  ceilingsAt(commodityId: number, outletId: number, at: Instant): Ceiling[] {
    const known = this.ceilings.get(commodityId);
    const outlet = this.byIds.get(outletId);
    if (known === undefined || outlet === undefined) return [];
    const path = this.tree.byId(outlet.localityId)?.path ?? [];
    return known
      .filter((record) => record.since <= at && at < record.until && path.includes(record.localityId) && (record.outletId ?? outletId) === outletId)
      .map((record) => ({ kind: record.kind, price: record.price, validFrom: record.since, document: record.document }));
  }

  /** An outlet as the registers ask for it. */
  registered(outlet: OutletRecord): RegisteredOutlet {
    return { id: outlet.id, owner: outlet.owner, path: this.tree.byId(outlet.localityId)?.path ?? [] };
  }

  /** Ceilings of any time that hold for the whole of that locality. */
  ceilingsOf(commodityId: number, localityId: number): readonly PriceCeilingRecord[] {
    const path = this.tree.byId(localityId)?.path ?? [];
    return (this.ceilings.get(commodityId) ?? []).filter((record) => record.outletId === null && path.includes(record.localityId));
  }
}

function inWalkingOrder(outlets: readonly OutletRecord[], tree: LocalityTree): OutletRecord[] {
  return [...outlets].sort((a, b) => tree.placeOf(a.localityId) - tree.placeOf(b.localityId) || a.walkingOrder - b.walkingOrder || a.id - b.id);
}

/** The outlets of each locality and of all above it. */
function idsUnder(outlets: readonly OutletRecord[], tree: LocalityTree): Map<number, number[]> {
  const under = new Map<number, number[]>();
  for (const { id, localityId } of outlets) {
    for (const area of tree.byId(localityId)?.path ?? []) {
      const ids = under.get(area);
      if (ids === undefined) under.set(area, [id]);
      else ids.push(id);
    }
  }
  return under;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => number): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
