import type { AreaOutlet, AreaStockSight } from './area-sight.js';
import { coverDays } from './method/reach-margin.js';

/** What an area holds and needs a day, over the outlets that said what they hold. */
export interface AreaStock {
  readonly stock: number;
  readonly soldPerDay: number | null;
  /** What the people who buy at these outlets need by norm. */
  readonly needPerDay: number | null;
  readonly coverDays: number | null;
}

interface CountedOutlet extends AreaOutlet {
  readonly stock: number;
}

const isCounted = (outlet: AreaOutlet): outlet is CountedOutlet => outlet.sellsIt && outlet.stock !== null;

/** Outlets that sell a commodity, and what they usually sell a day together; added up one by one with `addTrade`. */
export interface Trade {
  outlets: number;
  /** Of those where it is known. */
  demandPerDay: number;
  /** For every one of them. */
  isKnown: boolean;
}

export const noTrade = (): Trade => ({ outlets: 0, demandPerDay: 0, isKnown: true });

export function addTrade(trade: Trade, demandPerDay: number | null): void {
  trade.outlets += 1;
  trade.demandPerDay += demandPerDay ?? 0;
  trade.isKnown &&= demandPerDay !== null;
}

/** The part of all trade that some of it makes up: by demand where every one's is known, else by the number of outlets. */
export const shareOf = (some: Trade, all: Trade): number =>
  all.isKnown && all.demandPerDay > 0 ? some.demandPerDay / all.demandPerDay : some.outlets / all.outlets;

/** How much of what the outlets of an area usually sell is sold by those. */
export const shareOfTrade = (some: readonly AreaOutlet[], outlets: readonly AreaOutlet[]): number =>
  shareOf(tradeOf(some), tradeOf(outlets.filter(({ sellsIt }) => sellsIt)));

function tradeOf(outlets: readonly AreaOutlet[]): Trade {
  const trade = noTrade();
  for (const { demandPerDay } of outlets) addTrade(trade, demandPerDay);
  return trade;
}

/** Adds up the stock of those who reported it; null when nobody did. The people are counted in the share of trade of those who reported, so that an outlet that is silent does not look empty. A stock below nothing is nothing. */
export function areaStock(outlets: readonly AreaOutlet[], people: Pick<AreaStockSight, 'population' | 'normPerPersonDay'>): AreaStock | null {
  const counted = outlets.filter(isCounted);
  if (counted.length === 0) return null;
  const stock = counted.reduce((sum, outlet) => sum + Math.max(0, outlet.stock), 0);
  const demands = counted.flatMap(({ demandPerDay }) => (demandPerDay === null ? [] : [demandPerDay]));
  const soldPerDay = demands.length === 0 ? null : demands.reduce((sum, demand) => sum + demand, 0);
  const { population, normPerPersonDay } = people;
  const needPerDay = population === null || normPerPersonDay === null ? null : population * normPerPersonDay * shareOfTrade(counted, outlets);
  return { stock, soldPerDay, needPerDay, coverDays: coverDays(stock, Math.max(soldPerDay ?? 0, needPerDay ?? 0)) };
}

/** Days an area's stock must last: the level's for staples; for what is not kept in store, the usual way of a delivery and one day more. */
export function coverLimits(sight: AreaStockSight): { readonly watch: number; readonly alert: number } {
  const limits = sight.thresholds.levels[sight.level];
  if (sight.commodityKind === 'STAPLE') return limits.areaCoverDays;
  const lead = sight.usualLeadDays + limits.extraLeadDays;
  return { watch: lead + 1, alert: lead };
}
