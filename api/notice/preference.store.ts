import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { NoticePreferences } from '../domain/notice/notice-preferences.js';
import { Database, type Queryable } from '../platform/database.js';
import type { PushKeys, PushSubscription } from '../platform/push-sender.js';

export interface DeviceRow {
  readonly id: number;
  readonly accountId: number;
  readonly label: string;
  readonly createdAt: Instant;
}

interface PreferenceRow extends Omit<NoticePreferences, 'quiet'> {
  readonly accountId: number;
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
}

const READ = `select account_id as "accountId", email, phone, language, carriers, families, minimum_severity as "minimumSeverity", areas, quiet_from as "quietFrom", quiet_to as "quietTo", digest from notice_preference`;

/** What people chose, the browsers they switched on, and the key these are woken with. */
@Injectable()
export class PreferenceStore {
  constructor(private readonly database: Database) {}

  /** By account; of everybody without ids. */
  async chosen(db: Queryable = this.database, ids: readonly number[] | null = null): Promise<Map<number, NoticePreferences>> {
    const rows = await db.query<PreferenceRow>(`${READ} where $1::integer[] is null or account_id = any ($1)`, [ids], 'preferences');
    return new Map(
      rows.map(({ accountId, quietFrom, quietTo, ...rest }) => [
        accountId,
        { ...rest, quiet: quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo } },
      ]),
    );
  }

  async save(accountId: number, { quiet, ...chosen }: NoticePreferences, at: Instant): Promise<void> {
    await this.database.query(
      `insert into notice_preference (account_id, email, phone, language, carriers, families, minimum_severity, areas, quiet_from, quiet_to, digest, saved_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, to_timestamp($12::float8 / 1000))
       on conflict (account_id) do update set email = excluded.email, phone = excluded.phone, language = excluded.language, carriers = excluded.carriers, families = excluded.families,
         minimum_severity = excluded.minimum_severity, areas = excluded.areas, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, digest = excluded.digest, saved_at = excluded.saved_at`,
      [
        accountId,
        chosen.email,
        chosen.phone,
        chosen.language,
        chosen.carriers,
        chosen.families,
        chosen.minimumSeverity,
        chosen.areas,
        quiet?.from ?? null,
        quiet?.to ?? null,
        chosen.digest,
        at,
      ],
    );
  }

  devices(db: Queryable = this.database): Promise<DeviceRow[]> {
    return db.query<DeviceRow>('select id, account_id as "accountId", label, created_at as "createdAt" from push_device order by id', [], 'push-devices');
  }

  /** A browser belongs to whoever switched it on last. */
  async addDevice(accountId: number, device: PushSubscription & { readonly label: string }, at: Instant): Promise<DeviceRow> {
    const [row] = await this.database.query<DeviceRow>(
      `insert into push_device (account_id, endpoint, p256dh, auth, label, created_at) values ($1, $2, $3, $4, $5, to_timestamp($6::float8 / 1000))
       on conflict (endpoint) do update set account_id = excluded.account_id, p256dh = excluded.p256dh, auth = excluded.auth, label = excluded.label
       returning id, account_id as "accountId", label, created_at as "createdAt"`,
      [accountId, device.endpoint, device.p256dh, device.auth, device.label, at],
    );
    if (row === undefined) throw new Error('a device was neither added nor changed');
    return row;
  }

  /** By id, or by the address its push service gave it; only one's own. */
  async removeDevice(accountId: number, device: { readonly id: number } | { readonly endpoint: string }): Promise<boolean> {
    const [column, value] = 'id' in device ? (['id', device.id] as const) : (['endpoint', device.endpoint] as const);
    const rows = await this.database.query(`delete from push_device where account_id = $1 and ${column} = $2 returning id`, [accountId, value]);
    return rows.length > 0;
  }

  /** Its push service knows it no more. */
  async forgetDevice(id: number): Promise<void> {
    await this.database.query('delete from push_device where id = $1', [id]);
  }

  async subscription(deviceId: number): Promise<PushSubscription | null> {
    const [row] = await this.database.query<PushSubscription>('select endpoint, p256dh, auth from push_device where id = $1', [deviceId], 'push-subscription');
    return row ?? null;
  }

  /** The key pair of this installation; `fresh` becomes it when there is none. */
  async pushKeys(fresh: () => PushKeys): Promise<PushKeys> {
    const read = (): Promise<PushKeys[]> => this.database.system.query<PushKeys>('select public_key as "publicKey", private_key as "privateKey" from push_key');
    const [known] = await read();
    if (known !== undefined) return known;
    const { publicKey, privateKey } = fresh();
    await this.database.system.query('insert into push_key (public_key, private_key) values ($1, $2) on conflict do nothing', [publicKey, privateKey]);
    const [kept] = await read();
    if (kept === undefined) throw new Error('the push key was not kept');
    return kept;
  }
}
