import { Injectable } from '@nestjs/common';
import { type BulletinState, bulletinNumber } from '../domain/bulletin/bulletin-life.js';
import type { BulletinSection, BulletinTemplate } from '../domain/bulletin/bulletin-template.js';
import type { FrozenBulletin } from '../domain/bulletin/frozen-bulletin.js';
import type { Instant } from '../domain/instant.js';
import type { BulletinMoveKind } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Database } from '../platform/database.js';

/** A stored report with all it is printed from. */
export interface StoredBulletin {
  readonly id: number;
  readonly provinceId: number;
  readonly slotAt: Instant;
  readonly part: number;
  readonly state: BulletinState;
  readonly frozenAt: Instant;
  readonly composedAt: Instant;
  readonly issuedAt: Instant | null;
  readonly ordinal: number | null;
  readonly sha256: string;
  readonly template: BulletinTemplate;
  readonly sections: readonly BulletinSection[];
  readonly remarks: Readonly<Record<string, string>>;
  readonly expected: number;
  readonly received: number;
  readonly openAlerts: number;
  /** Of the order it is on; null: of a slot. */
  readonly orderTitle: string | null;
}

export interface StoredMove {
  readonly ordinal: number;
  readonly at: Instant;
  readonly accountId: number | null;
  readonly kind: BulletinMoveKind;
  readonly state: BulletinState;
  readonly section: string | null;
  readonly text: string | null;
}

const MOST = 200;

const isoTexts = (ats: readonly Instant[]): string[] => ats.map((at) => new Date(at).toISOString());

const READ = `select id, province_id as "provinceId", slot_at as "slotAt", part, state, frozen_at as "frozenAt", composed_at as "composedAt", issued_at as "issuedAt", ordinal,
  encode(frozen_sha256, 'hex') as sha256, template, sections, remarks, (frozen::jsonb->>'expected')::integer as expected, (frozen::jsonb->>'received')::integer as received,
  jsonb_array_length(frozen::jsonb->'alerts') as "openAlerts",
  frozen::jsonb->'order'->>'title' as "orderTitle" from bulletin`;

/** Reads quick reports for pages and files. */
@Injectable()
export class BulletinView {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueView,
  ) {}

  provinceIdOf(localityId: number): number | null {
    return this.catalogue.places.provinceIdOf(localityId);
  }

  /** Of one province, or of all without one, newest first. */
  between(provinceId: number | null, since: Instant, until: Instant): Promise<StoredBulletin[]> {
    return this.database.query<StoredBulletin>(
      `${READ} where ($1::integer is null or province_id = $1) and slot_at >= $2::timestamptz and slot_at < $3::timestamptz order by slot_at desc, province_id, part desc limit ${MOST}`,
      [provinceId, ...isoTexts([since, until])],
    );
  }

  async byId(id: string): Promise<StoredBulletin | null> {
    if (!/^\d{1,15}$/.test(id)) return null;
    const [row] = await this.database.query<StoredBulletin>(`${READ} where id = $1`, [Number(id)]);
    return row ?? null;
  }

  /** The JSON a report was written from, byte for byte. */
  async frozenText(id: number): Promise<string> {
    const [row] = await this.database.query<{ frozen: string }>('select frozen from bulletin where id = $1', [id]);
    return row?.frozen ?? '';
  }

  async frozen(id: number): Promise<FrozenBulletin> {
    return JSON.parse(await this.frozenText(id)) as FrozenBulletin;
  }

  /** Oldest first. */
  movesOf(id: number): Promise<StoredMove[]> {
    return this.database.query<StoredMove>(
      'select ordinal, at, account_id as "accountId", act as kind, state, section, text from bulletin_move where bulletin_id = $1 order by ordinal',
      [id],
    );
  }

  /** Reports of the slot that came after the data were frozen. */
  async lateReports({ provinceId, slotAt, frozenAt }: StoredBulletin): Promise<number> {
    const [row] = await this.database.query<{ late: number }>(
      `select count(*) as late from report where province_id = $1 and slot_at = $2::timestamptz and received_at > $3::timestamptz
       and observed_at >= $2::timestamptz - interval '2 days' and observed_at < $2::timestamptz`,
      [provinceId, ...isoTexts([slotAt, frozenAt])],
    );
    return row?.late ?? 0;
  }
}

/** `05/BC-SCT`; null until it is issued. */
export const numberOf = ({ ordinal, template }: StoredBulletin): string | null => (ordinal === null ? null : bulletinNumber(ordinal, template.notation));
