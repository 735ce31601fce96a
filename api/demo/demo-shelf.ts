import { DAY, dayNumber, type Instant, instant } from '../domain/instant.js';
import { DEMO_GOODS, type DemoGood, type ShelfHabit } from './demo-market.js';
import type { FixedRhythm, ShelfEffect, Stage } from './demo-story.js';
import type { Visit } from './demo-visits.js';
import { bell, type Random } from './seeded-random.js';

/** One commodity at one outlet. `customers`: people who buy there; `priceLevel`: against the everyday price. */
export interface ShelfSetting {
  readonly commodity: string;
  readonly customers: number;
  readonly priceLevel: number;
  readonly effects: readonly ShelfEffect[];
  readonly rhythm: FixedRhythm | null;
  /** The everyday price of a day in the whole province, as a factor. */
  readonly provincePrice: (daysBeforeEnd: number) => number;
}

/** What is true of a shelf at a visit; whether anybody writes it down is another matter. Quantities in base units, price in đồng per unit. */
export interface ShelfState {
  readonly price: number;
  readonly stock: number;
  readonly sold: number;
  readonly coverDays: number;
  readonly upToDays: number;
  readonly incoming: number | null;
  readonly incomingAt: Instant | null;
  /** What is left lasts only because the next delivery is known, so nobody forgets to note it. */
  readonly isDeliveryVital: boolean;
}

/** Saturdays and Sundays sell more; place 0 is Thursday. */
const WEEKDAY = [0.96, 1, 1.12, 1.1, 0.92, 0.94, 0.96];
const isWeekend = (weekday: number): boolean => weekday === 2 || weekday === 3;

/** Plays one shelf from visit to visit. Stock never falls below nothing: what is not there is not sold. */
export class DemoShelf {
  private readonly good: DemoGood;
  private readonly habit: ShelfHabit;
  private readonly daily: number;
  private readonly grain: number;
  private readonly firstDelivery: number;
  private stock: number;
  private price: number;
  private seenAt: Instant;

  constructor(
    private readonly stage: Stage,
    private readonly setting: ShelfSetting,
    private readonly random: Random,
  ) {
    this.good = demoGood(setting.commodity);
    this.habit = setting.rhythm === null ? this.good.habit : { ...this.good.habit, interval: 7, hour: 8, upTo: setting.rhythm.upTo };
    this.daily = this.good.perPersonDay * setting.customers;
    this.grain = this.daily > 50_000 ? 500 : this.daily > 5_000 ? 100 : 1;
    const phase = setting.rhythm === null ? Math.floor(random() * this.habit.interval) : setting.rhythm.daysBeforeEnd;
    this.firstDelivery = stage.ago(phase + this.habit.interval * Math.ceil(70 / this.habit.interval), this.habit.hour);
    this.seenAt = stage.ago(61);
    const untilNext = (this.nextDelivery(this.seenAt) - this.seenAt) / DAY;
    this.stock = this.round(this.daily * (this.habit.upTo - this.habit.interval + untilNext));
    this.price = this.target(61, 0);
  }

  /** Lets time pass until the visit, and says what is there. */
  passTo(visit: Visit): ShelfState {
    const effects = this.setting.effects.filter((effect) => effect.since <= visit.at && visit.at < effect.until);
    const upToDays = effects.findLast((effect) => effect.upTo !== undefined)?.upTo ?? this.habit.upTo;
    const sold = this.trade(visit, upToDays, product(effects, 'demand'));
    if (visit.isFirstOfDay) this.reprice(visit.at);
    this.seenAt = visit.at;
    return {
      price: this.onStep(this.price * product(effects, 'price')),
      stock: this.stock,
      sold,
      coverDays: this.stock / this.daily,
      upToDays,
      isDeliveryVital: this.setting.rhythm !== null || upToDays !== this.habit.upTo,
      ...this.announced(visit.at),
    };
  }

  private trade(visit: Visit, upToDays: number, demandFactor: number): number {
    const weekday = WEEKDAY[this.weekday(visit.at)] ?? 1;
    const wanted = this.round(this.daily * visit.share * weekday * demandFactor * Math.exp(0.1 * bell(this.random)));
    const delivery = this.nextDelivery(this.seenAt);
    const comes = delivery <= visit.at && !this.isHeldUp(delivery);
    const early = comes && delivery - this.seenAt <= (visit.at - this.seenAt) / 2;
    if (early) this.fillUp(upToDays);
    const sold = Math.min(this.stock, wanted);
    this.stock -= sold;
    if (comes && !early) this.fillUp(upToDays);
    return sold;
  }

  private fillUp(upToDays: number): void {
    this.stock = Math.max(this.stock, this.round(upToDays * this.daily));
  }

  /** Prices stick: on most days nobody touches them. */
  private reprice(at: Instant): void {
    const isTouched = this.random() < this.habit.eagerness;
    const whim = this.habit.whim * bell(this.random);
    if (isTouched) this.price = this.target(Math.ceil((this.stage.ago(0) - at) / DAY), whim + (isWeekend(this.weekday(at)) ? this.habit.weekend : 0));
  }

  private target(daysBeforeEnd: number, whim: number): number {
    return this.onStep(this.good.price * this.setting.priceLevel * this.setting.provincePrice(daysBeforeEnd) * Math.exp(whim));
  }

  /** 0 is Thursday, the weekday of 1970-01-01. */
  private weekday(at: Instant): number {
    return dayNumber(at, this.stage.calendar) % 7;
  }

  private announced(at: Instant): Pick<ShelfState, 'incoming' | 'incomingAt'> {
    const next = this.nextDelivery(at);
    if (this.isHeldUp(at)) return { incoming: null, incomingAt: null };
    return { incoming: this.round(this.daily * this.habit.interval), incomingAt: next };
  }

  private isHeldUp(at: Instant): boolean {
    return this.setting.effects.some((effect) => effect.noDelivery === true && effect.since <= at && at < effect.until);
  }

  /** The first delivery due after an instant. */
  private nextDelivery(after: Instant): Instant {
    const span = this.habit.interval * DAY;
    return instant(this.firstDelivery + (Math.floor((after - this.firstDelivery) / span) + 1) * span);
  }

  private onStep(price: number): number {
    return Math.round(price / this.good.priceStep) * this.good.priceStep;
  }

  private round(quantity: number): number {
    return Math.round(quantity / this.grain) * this.grain;
  }
}

/** The demo's figures for a commodity; throws for one it has no figures for, which a test would have seen. */
export function demoGood(commodity: string): DemoGood {
  const found = DEMO_GOODS[commodity];
  if (found === undefined) throw new Error(`the demo has no figures for the commodity ${commodity}`);
  return found;
}

function product(effects: readonly ShelfEffect[], field: 'demand' | 'price'): number {
  return effects.reduce((factor, effect) => factor * (effect[field] ?? 1), 1);
}
