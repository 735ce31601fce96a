import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { checkReport } from '../domain/check-report.js';
import { DAY, type Instant, instant } from '../domain/instant.js';
import type { CheckContext } from '../domain/report-draft.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { OutboxDrainer } from '../platform/outbox.js';
import { type Acceptable, ReportService } from '../report/report.service.js';
import { DemoStore } from './demo.store.js';
import type { DemoOutlet, DemoReport } from './demo-report.js';
import { type DeclaredLevel, type Stage, stageOf } from './demo-story.js';
import { DEMO_SEED, playProvince } from './invented-province.js';
import { tellStory } from './tell-story.js';

/** Reports handed to the report room at a time; progress is told in between. */
const CHUNK = 600;
const LONGEST = 63 * DAY;
const ANOTHER_LOOK = 100;

export interface DemoOptions {
  readonly endingAt: Instant;
  readonly seed?: number;
  readonly onProgress?: (progress: DemoProgress) => void;
}

/** WRITING counts reports stored, REACTING counts facts acted on by trends and alerts. */
export interface DemoProgress {
  readonly phase: 'WRITING' | 'REACTING';
  readonly done: number;
  readonly total: number;
}

export type DemoOutcome = { readonly kind: 'played'; readonly reports: number } | { readonly kind: 'not-empty' } | { readonly kind: 'not-a-demo' };

/**
 * Plays the invented province into an empty demo database. All reports go in with one transaction, so a crash before its end leaves the database as empty as it was and the next start plays again;
 * after it, what trends and alerts have not done yet waits in the outbox, as it would for real reports.
 */
@Injectable()
export class DemoService {
  constructor(
    private readonly catalogue: CatalogueView,
    private readonly reports: ReportService,
    private readonly outbox: OutboxDrainer,
    private readonly store: DemoStore,
  ) {}

  /** Plays 60 days up to `endingAt`, unless a report is there already or the deployment is no demo; returns when trends and alerts have caught up. */
  async play({ endingAt, seed = DEMO_SEED, onProgress = () => undefined }: DemoOptions): Promise<DemoOutcome> {
    const deployment = this.catalogue.deployments.current();
    const accountId = await this.store.inspectorId();
    if (!deployment.demo || accountId === null) return { kind: 'not-a-demo' };
    if (await this.store.hasReports()) return { kind: 'not-empty' };
    const stage = stageOf(endingAt, deployment.calendar);
    const items = this.acceptables(playProvince(this.outlets(), stage, seed), accountId);
    const isMine = await this.write(items, stage, (done) => onProgress({ phase: 'WRITING', done, total: items.length }));
    if (!isMine) return { kind: 'not-empty' };
    await this.catalogue.refresh();
    await this.react((done) => onProgress({ phase: 'REACTING', done, total: items.length }));
    return { kind: 'played', reports: items.length };
  }

  private outlets(): DemoOutlet[] {
    const { places, commodities } = this.catalogue;
    return places.outlets().map((outlet) => ({
      code: outlet.code,
      kind: outlet.kindCode,
      locality: places.localityById(outlet.localityId)?.code ?? '',
      walkingOrder: outlet.walkingOrder,
      commodities: outlet.commodityIds.flatMap((id) => commodities.byId(id)?.code ?? []),
    }));
  }

  /** Every demo report passes the check that a phone's report passes; one that does not is a fault of the demo. */
  private acceptables(played: readonly DemoReport[], accountId: number): Acceptable[] {
    const { places, commodities } = this.catalogue;
    const known = {
      oldest: instant(0),
      maxLines: 500,
      hasOutlet: (code: string) => places.outletByCode(code) !== undefined,
      hasCommodity: (code: string) => commodities.byCode(code) !== undefined,
    };
    return played.map(({ report, receivedAt }) => {
      const context: CheckContext = { ...known, at: receivedAt };
      const result = checkReport(report, context);
      if (result.kind === 'refused') throw new Error(`the demo made a report that is refused: ${JSON.stringify(result.problems)}`);
      return { report: result.report, origin: 'DEMO', accountId, receivedAt, dueAt: receivedAt };
    });
  }

  private write(items: readonly Acceptable[], stage: Stage, onDone: (done: number) => void): Promise<boolean> {
    return this.store.whenEmpty({ since: instant(stage.end - LONGEST), until: stage.end }, async (tx) => {
      await this.store.declareLevels(tx, this.levels(stage));
      for (let done = 0; done < items.length; done += CHUNK) {
        await this.reports.acceptBatch(items.slice(done, done + CHUNK), tx);
        onDone(Math.min(items.length, done + CHUNK));
      }
    });
  }

  private levels(stage: Stage): (DeclaredLevel & { readonly localityId: number })[] {
    return tellStory(stage)
      .flatMap((chapter) => chapter.levels ?? [])
      .flatMap((declared) => {
        const locality = this.catalogue.places.localityByCode(declared.locality);
        return locality === undefined ? [] : [{ ...declared, localityId: locality.id }];
      });
  }

  /** Drains until nothing is left, also when a server beside this process does part of the draining. */
  private async react(onDone: (done: number) => void): Promise<void> {
    let acted = 0;
    while ((await this.store.waitingFacts()) > 0) {
      const facts = await this.outbox.drain((batch) => {
        acted += batch;
        onDone(acted);
      });
      if (facts === 0) await sleep(ANOTHER_LOOK);
    }
  }
}
