import type { Availability } from '../domain/figures.js';
import { formatInstant } from '../domain/format-instant.js';
import { HOUR, type Instant, instant, MINUTE } from '../domain/instant.js';
import { uuidV7 } from '../domain/uuid-v7.js';
import type { DemoOutlet, DemoReport } from './demo-report.js';
import type { ShelfState } from './demo-shelf.js';
import type { Chapter, LateSpan, SeenActs, Silence, Slip } from './demo-story.js';
import type { Visit } from './demo-visits.js';
import { type Random, seededRandom, tenBytes } from './seeded-random.js';

/** How often an inspector misses a visit, passes a shelf by, or leaves a figure out. */
const MISSED_VISIT = 0.025;
const PASSED_BY = 0.01;
const LEFT_OUT = 0.02;
/** How often the next delivery is not known, a price range is noted, a supplier's invoice is shown. */
const DELIVERY_UNKNOWN = 0.1;
const RANGE_NOTED = 0.15;
const INVOICE_SHOWN = 0.25;
const INVOICE_SHARE = 0.87;

/** What is on one shelf at a visit. */
export interface Sight {
  readonly commodity: string;
  readonly state: ShelfState;
}

interface DraftLine {
  readonly commodity: string;
  readonly price: number | null;
  readonly [figure: string]: unknown;
}

interface Draft {
  readonly writtenAt: Instant;
  readonly receivedAt: Instant;
  readonly lines: readonly DraftLine[];
  readonly corrects?: string;
  readonly correctionReason?: string;
}

/** Writes down what an inspector finds at one outlet: with gaps, late, and sometimes wrongly. */
export class DemoScribe {
  private readonly random: Random;
  private readonly silences: readonly Silence[];
  private readonly lates: readonly LateSpan[];
  private readonly slips: readonly Slip[];
  private readonly acts: readonly SeenActs[];
  private readonly unreported = new Map<string, number>();

  constructor(
    private readonly outlet: DemoOutlet,
    story: readonly Chapter[],
    seed: number,
  ) {
    this.random = seededRandom(seed, `scribe ${outlet.code}`);
    this.silences = story.flatMap((chapter) => chapter.silences ?? []).filter((silence) => silence.outlets.includes(outlet.code));
    this.lates = story.flatMap((chapter) => chapter.lates ?? []).filter((late) => late.outlets.includes(outlet.code));
    this.acts = story.flatMap((chapter) => chapter.acts ?? []).filter((seen) => seen.outlets.includes(outlet.code));
    this.slips = story.flatMap((chapter) => chapter.slips ?? []).filter((slip) => slip.outlet === outlet.code);
  }

  /** The reports of one visit: none when nobody came, two when a slip is put right later. */
  write(visit: Visit, sights: readonly Sight[]): DemoReport[] {
    for (const { commodity, state } of sights) this.unreported.set(commodity, (this.unreported.get(commodity) ?? 0) + state.sold);
    const slip = this.slips.find((candidate) => isDuring(visit.at, candidate));
    const isMissed = this.random() < MISSED_VISIT && slip === undefined;
    if (isMissed || this.isUnheardOf(visit.at)) return [];
    const lines = sights.flatMap((sight) => this.line(sight, visit.at, sight.commodity === slip?.commodity));
    const late = this.lates.find((span) => isDuring(visit.at, span));
    const receivedAt = instant(Math.round((late?.receivedAt ?? visit.at) + (0.5 + 3 * this.random()) * MINUTE));
    const draft = { writtenAt: visit.at, receivedAt, lines };
    return slip === undefined ? [this.report(visit, draft)] : this.withSlip(visit, draft, slip);
  }

  /** Nobody gets there, or the last word from there is a slip that nobody has put right yet. */
  private isUnheardOf(at: Instant): boolean {
    return this.silences.some((silence) => isDuring(at, silence)) || this.slips.some((slip) => slip.correctedAfter === null && slip.until <= at);
  }

  private withSlip(visit: Visit, right: Draft, slip: Slip): DemoReport[] {
    const wrongLines = right.lines.map((line) => (line.commodity === slip.commodity && line.price !== null ? { ...line, price: line.price * 10 } : line));
    const wrong = this.report(visit, { ...right, lines: wrongLines });
    if (slip.correctedAfter === null) return [wrong];
    const writtenAt = instant(visit.at + slip.correctedAfter * HOUR);
    const correction = this.report(visit, {
      writtenAt,
      receivedAt: instant(writtenAt + MINUTE),
      lines: right.lines.filter((line) => line.commodity === slip.commodity),
      corrects: wrong.report.id,
      correctionReason: 'Nhập thừa một số 0',
    });
    return [wrong, correction];
  }

  private report(visit: Visit, { writtenAt, receivedAt, ...content }: Draft): DemoReport {
    const id = uuidV7(writtenAt, tenBytes(this.random));
    return { report: { id, outlet: this.outlet.code, observedAt: formatInstant(visit.at), ...content }, receivedAt };
  }

  private line({ commodity, state }: Sight, at: Instant, isCareful: boolean): DraftLine[] {
    if (!isCareful && this.random() < PASSED_BY) return [];
    const leftOut = (): boolean => !isCareful && this.random() < LEFT_OUT;
    const price = state.stock === 0 || leftOut() ? null : state.price;
    const sold = this.unreported.get(commodity) ?? 0;
    this.unreported.set(commodity, 0);
    const stock = leftOut() ? null : state.stock;
    return [
      {
        commodity,
        price,
        stock,
        sold: leftOut() ? null : sold,
        availability: leftOut() ? null : availabilityOf(state),
        ...this.aside(price, isCareful),
        ...this.delivery(state),
        ...this.conduct(commodity, at),
      },
    ];
  }

  private conduct(commodity: string, at: Instant): { acts?: SeenActs['acts'] } {
    const seen = this.acts.find((span) => span.commodities.includes(commodity) && isDuring(at, span));
    return seen === undefined ? {} : { acts: seen.acts };
  }

  private aside(price: number | null, isCareful: boolean): { inputPrice?: number; priceLow?: number; priceHigh?: number } {
    if (price === null || isCareful) return {};
    const buysOnInvoice = this.outlet.kind === 'SUPERMARKET' || this.outlet.kind === 'CLUSTER_ENTERPRISE';
    if (buysOnInvoice) return this.random() < INVOICE_SHOWN ? { inputPrice: Math.round((price * INVOICE_SHARE) / 100) * 100 } : {};
    const hasStalls = this.outlet.kind === 'MARKET' && this.random() < RANGE_NOTED;
    return hasStalls ? { priceLow: Math.round((price * 0.97) / 100) * 100, priceHigh: Math.round((price * 1.04) / 100) * 100 } : {};
  }

  private delivery({ incoming, incomingAt, isDeliveryVital }: ShelfState): { incoming?: number; incomingAt?: string | null } {
    const isUnknown = this.random() < DELIVERY_UNKNOWN && !isDeliveryVital;
    return incoming === null || incomingAt === null || isUnknown ? {} : { incoming, incomingAt: formatInstant(incomingAt) };
  }
}

const isDuring = (at: Instant, span: { readonly since: Instant; readonly until: Instant }): boolean => span.since <= at && at < span.until;

/** Hết, Ít (less than a day), Đủ, Dồi dào (near what a delivery fills up to). */
function availabilityOf({ stock, coverDays, upToDays }: ShelfState): Availability {
  if (stock === 0) return 'NONE';
  if (coverDays < 0.8) return 'LOW';
  return coverDays > 0.75 * upToDays ? 'PLENTY' : 'ENOUGH';
}
