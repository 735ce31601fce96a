/** What of the contract tells of a person: the fields that do, the field that says whose data it is, and what that field names. */
export interface Personal {
  readonly fields: readonly string[];
  readonly who: string;
  readonly names: 'account' | 'phone' | 'report';
}

/** Reads of these are entries of the audit. Names beside a person's own acts are part of those acts and are none. */
export const PERSONAL: Readonly<Record<string, Personal>> = {
  Person: { fields: ['fullName', 'role', 'locality', 'owner', 'lastSeenAt'], who: 'id', names: 'account' },
  Phone: { fields: ['account', 'lastSeenAt', 'clockOffsetMs'], who: 'id', names: 'phone' },
  Report: { fields: ['lines', 'note', 'visit', 'photos'], who: 'id', names: 'report' },
  ReviewItem: { fields: ['account', 'distance'], who: 'report', names: 'report' },
  LineAudit: { fields: ['account', 'device', 'dwellSeconds', 'distance'], who: 'report', names: 'report' },
  StuckReport: { fields: ['account', 'reason'], who: 'id', names: 'report' },
};
