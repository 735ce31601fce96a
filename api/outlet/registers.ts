import type { ExpectedSurge } from '../domain/alert/method/panic-ratio.js';
import type { Exemption } from '../domain/alert/sight.js';
import type { Instant } from '../domain/instant.js';
import type { EntryKind } from '../domain/register/check-entry.js';

/** An entry of the registers as other rooms see it, half-open in time. */
export interface RegisterRecord {
  readonly id: number;
  readonly kind: EntryKind;
  readonly localityId: number | null;
  readonly outletId: number | null;
  readonly owner: string | null;
  readonly commodityId: number | null;
  readonly quantity: number | null;
  readonly salesFactor: number | null;
  readonly priceFactor: number | null;
  readonly since: Instant;
  readonly until: Instant;
  readonly document: string;
}

/** An outlet as the registers know it: `path` = ids of its locality and of all that hold it. */
export interface RegisteredOutlet {
  readonly id: number;
  readonly owner: string | null;
  readonly path: readonly number[];
}

const isIn = (record: RegisterRecord, path: readonly number[]): boolean => record.localityId === null || path.includes(record.localityId);
const isOf = (record: RegisterRecord, commodityId: number): boolean => record.commodityId === null || record.commodityId === commodityId;
const holds = (record: RegisterRecord, at: Instant): boolean => record.since <= at && at < record.until;
const finite = (at: Instant): Instant | null => (Number.isFinite(at) ? at : null);

/** What people have declared, asked by the rules: which stock may be there, who need not report, which times are not like others. */
export class Registers {
  private readonly ofKind = new Map<EntryKind, RegisterRecord[]>();

  constructor(records: readonly RegisterRecord[]) {
    for (const record of records) this.ofKind.set(record.kind, [...(this.ofKind.get(record.kind) ?? []), record]);
  }

  /** Stock of the commodity that may be at the outlet. A reserve that an authority has ordered for an area is a request of the department to each of its outlets. */
  exemptionsOf(outlet: RegisteredOutlet, commodityId: number): Exemption[] {
    const own = (['RESERVE_CONTRACT', 'DEPARTMENT_REQUEST', 'DELIVERY'] as const).flatMap((kind) =>
      this.all(kind)
        .filter((record) => isOf(record, commodityId) && (record.outletId === outlet.id || (record.owner !== null && record.owner === outlet.owner)))
        .map((record) => ({ kind, quantity: record.quantity, since: record.since, until: finite(record.until), document: record.document })),
    );
    const ordered = this.all('RESERVE_PERIOD')
      .filter((record) => isOf(record, commodityId) && isIn(record, outlet.path))
      .map(({ since, until, document }) => ({ kind: 'DEPARTMENT_REQUEST' as const, quantity: null, since, until: finite(until), document }));
    return [...own, ...ordered];
  }

  /** Spans in which the outlet need not report: its own, and those of the areas around it. */
  closuresOf(outlet: RegisteredOutlet): readonly RegisterRecord[] {
    return this.all('CLOSURE').filter((record) => record.outletId === outlet.id || (record.localityId !== null && outlet.path.includes(record.localityId)));
  }

  /** Times at which everybody in the area buys more. */
  surgesOf(path: readonly number[]): ExpectedSurge[] {
    return this.all('TET')
      .filter((record) => isIn(record, path))
      .map(({ since, until, salesFactor }) => ({ name: 'TET', since, until, factor: salesFactor ?? 1 }));
  }

  /** How many times the usual the prices of an area are expected to be: the largest factor in force, 1 without any. */
  priceFactorAt(path: readonly number[], at: Instant): number {
    return Math.max(
      1,
      ...this.all('TET')
        .filter((record) => isIn(record, path) && holds(record, at))
        .map(({ priceFactor }) => priceFactor ?? 1),
    );
  }

  /** Whether a rumour about the commodity is known to go round in the area. */
  isRumourDay(path: readonly number[], commodityId: number, at: Instant): boolean {
    return this.all('RUMOUR_DAY').some((record) => isIn(record, path) && isOf(record, commodityId) && holds(record, at));
  }

  private all(kind: EntryKind): readonly RegisterRecord[] {
    return this.ofKind.get(kind) ?? [];
  }
}
