import type { AlertStatus, MoveCause } from '../domain/alert/alert-status.js';
import type { Rule } from '../domain/alert/verdict.js';
import type { Instant } from '../domain/instant.js';

/** In place of a commodity and of an outlet: the alert is about all of them. */
export const ALL_COMMODITIES = 0;
export const WHOLE_AREA = 0;

/** What an alert is about; there is one open alert of each fingerprint at a time. */
export interface Fingerprint {
  readonly rule: Rule;
  readonly provinceId: number;
  readonly localityId: number;
  readonly commodityId: number;
  readonly outletId: number;
}

export const textOf = (print: Fingerprint): string => `${print.rule} ${print.localityId} ${print.commodityId} ${print.outletId}`;

/** A row of the table `alert`. */
export interface AlertRow extends Fingerprint {
  readonly id: number;
  readonly status: AlertStatus;
  readonly ownerId: number | null;
  /** How many moves it has made. */
  readonly moves: number;
}

/** A row of the table `alert_move`: what happened, why, and the numbers as they were seen. */
export interface MoveRow {
  readonly alertId: number;
  readonly ordinal: number;
  readonly provinceId: number;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly cause: MoveCause;
  readonly status: AlertStatus;
  readonly reportId: string | null;
  readonly accountId: number | null;
  readonly note: string | null;
  /** Not stored: whether the people on duty are told. */
  readonly announce: boolean;
}
