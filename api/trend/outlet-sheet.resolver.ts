import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AVAILABILITIES } from '../domain/figures.js';
import type { Instant } from '../domain/instant.js';
import type { OutletNow, OutletRunOut, OutletSeries } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { badUserInput } from '../platform/bad-user-input.js';
import { Clock } from '../platform/clock.js';
import { OutletSheetView } from './outlet-sheet.view.js';
import { RunOutView } from './run-out.view.js';

const MOST_DAYS = 800;
const DAY = 86_400_000;

/** Adds what the reports say to the outlet room's outlet. */
@Resolver('Outlet')
export class OutletSheetResolver {
  constructor(
    private readonly sheets: OutletSheetView,
    private readonly runOuts: RunOutView,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  @ResolveField('now')
  async now(@Parent() parent: { readonly id: string }): Promise<OutletNow | null> {
    const outlet = this.catalogue.places.outletByCode(parent.id);
    const state = outlet === undefined ? undefined : await this.sheets.now(outlet.id);
    if (state === undefined) return null;
    const known = [...state.memories].flatMap(([id, memory]) => {
      const code = this.catalogue.commodities.byId(id)?.code;
      return code === undefined ? [] : [{ code, memory }];
    });
    return {
      commodities: known.map(({ code }) => code),
      price: known.map(({ memory }) => memory.price),
      priceAt: known.map(({ memory }) => memory.priceAt),
      baseline: known.map(({ memory }) => memory.baseline),
      stock: known.map(({ memory }) => memory.stock),
      stockAt: known.map(({ memory }) => memory.stockAt),
      availability: known.map(({ memory }) => (memory.availability === null ? null : AVAILABILITIES.indexOf(memory.availability))),
    };
  }

  @ResolveField('runOut')
  async runOut(@Parent() parent: { readonly id: string }): Promise<OutletRunOut> {
    const outlet = this.catalogue.places.outletByCode(parent.id);
    const found = outlet === undefined ? [] : [...(await this.runOuts.ofOutlet(outlet.id, this.clock.now()))];
    const told = found.flatMap(([id, runOut]) => {
      const code = this.catalogue.commodities.byId(id)?.code;
      return code === undefined ? [] : [{ code, runOut }];
    });
    return {
      commodities: told.map(({ code }) => code),
      at: told.map(({ runOut }) => runOut.at),
      slotAt: told.map(({ runOut }) => runOut.slot),
      earliest: told.map(({ runOut }) => runOut.earliest),
      latest: told.map(({ runOut }) => runOut.latest),
      demandPerDay: told.map(({ runOut }) => runOut.demandPerDay),
    };
  }

  @ResolveField('series')
  async series(@Parent() parent: { readonly id: string }, @Args() asked: { commodity: string; since: Instant; until: Instant }): Promise<OutletSeries> {
    const outlet = this.catalogue.places.outletByCode(parent.id);
    const commodity = this.catalogue.commodities.byCode(asked.commodity);
    if (outlet === undefined || commodity === undefined) throw badUserInput(`commodity is not known: ${asked.commodity.slice(0, 80)}`);
    if (asked.until - asked.since > MOST_DAYS * DAY) throw badUserInput(`a series is of ${MOST_DAYS} days at most`);
    return { commodity: commodity.code, ...(await this.sheets.series(outlet.id, commodity.id, asked)) };
  }
}
