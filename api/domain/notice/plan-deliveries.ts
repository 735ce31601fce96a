import type { Family } from '../alert/incident.js';
import { SEVERITIES, type Severity } from '../alert/severity.js';
import type { Calendar, Instant } from '../instant.js';
import { type Carrier, isQuiet, type NoticePreferences } from './notice-preferences.js';

export const CHANNELS = ['IN_APP', 'EMAIL', 'PUSH', 'WEBHOOK'] as const;
export type Channel = (typeof CHANNELS)[number];

/** WAITING: to be sent, or sent again. NOT_CONFIGURED and SUPPRESSED were never sent, FAILED is not tried again by itself. */
export const DELIVERY_OUTCOMES = ['WAITING', 'SENT', 'FAILED', 'NOT_CONFIGURED', 'SUPPRESSED'] as const;
export type DeliveryOutcome = (typeof DELIVERY_OUTCOMES)[number];

/** Why a delivery was not, or need not be, sent. */
export type UnsentReason = 'CHANNEL_OFF' | 'NO_ADDRESS' | 'NO_DEVICE' | 'NOT_CHOSEN' | 'QUIET_HOURS' | 'TOO_OLD' | 'NOBODY';

/** Something people are told: of an incident, or the digest of a slot. */
export type Announced =
  | {
      readonly kind: 'NOTICE';
      readonly family: Family;
      readonly severity: Severity;
      readonly path: readonly number[];
      readonly level: number;
      readonly at: Instant;
    }
  | { readonly kind: 'DIGEST' }
  /** An order goes to whom it names, whatever they chose, also at night. */
  | { readonly kind: 'ORDER' };

/** Somebody the announcement is meant for. */
export interface Recipient {
  readonly accountId: number;
  readonly preferences: NoticePreferences;
  /** Push subscriptions of the browsers this person has switched on. */
  readonly devices: readonly string[];
}

/** What this installation can send with; `gateways` are the names of its webhooks. */
export interface OpenCarriers {
  readonly email: boolean;
  readonly push: boolean;
  readonly gateways: readonly string[];
}

/** One row: a person (0 = a gateway's own copy, or nobody) and a way; `target` = address, device or gateway. */
export interface PlannedDelivery {
  readonly accountId: number;
  readonly channel: Channel;
  readonly target: string;
  readonly outcome: DeliveryOutcome;
  readonly reason: UnsentReason | null;
}

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** A crisis, or anything at crisis level 4, wakes people up. */
const isBeyondQuiet = ({ severity, level }: { readonly severity: Severity; readonly level: number }): boolean => severity === 'CRISIS' || level >= 4;

function isChosen(said: Announced, { families, minimumSeverity, areas, digest }: NoticePreferences): boolean {
  if (said.kind === 'ORDER') return true;
  if (said.kind === 'DIGEST') return digest;
  return (
    families.includes(said.family) && rank(said.severity) >= rank(minimumSeverity) && (areas.length === 0 || areas.some((area) => said.path.includes(area)))
  );
}

interface Address {
  readonly isOpen: boolean;
  readonly targets: readonly string[];
  readonly missing: 'NO_ADDRESS' | 'NO_DEVICE';
}

function addressOf(carrier: Carrier, { preferences, devices }: Recipient, open: OpenCarriers): Address {
  if (carrier === 'PUSH') return { isOpen: open.push, targets: devices, missing: 'NO_DEVICE' };
  const { email, phone } = preferences;
  if (carrier === 'EMAIL') return { isOpen: open.email, targets: email === null ? [] : [email], missing: 'NO_ADDRESS' };
  return { isOpen: open.gateways.length > 0, targets: phone === null ? [] : open.gateways, missing: 'NO_ADDRESS' };
}

function carried(carrier: Carrier, recipient: Recipient, open: OpenCarriers, unwanted: UnsentReason | null): PlannedDelivery[] {
  const { isOpen, targets, missing } = addressOf(carrier, recipient, open);
  const row = { accountId: recipient.accountId, channel: carrier };
  if (unwanted === 'NOT_CHOSEN') return [{ ...row, target: '', outcome: 'SUPPRESSED', reason: unwanted }];
  if (!isOpen) return [{ ...row, target: '', outcome: 'NOT_CONFIGURED', reason: 'CHANNEL_OFF' }];
  if (targets.length === 0) return [{ ...row, target: '', outcome: 'NOT_CONFIGURED', reason: missing }];
  return targets.map((target) => ({ ...row, target, outcome: unwanted === null ? 'WAITING' : 'SUPPRESSED', reason: unwanted }));
}

/** What the plan stands on beside the people. */
export interface PlanFooting {
  readonly open: OpenCarriers;
  readonly calendar: Calendar;
}

function unwantedBy(preferences: NoticePreferences, said: Announced, calendar: Calendar): UnsentReason | null {
  if (!isChosen(said, preferences)) return 'NOT_CHOSEN';
  return said.kind === 'NOTICE' && !isBeyondQuiet(said) && isQuiet(preferences.quiet, said.at, calendar) ? 'QUIET_HOURS' : null;
}

const onPage = (accountId: number, reason: UnsentReason | null = null): PlannedDelivery => ({
  accountId,
  channel: 'IN_APP',
  target: '',
  outcome: reason === null ? 'SENT' : 'SUPPRESSED',
  reason,
});

/**
 * One row for each recipient and way, and one for each gateway as a whole.
 * `readers` are those who see it on their page, whatever they chose; where there is none, a row says so. `others` only follow what they chose.
 */
export function planDeliveries(
  said: Announced,
  { readers, others }: { readonly readers: readonly Recipient[]; readonly others: readonly Recipient[] },
  { open, calendar }: PlanFooting,
): readonly PlannedDelivery[] {
  const people = [...readers, ...others];
  const gateways: PlannedDelivery[] =
    open.gateways.length === 0
      ? [{ accountId: 0, channel: 'WEBHOOK', target: '', outcome: 'NOT_CONFIGURED', reason: 'CHANNEL_OFF' }]
      : open.gateways.map((target) => ({ accountId: 0, channel: 'WEBHOOK', target, outcome: 'WAITING', reason: null }));
  return [
    ...(readers.length === 0 ? [onPage(0, 'NOBODY')] : readers.map(({ accountId }) => onPage(accountId))),
    ...people.flatMap((person) => {
      const unwanted = unwantedBy(person.preferences, said, calendar);
      return person.preferences.carriers.flatMap((carrier) => carried(carrier, person, open, unwanted));
    }),
    ...gateways,
  ];
}

/** News of a past that is replayed is on record and rings for nobody. */
export const planOldNews = (readers: readonly Recipient[]): readonly PlannedDelivery[] =>
  readers.length === 0 ? [onPage(0, 'NOBODY')] : readers.map(({ accountId }) => onPage(accountId, 'TOO_OLD'));

/** A message of one's own to try one way with. */
export const planTest = (carrier: Carrier, recipient: Recipient, open: OpenCarriers): readonly PlannedDelivery[] => carried(carrier, recipient, open, null);
