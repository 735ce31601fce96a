import { Injectable } from '@nestjs/common';
import type { ReportLine } from '../domain/report-draft.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Database, type Queryable } from '../platform/database.js';
import type { CommodityWish, LocalityWish, OutletWish } from './catalogue-wish.js';
import type { GroupedReport } from './group-reports.js';
import { IntakeStore } from './intake.store.js';
import { ImportProblem, type Profile } from './profile.js';

export interface Wishes {
  readonly outlets: readonly OutletWish[];
  readonly commodities: readonly CommodityWish[];
}

/** What an imported file needs of the catalogue: the places and goods it names. */
@Injectable()
export class CatalogueService {
  private readonly assigned = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly store: IntakeStore,
    private readonly catalogue: CatalogueView,
  ) {}

  /** How far local time is ahead of UTC, in minutes. */
  utcOffsetMinutes(): number {
    return this.catalogue.deployments.current().utcOffsetMinutes;
  }

  hasOutlet(code: string): boolean {
    return this.catalogue.places.outletByCode(code) !== undefined;
  }

  hasCommodity(code: string): boolean {
    return this.catalogue.commodities.byCode(code) !== undefined;
  }

  /** Makes what is missing, in one transaction, and answers how many outlets and commodities that were. */
  async make(wishes: Wishes): Promise<{ outlets: number; commodities: number }> {
    if (wishes.outlets.length === 0 && wishes.commodities.length === 0) return { outlets: 0, commodities: 0 };
    const placed = wishes.outlets.map((outlet) => ({ ...outlet, localities: outlet.localities.length === 0 ? this.nowhere() : outlet.localities }));
    const made = await this.database.transaction(async (tx) => {
      await this.store.createLocalities(tx, this.missingLocalities(placed));
      const outlets = placed.map((outlet) => ({ ...outlet, locality: outlet.localities.at(-1)?.code ?? this.root().code }));
      return { outlets: await this.store.createOutlets(tx, outlets), commodities: await this.store.createCommodities(tx, wishes.commodities) };
    });
    await this.catalogue.refresh();
    return made;
  }

  /** Notes which commodities the outlets of these reports sell, as the profile judges it. */
  async assign(tx: Queryable, grouped: readonly GroupedReport[], sells: Profile['sells']): Promise<void> {
    if (sells === 'NO') return;
    const pairs: { outletId: number; commodityId: number }[] = [];
    for (const { report } of grouped) {
      const outletId = this.catalogue.places.outletByCode(report.outlet)?.id ?? 0;
      for (const line of report.lines) {
        const key = `${outletId}\n${line.commodity}`;
        if (this.assigned.has(key) || (sells === 'POSITIVE' && !hadSome(line))) continue;
        this.assigned.add(key);
        pairs.push({ outletId, commodityId: this.catalogue.commodities.byCode(line.commodity)?.id ?? 0 });
      }
    }
    await this.store.createAssignments(tx, pairs);
  }

  private root(): { readonly code: string; readonly kind: string; readonly country: string } {
    const { rootLocalityId } = this.catalogue.deployments.current();
    const root = rootLocalityId === null ? undefined : this.catalogue.places.localityById(rootLocalityId);
    const country = root?.path[0] === undefined ? undefined : this.catalogue.places.localityById(root.path[0]);
    if (root === undefined || country === undefined) throw new ImportProblem('the deployment has no root locality');
    return { code: root.code, kind: root.kind, country: country.code };
  }

  /** Where an outlet belongs whose place the file does not state: the deployment's own province, or one that says so. */
  private nowhere(): LocalityWish[] {
    const root = this.root();
    return root.kind === 'COUNTRY' ? [{ code: `${root.code}-00`, name: 'Chưa rõ địa bàn', kind: 'PROVINCE' }] : [];
  }

  private missingLocalities(outlets: readonly OutletWish[]): (LocalityWish & { parent: string })[] {
    const missing = new Map<string, LocalityWish & { parent: string }>();
    for (const outlet of outlets) {
      let parent = this.root().country;
      for (const wish of outlet.localities) {
        if (this.catalogue.places.localityByCode(wish.code) === undefined && !missing.has(wish.code)) missing.set(wish.code, { ...wish, parent });
        parent = wish.code;
      }
    }
    return [...missing.values()];
  }
}

const hadSome = (line: ReportLine): boolean => line.price !== null || (line.stock ?? 0) > 0 || (line.sold ?? 0) > 0 || (line.incoming ?? 0) > 0;
