import { Injectable } from '@nestjs/common';
import { cutOffOf } from '../domain/alert/expected-reports.js';
import type { Standing } from '../domain/duty/standing.js';
import type { Day, Instant } from '../domain/instant.js';
import { DutyService } from '../duty/duty.service.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { Caller } from '../platform/access.js';
import { Clock } from '../platform/clock.js';

type VisitState = 'EXPECTED' | 'RECEIVED' | 'LATE' | 'MISSING';

const STATES = { WAITING: 'EXPECTED', ON_TIME: 'RECEIVED', LATE: 'LATE', MISSING: 'MISSING' } as const satisfies { readonly [S in Standing]: VisitState };

/** One outlet and slot of a person's day; times in milliseconds since 1970. */
export interface FieldVisit {
  readonly outlet: string;
  readonly slotAt: Instant;
  readonly cutoffAt: Instant;
  readonly state: VisitState;
  readonly reports: readonly { readonly id: string; readonly receivedAt: Instant; readonly late: boolean }[];
}

export interface FieldDay {
  readonly v: 1;
  readonly serverTime: Instant;
  readonly date: Day;
  readonly visits: readonly FieldVisit[];
}

/** A person's day as the phone shows it. */
@Injectable()
export class DayService {
  constructor(
    private readonly duties: DutyService,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  async ofCaller({ accountId, localityId }: Caller, asked: Day | null): Promise<FieldDay> {
    const date = asked ?? this.duties.today();
    const provinceId = this.catalogue.places.provinceIdOf(localityId);
    const roster = provinceId === null ? [] : await this.duties.roster(provinceId, date);
    const states = await this.duties.standings(
      roster.filter((duty) => duty.accountId === accountId),
      date,
    );
    const { handInMinutesBefore } = this.catalogue.deployments.current();
    const visits = states.flatMap(({ duty, slots }) => {
      const outlet = this.catalogue.places.outletById(duty.outletId)?.code ?? '';
      return slots.map(({ slotAt, standing, reportId, receivedAt }): FieldVisit => {
        const cutoffAt = cutOffOf(slotAt, handInMinutesBefore);
        const reports = reportId === null || receivedAt === null ? [] : [{ id: reportId, receivedAt, late: receivedAt > cutoffAt }];
        return { outlet, slotAt, cutoffAt, state: STATES[standing], reports };
      });
    });
    return { v: 1, serverTime: this.clock.now(), date, visits };
  }
}
