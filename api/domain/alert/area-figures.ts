import { median } from '../statistics.js';
import { type AreaMove, moveOf } from './method/area-index.js';

/** A price as it stands at the end of a day. `change` = ln(price / own baseline). */
export interface StandingPrice {
  readonly price: number;
  readonly change: number;
  /** Whether it was seen on this very day: a price of the days before stands beside it, but nothing is judged on such prices alone. */
  readonly isOfToday: boolean;
}

/** An own change and the local day (since 1970-01-01) at whose end it last stood. */
export interface DatedChange {
  readonly change: number;
  readonly day: number;
}

/** One commodity in one area at the end of a day. */
export interface AreaFigure {
  readonly outlets: number;
  readonly ofToday: number;
  readonly move: AreaMove;
  /** Median price in smallest money units. */
  readonly price: number;
}

interface Pile {
  readonly prices: number[];
  readonly changes: number[];
  readonly was: number[];
  readonly is: number[];
  ofToday: number;
}

/** The newest day on which anybody of each area was known. */
function newestDays(before: ReadonlyMap<number, DatedChange>, areasOf: (outletId: number) => readonly number[]): ReadonlyMap<number, number> {
  const newest = new Map<number, number>();
  for (const [outletId, { day }] of before)
    for (const area of areasOf(outletId)) if (day > (newest.get(area) ?? Number.NEGATIVE_INFINITY)) newest.set(area, day);
  return newest;
}

const emptyPile = (): Pile => ({ prices: [], changes: [], was: [], is: [], ofToday: 0 });

/**
 * The figures of one commodity in every area that an outlet belongs to. `standing`: prices that stand today by outlet; `before`: each outlet's change at the end of the newest earlier day.
 * An area moves by the outlets known today and on the newest day it was known before: changes of different days are never mixed, so a market seen weekly cannot add its week to the days of its neighbours.
 */
export function areaFigures(
  standing: ReadonlyMap<number, StandingPrice>,
  before: ReadonlyMap<number, DatedChange>,
  areasOf: (outletId: number) => readonly number[],
): ReadonlyMap<number, AreaFigure> {
  const newest = newestDays(before, areasOf);
  const piles = new Map<number, Pile>();
  for (const [outletId, seen] of standing) {
    const earlier = before.get(outletId);
    for (const area of areasOf(outletId)) {
      const pile = piles.get(area) ?? emptyPile();
      piles.set(area, pile);
      put(pile, seen, earlier !== undefined && earlier.day === newest.get(area) ? earlier.change : null);
    }
  }
  return new Map([...piles].flatMap(([area, pile]) => figureOf(area, pile)));
}

function put(pile: Pile, { price, change, isOfToday }: StandingPrice, earlier: number | null): void {
  pile.prices.push(price);
  pile.changes.push(change);
  if (isOfToday) pile.ofToday += 1;
  if (earlier === null) return;
  pile.was.push(earlier);
  pile.is.push(change);
}

function figureOf(area: number, { prices, changes, was, is, ofToday }: Pile): [number, AreaFigure][] {
  const move = moveOf(changes, was, is);
  const price = median(prices);
  return move === null || price === null ? [] : [[area, { outlets: prices.length, ofToday, move, price }]];
}
