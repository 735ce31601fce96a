import { randomBytes } from 'node:crypto';
import { instant } from '../../dist/api/domain/instant.js';
import { uuidV7 } from '../../dist/api/domain/uuid-v7.js';
import { COMMODITIES, PROVINCES } from './world.mjs';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SLOT_HOURS = [6, 12, 18];
/** Of the phones, in each slot: those without a net, which send with their next slot; of the batches, those whose answer is lost, so that they come twice. */
const OFFLINE = 0.1;
const REPEATED = 0.03;
/** The province and the commodity whose price goes up by half on the second slot, and the share of shelves that are empty. */
const CRISIS = { province: 5, commodity: 1, factor: 1.5 };
const EMPTY = 0.005;

/** The next `count` slots in Vietnam's time, from tomorrow on, as milliseconds. */
export function nextSlots(now, count) {
  const midnight = Math.floor((now + 7 * HOUR) / DAY + 1) * DAY - 7 * HOUR;
  return Array.from({ length: count }, (_, n) => midnight + Math.floor(n / 3) * DAY + SLOT_HOURS[n % 3] * HOUR);
}

/** All phones of the country, one an outlet, each with what it has not sent yet. */
export class Nation {
  constructor(outletsEach, dice) {
    this.outletsEach = outletsEach;
    this.dice = dice;
    this.outlets = PROVINCES * outletsEach;
    this.unsent = Array.from({ length: this.outlets }, () => []);
  }

  /** Every outlet is visited within the hour before the slot; answers with the batches that phones with a net send, in the order of the day. `isLast`: everybody has a net. */
  visit(slotAt, number, isLast) {
    const batches = [];
    for (let outlet = 1; outlet <= this.outlets; outlet += 1) {
      const waiting = this.unsent[outlet - 1];
      waiting.push(this.report(outlet, slotAt - Math.floor(this.dice() * HOUR), number));
      if (!isLast && this.dice() < OFFLINE) continue;
      batches.push(waiting);
      if (this.dice() < REPEATED) batches.push(waiting);
      this.unsent[outlet - 1] = [];
    }
    return batches
      .map((batch) => ({ batch, place: this.dice() }))
      .sort((a, b) => a.place - b.place)
      .map(({ batch }) => batch);
  }

  report(outlet, at, number) {
    const lines = Array.from({ length: COMMODITIES }, (_, i) => this.line(i + 1, 1 + Math.floor((outlet - 1) / this.outletsEach), number));
    return { id: uuidV7(instant(at), randomBytes(10)), outlet: `O${outlet}`, observedAt: new Date(at).toISOString(), lines };
  }

  line(commodity, province, number) {
    const isDear = number > 0 && province === CRISIS.province && commodity === CRISIS.commodity;
    const usual = 8000 + ((commodity * 7919) % 180_000) + Math.floor(this.dice() * 900);
    const isEmpty = this.dice() < EMPTY;
    const price = isEmpty ? null : Math.round(usual * (isDear ? CRISIS.factor : 1));
    return { commodity: `C${commodity}`, price, stock: isEmpty ? 0 : 250_000 + commodity * 7300, sold: 30_000, availability: isEmpty ? 'NONE' : 'ENOUGH' };
  }
}
