import { Injectable } from '@nestjs/common';
import { riseLimitsOf } from '../domain/alert/excess-rise.js';
import { type Mute, muteOf, type Standing } from '../domain/alert/mute.js';
import type { Level } from '../domain/alert/thresholds.js';
import type { Instant } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { Queryable } from '../platform/database.js';
import { MuteStore, type StandingRow } from './mute.store.js';
import { ThresholdView } from './threshold.view.js';

/** Open alerts in which something may mute something: those of a province and these commodities, null = all. */
export interface MuteScope {
  readonly provinceId: number;
  readonly commodityIds: readonly number[] | null;
}

export interface Muted {
  /** Every open alert of the scope, and what mutes it. */
  readonly all: ReadonlyMap<number, Mute | null>;
  /** Those for which that is new. */
  readonly changed: ReadonlyMap<number, Mute | null>;
}

/** Finds what mutes each open alert. */
@Injectable()
export class MuteService {
  constructor(
    private readonly store: MuteStore,
    private readonly catalogue: CatalogueView,
    private readonly thresholds: ThresholdView,
  ) {}

  async look(tx: Queryable, scopes: readonly MuteScope[], at: Instant): Promise<Muted> {
    const silences = await this.store.silencesAt(tx, at);
    const all = new Map<number, Mute | null>();
    const changed = new Map<number, Mute | null>();
    for (const { provinceId, commodityIds } of scopes) {
      const rows = await this.store.standing(tx, provinceId, commodityIds);
      const muters = rows.filter(isMuter).map((row) => this.standingOf(row, at));
      for (const row of rows) {
        const others = muters.filter(({ commodityId }) => commodityId === row.commodityId);
        const mute = muteOf(this.standingOf(row, at), others, { silences, at });
        all.set(row.id, mute);
        if ((mute?.by ?? null) !== row.mutedBy || (mute?.ref ?? null) !== row.mutedRef) changed.set(row.id, mute);
      }
    }
    return { all, changed };
  }

  /** Call with the alerts' rows locked in order of id. */
  save(tx: Queryable, mutes: ReadonlyMap<number, Mute | null>): Promise<void> {
    return this.store.save(tx, mutes);
  }

  /** The localities of silences that have ended since anybody looked. */
  async takeLapsed(tx: Queryable, now: Instant): Promise<number[]> {
    return (await this.store.takeLapsed(tx, now)).map(({ localityId }) => localityId);
  }

  private standingOf({ mutedBy: _by, mutedRef: _ref, ...row }: StandingRow, at: Instant): Standing {
    const path = this.catalogue.places.localityById(row.localityId)?.path ?? [row.localityId];
    const commodityKind = this.catalogue.commodities.byId(row.commodityId)?.kind ?? 'STAPLE';
    return { ...row, path, tau: riseLimitsOf({ level: row.level as Level, thresholds: this.thresholds.at(at), commodityKind }).warn };
  }
}

const MUTERS = new Set(['G0', 'S1', 'A', 'N2']);
const isMuter = ({ rule }: StandingRow): boolean => MUTERS.has(rule);
