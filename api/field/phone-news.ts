import { type Instant, instant } from '../domain/instant.js';
import { isPlainText } from '../domain/problem-list.js';

/** A report that a phone has given up sending, or its person has withdrawn. */
export interface StuckReport {
  readonly id: string;
  readonly kind: 'QUARANTINED' | 'WITHDRAWN';
  readonly outlet: string | null;
  readonly reason: string;
  readonly tries: number;
  readonly at: Instant | null;
}

/** What a phone tells of itself. Milliseconds, bytes. */
export interface PhoneNews {
  readonly device: string;
  /** SPKI of its key for rescue files, base64. */
  readonly publicKey: string | null;
  readonly appVersion: string;
  readonly queue: number;
  readonly oldestUnsentAt: Instant | null;
  /** Server minus phone: from the two times of this very call, else what the phone measured. */
  readonly clockOffset: number | null;
  readonly persisted: boolean | null;
  readonly storageUsed: number | null;
  readonly storageQuota: number | null;
  readonly userAgent: string | null;
  readonly stuck: readonly StuckReport[];
}

type Sent = Readonly<Record<string, unknown>>;

const LATEST = 8_640_000_000_000_000;
const MOST_STUCK = 200;

const isObject = (value: unknown): value is Sent => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (sent: unknown, longest: number): string | null => (typeof sent === 'string' && sent !== '' && isPlainText(sent) ? sent.slice(0, longest) : null);
const whole = (sent: unknown, most: number): number | null =>
  typeof sent === 'number' && Number.isFinite(sent) && Math.abs(sent) <= most ? Math.round(sent) : null;
const count = (sent: unknown, most: number): number => Math.max(0, whole(sent, most) ?? 0);
const time = (sent: unknown): Instant | null => {
  const at = whole(sent, LATEST);
  return at === null ? null : instant(at);
};

function stuckOf(sent: unknown, kind: StuckReport['kind']): StuckReport[] {
  if (!Array.isArray(sent)) return [];
  return sent.slice(0, MOST_STUCK).flatMap((one: unknown) => {
    const id = isObject(one) ? text(one.id, 80) : null;
    if (!isObject(one) || id === null) return [];
    return [{ id, kind, outlet: text(one.outlet, 80), reason: text(one.reason, 500) ?? '', tries: count(one.tries, 1e6), at: time(one.at) }];
  });
}

/** News as anybody may have sent them; null without a device and a version. What else cannot be read is left out: a phone in trouble must still be heard. */
export function readPhoneNews(sent: unknown, at: Instant): PhoneNews | null {
  if (!isObject(sent)) return null;
  const device = text(sent.device, 80);
  const appVersion = text(sent.appVersion, 80);
  if (device === null || appVersion === null) return null;
  const phoneTime = time(sent.phoneTime);
  const stuck = [...stuckOf(sent.quarantined, 'QUARANTINED'), ...stuckOf(sent.withdrawn, 'WITHDRAWN')];
  return {
    device,
    appVersion,
    publicKey: text(sent.publicKey, 400),
    queue: count(sent.queue, 1e6),
    oldestUnsentAt: time(sent.oldestUnsentAt),
    clockOffset: phoneTime === null ? whole(sent.offset, LATEST) : at - phoneTime,
    persisted: typeof sent.persisted === 'boolean' ? sent.persisted : null,
    storageUsed: whole(sent.storageUsed, 1e15),
    storageQuota: whole(sent.storageQuota, 1e15),
    userAgent: text(sent.userAgent, 300),
    stuck: [...new Map(stuck.map((one) => [one.id, one])).values()],
  };
}
