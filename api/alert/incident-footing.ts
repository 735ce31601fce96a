import { Injectable } from '@nestjs/common';
import type { NoticeRules } from '../domain/alert/decide-notice.js';
import { familyOf, incidentArea } from '../domain/alert/incident.js';
import type { Instant } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Clock } from '../platform/clock.js';
import type { IncidentKey, StoredMove } from './incident.store.js';
import type { MuteScope } from './mute.service.js';
import { ThresholdView } from './threshold.view.js';

/** What incidents stand on: places, limits and the time. */
@Injectable()
export class IncidentFooting {
  constructor(
    private readonly catalogue: CatalogueView,
    private readonly thresholds: ThresholdView,
    private readonly clock: Clock,
  ) {}

  now(): Instant {
    return this.clock.now();
  }

  keyOf({ rule, provinceId, localityId, commodityId }: StoredMove): IncidentKey {
    const path = this.catalogue.places.localityById(localityId)?.path ?? [localityId];
    return { provinceId, family: familyOf(rule), localityId: incidentArea(path, provinceId) ?? localityId, commodityId };
  }

  rulesAt(at: Instant): NoticeRules {
    return { calendar: this.catalogue.deployments.current().calendar, levels: this.thresholds.at(at).levels };
  }

  reopenWithinHours(at: Instant): number {
    return this.thresholds.at(at).reopenWithinHours;
  }

  /** Everything in the provinces of these localities; of the whole country where one of them is no province's. */
  scopesOf(localityIds: readonly number[]): MuteScope[] {
    const own = localityIds.map((id) => this.catalogue.places.localityById(id)?.provinceId ?? null);
    const all = this.catalogue.places.outlets().map(({ provinceId }) => provinceId);
    return [...new Set(own.includes(null) ? all : own)].flatMap((provinceId) => (provinceId === null ? [] : [{ provinceId, commodityIds: null }]));
  }
}
