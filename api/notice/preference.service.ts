import { Injectable } from '@nestjs/common';
import { FAMILIES } from '../domain/alert/incident.js';
import { DAY } from '../domain/instant.js';
import { CARRIERS, type Carrier, defaultPreferences, type NoticePreferences } from '../domain/notice/notice-preferences.js';
import { isPlainText } from '../domain/problem-list.js';
import type { NoticePreferencesInput, NoticePreferencesProblem, PushDeviceInput, PushDeviceProblem } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { Caller } from '../platform/access.js';
import { Carriers } from '../platform/carriers.js';
import { Clock } from '../platform/clock.js';
import { makePushKeys } from '../platform/push-sender.js';
import { type DeviceRow, PreferenceStore } from './preference.store.js';

export type { DeviceRow } from './preference.store.js';

export interface OwnPreferences {
  readonly preferences: NoticePreferences;
  readonly isDefault: boolean;
  readonly devices: readonly DeviceRow[];
}

const EMAIL = /^[^\s@<>(),;:"\\]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*$/i;
const PHONE = /^\+?\d{8,15}$/;
const LONGEST_ADDRESS = 254;
const LONGEST_LABEL = 80;
const MOST_DEVICES = 10;
const MINUTES = DAY / 60_000;
/** An uncompressed point of P-256 and 16 bytes, as base64url. */
const P256DH = /^B[A-Za-z0-9_-]{86}=?$/;
const AUTH = /^[A-Za-z0-9_-]{22}(==)?$/;

export const isCarrier = (channel: string): channel is Carrier => (CARRIERS as readonly string[]).includes(channel);

/** What people choose to be told, and the browsers they switch on. */
@Injectable()
export class PreferenceService {
  constructor(
    private readonly store: PreferenceStore,
    private readonly catalogue: CatalogueView,
    private readonly carriers: Carriers,
    private readonly clock: Clock,
  ) {}

  async of({ accountId, role }: Caller): Promise<OwnPreferences> {
    const chosen = (await this.store.chosen(undefined, [accountId])).get(accountId);
    const devices = (await this.store.devices()).filter((device) => device.accountId === accountId);
    return { preferences: chosen ?? defaultPreferences(role), isDefault: chosen === undefined, devices };
  }

  /** Null when it was saved. */
  async save(caller: Caller, input: NoticePreferencesInput): Promise<NoticePreferencesProblem | null> {
    const email = input.email?.trim() || null;
    const phone = input.phone?.replace(/[\s.-]/g, '') || null;
    const areas = [...new Set(input.areas)].map((code) => this.catalogue.places.localityByCode(code));
    const quiet = input.quiet ?? null;
    if (email !== null && (email.length > LONGEST_ADDRESS || !EMAIL.test(email))) return 'EMAIL_INVALID';
    if (phone !== null && !PHONE.test(phone)) return 'PHONE_INVALID';
    if (!input.channels.every(isCarrier)) return 'CHANNEL_INVALID';
    if (!areas.every((area) => area?.path.includes(caller.localityId) === true)) return 'AREA_INVALID';
    if (quiet !== null && ![quiet.from, quiet.to].every((minute) => minute >= 0 && minute < MINUTES)) return 'QUIET_INVALID';
    const { language, minimumSeverity, digest } = input;
    const preferences = {
      ...{ email, phone, language, minimumSeverity, digest, quiet },
      carriers: CARRIERS.filter((carrier) => input.channels.includes(carrier)),
      families: FAMILIES.filter((family) => input.families.includes(family)),
      areas: areas.flatMap((area) => area?.id ?? []),
    };
    await this.store.save(caller.accountId, preferences, this.clock.now());
    return null;
  }

  /** Null where push is not configured. */
  async pushKey(): Promise<string | null> {
    return this.carriers.push.isOpen ? (await this.store.pushKeys(makePushKeys)).publicKey : null;
  }

  /** Switches a browser on, and push with it. Only addresses of known push services are taken: this server posts to them. */
  async addDevice(caller: Caller, { endpoint, p256dh, auth, label }: PushDeviceInput): Promise<DeviceRow | PushDeviceProblem> {
    if (!this.carriers.push.isOpen) return 'PUSH_OFF';
    if (endpoint.length > 2000 || !this.carriers.push.isAllowed(endpoint)) return 'HOST_NOT_ALLOWED';
    if (!P256DH.test(p256dh) || !AUTH.test(auth)) return 'KEYS_INVALID';
    const { preferences, devices } = await this.of(caller);
    if (devices.length >= MOST_DEVICES) return 'TOO_MANY';
    const named = isPlainText(label) && label.trim() !== '' ? label.trim().slice(0, LONGEST_LABEL) : '?';
    const device = await this.store.addDevice(caller.accountId, { endpoint, p256dh, auth, label: named }, this.clock.now());
    if (!preferences.carriers.includes('PUSH')) {
      await this.store.save(caller.accountId, { ...preferences, carriers: [...preferences.carriers, 'PUSH'] }, this.clock.now());
    }
    return device;
  }

  removeDevice(caller: Caller, device: { readonly id: number } | { readonly endpoint: string }): Promise<boolean> {
    return this.store.removeDevice(caller.accountId, device);
  }
}
