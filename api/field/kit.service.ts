import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { ThresholdView } from '../alert/threshold.view.js';
import { ChecklistView } from '../checklist/checklist.view.js';
import { LEVELS } from '../domain/alert/thresholds.js';
import type { Checklist } from '../domain/field/field-kit.js';
import type { Instant } from '../domain/instant.js';
import { DutyService } from '../duty/duty.service.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { Caller } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import { commodityColumns, kindColumns, localityColumns, outletColumns, outletMemory, placesOf } from './field-kit.js';
import { MemoryView } from './memory.view.js';

const compress = promisify(brotliCompress);
/** Half the bytes of quality 4; 30 ms for a province, away from the event loop. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
const MOST_REMEMBERED = 20;
const MOST_KEPT = 50;

/** A kit as it goes over the wire. */
export interface PackedKit {
  readonly version: string;
  readonly json: string;
  /** The same, compressed with brotli. */
  readonly brotli: Buffer;
}

/** Beyond which rise a price is worth a question, and what is looked at beside goods. */
@Injectable()
export class KitLimits {
  constructor(
    private readonly thresholds: ThresholdView,
    private readonly checking: ChecklistView,
    private readonly clock: Clock,
  ) {}

  now(): Instant {
    return this.clock.now();
  }

  checklists(at: Instant): Promise<Checklist[]> {
    return this.checking.current(at);
  }

  rises(at: Instant): Record<string, { readonly staple: number; readonly fresh: number }> {
    const { levels } = this.thresholds.at(at);
    return Object.fromEntries(LEVELS.map((level) => [level, { staple: levels[level].riseStaple.warn, fresh: levels[level].riseFresh.warn }]));
  }
}

/** What a phone must have with it to work for weeks without a network: the province's places and goods, the limits of the level, and what was last seen at the outlets of its person. */
@Injectable()
export class KitService {
  private readonly packed = new Map<string, PackedKit>();

  constructor(
    private readonly catalogue: CatalogueView,
    private readonly duties: DutyService,
    private readonly memories: MemoryView,
    private readonly limits: KitLimits,
  ) {}

  /** The version is a hash of the content; two phones with the same duties share the work of packing. */
  async pack(caller: Caller): Promise<PackedKit> {
    const content = JSON.stringify(await this.content(caller));
    const version = hash('sha256', content, 'hex').slice(0, 20);
    const known = this.packed.get(version);
    if (known !== undefined) return known;
    const json = `{"v":1,"version":"${version}",${content.slice(1)}`;
    const packed = { version, json, brotli: await compress(json, QUALITY) };
    if (this.packed.size >= MOST_KEPT) this.packed.clear();
    this.packed.set(version, packed);
    return packed;
  }

  private async content(caller: Caller) {
    const { accounts, commodities, deployments, places } = this.catalogue;
    const at = this.limits.now();
    const provinceId = places.provinceIdOf(caller.localityId);
    const localities = provinceId === null ? [] : places.subtree(provinceId);
    const outlets = places.outlets().filter((outlet) => outlet.provinceId === provinceId);
    const kitPlaces = {
      commodities: placesOf(commodities.all().map((record) => record.id)),
      localities: placesOf(localities.map((record) => record.id)),
      kinds: places.outletKinds().map((kind) => kind.code),
    };
    const { calendar: _, rootLocalityId: __, ...deployment } = deployments.current();
    const account = accounts.byId(caller.accountId);
    return {
      account: { number: caller.accountId, id: account?.code ?? '', fullName: account?.fullName ?? '', role: caller.role, locality: account?.locality ?? '' },
      deployment,
      rises: this.limits.rises(at),
      commodities: commodityColumns(commodities.all(), at),
      localities: localityColumns(localities, (id) => places.levelAt(id, at)),
      outletKinds: kindColumns(places.outletKinds()),
      outlets: outletColumns(outlets, kitPlaces, at),
      checklists: await this.limits.checklists(at),
      memory: await this.memory(caller, { provinceId, places: placesOf(outlets.map((outlet) => outlet.id)), commodities: kitPlaces.commodities }),
    };
  }

  private async memory(
    { accountId }: Caller,
    kit: { readonly provinceId: number | null; readonly places: ReadonlyMap<number, number>; readonly commodities: ReadonlyMap<number, number> },
  ) {
    const roster = kit.provinceId === null ? [] : await this.duties.roster(kit.provinceId, this.duties.today());
    const mine = [...new Set(roster.filter((duty) => duty.accountId === accountId).map((duty) => duty.outletId))].slice(0, MOST_REMEMBERED);
    const remembered = await this.memories.ofOutlets(mine);
    return remembered.map(({ outletId, state, reports }) => outletMemory({ place: kit.places.get(outletId) ?? -1, state, reports }, kit.commodities));
  }
}
