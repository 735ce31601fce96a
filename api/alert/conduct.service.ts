import { Injectable } from '@nestjs/common';
import { detectors } from '../domain/alert/detectors.js';
import type { OutletSight } from '../domain/alert/sight.js';
import type { Verdict } from '../domain/alert/verdict.js';
import { HOUR, type Instant } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { OutletRecord } from '../outlet/place.view.js';
import type { Seen } from '../trend/sight.view.js';
import type { Fingerprint } from './alert.entity.js';
import { Bench } from './bench.js';
import type { Docket } from './docket.js';

/** A word on a shelf counts this long: an outlet that reports once a day is not lost when it is late. Our own rule. */
export const WORD_COUNTS_FOR = 36 * HOUR;

/** The report behind a decision, and where the decision is entered. */
interface About {
  readonly reportId: string;
  readonly slotAt: Instant;
  readonly docket: Docket;
}

/** Judges on each report how goods are held back: acts that the inspector saw (H3), and what the outlets of one owner hold together (H4). */
@Injectable()
export class ConductService {
  private records: readonly OutletRecord[] = [];
  private owned: ReadonlyMap<string, readonly OutletRecord[]> = new Map();

  constructor(
    private readonly catalogue: CatalogueView,
    private readonly bench: Bench,
  ) {}

  /** The outlets whose alerts may move when these report: they themselves and all of their owners. */
  outletsTouchedBy(outletIds: readonly number[]): number[] {
    return [...new Set(outletIds.flatMap((id) => [id, ...this.ofOwner(this.catalogue.places.outletById(id)).map((outlet) => outlet.id)]))];
  }

  judge(seen: Seen, sight: OutletSight, about: About): void {
    const { outlet, commodityId } = seen;
    const acts = seen.past.at(-1)?.acts ?? null;
    if (acts !== null) {
      const verdict = detectors.H3({ ...sight, acts, knownActs: outlet.registeredActs }, seen.dueAt);
      this.enter({ rule: 'H3', outlet, commodityId }, verdict, seen, about);
    }
    const outlets = this.ofOwner(outlet);
    const [first] = outlets;
    if (first === undefined) return;
    this.enter({ rule: 'H4', outlet: first, commodityId }, this.ownerVerdict(outlets, seen, { sight, docket: about.docket }), seen, about);
  }

  private ownerVerdict(
    outlets: readonly OutletRecord[],
    seen: Seen,
    { sight, docket }: { readonly sight: OutletSight; readonly docket: Docket },
  ): Verdict<'H4'> {
    const { commodityId, dueAt } = seen;
    const held = outlets.flatMap((outlet) => {
      const shelf = this.bench.shelves.of(outlet.id, commodityId);
      if (shelf.held === null || shelf.heldAt === null || shelf.heldAt <= dueAt - WORD_COUNTS_FOR) return [];
      const priceAlert = docket.statusOf({ rule: 'G1', provinceId: outlet.provinceId, localityId: outlet.localityId, commodityId, outletId: outlet.id });
      return [{ outletId: outlet.id, held: shelf.held, hasPriceAlert: priceAlert !== null && priceAlert.stage !== 'CLOSED' }];
    });
    return detectors.H4({ level: sight.level, thresholds: sight.thresholds, owner: seen.outlet.owner ?? '', outlets: held }, seen.observedAt);
  }

  private enter(
    print: { readonly rule: 'H3' | 'H4'; readonly outlet: OutletRecord; readonly commodityId: number },
    verdict: Verdict,
    seen: Seen,
    { reportId, slotAt, docket }: About,
  ): void {
    const { rule, outlet, commodityId } = print;
    const fingerprint: Fingerprint = { rule, provinceId: outlet.provinceId, localityId: outlet.localityId, commodityId, outletId: outlet.id };
    this.bench.enter(docket, fingerprint, verdict, { at: seen.dueAt, slotAt, reportId });
  }

  /** The outlets of the same owner in the same province, the first one standing for all; none when it is the only one. */
  private ofOwner(outlet: OutletRecord | undefined): readonly OutletRecord[] {
    const records = this.catalogue.places.outlets();
    if (records !== this.records) {
      this.records = records;
      this.owned = byOwner(records);
    }
    return outlet === undefined ? [] : (this.owned.get(ownerKey(outlet)) ?? []);
  }
}

const ownerKey = ({ provinceId, owner }: OutletRecord): string => `${provinceId} ${owner?.trim() ?? ''}`;

function byOwner(records: readonly OutletRecord[]): ReadonlyMap<string, readonly OutletRecord[]> {
  const groups = new Map<string, OutletRecord[]>();
  for (const record of records) {
    if ((record.owner?.trim() ?? '') === '') continue;
    groups.set(ownerKey(record), [...(groups.get(ownerKey(record)) ?? []), record]);
  }
  for (const [key, group] of groups) {
    if (group.length === 1) groups.delete(key);
    else group.sort((a, b) => a.id - b.id);
  }
  return groups;
}
