import { setImmediate as letOthersWork, setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { checkReport } from '../domain/check-report.js';
import { DAY, type Instant, instant } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { OutboxDrainer } from '../platform/outbox.js';
import { type Acceptable, ReportService } from '../report/report.service.js';
import { DemoStore } from './demo.store.js';
import type { DemoOutlet, DemoReport } from './demo-report.js';
import { type DeclaredLevel, stageOf } from './demo-story.js';
import { DEMO_SEED, inOrderOfReceipt, type Playing, playingOf, playOutlet } from './invented-province.js';

/** Reports handed to the report room at a time; progress is told in between. */
const CHUNK = 400;
const MOST_LINES = 500;
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
  /** Null while it cannot be known: acting on a fact makes further ones. */
  readonly total: number | null;
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
    const playing = playingOf(stageOf(endingAt, deployment.calendar), seed);
    const played = await this.playAll(playing);
    const isMine = await this.write(played, { accountId, playing }, (done) => onProgress({ phase: 'WRITING', done, total: played.length }));
    if (!isMine) return { kind: 'not-empty' };
    await this.catalogue.refresh();
    await this.react((done) => onProgress({ phase: 'REACTING', done, total: null }));
    return { kind: 'played', reports: played.length };
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

  /** Outlet by outlet, so that a server in the same process answers in between. */
  private async playAll(playing: Playing): Promise<DemoReport[]> {
    const reports: DemoReport[] = [];
    for (const outlet of this.outlets()) {
      reports.push(...playOutlet(outlet, playing));
      await letOthersWork();
    }
    return inOrderOfReceipt(reports);
  }

  private write(
    played: readonly DemoReport[],
    { accountId, playing }: { readonly accountId: number; readonly playing: Playing },
    onDone: (done: number) => void,
  ): Promise<boolean> {
    const { stage } = playing;
    return this.store.whenEmpty({ since: instant(stage.end - LONGEST), until: stage.end }, async (tx) => {
      await this.store.declareLevels(tx, this.levels(playing));
      for (let done = 0; done < played.length; done += CHUNK) {
        const items = played.slice(done, done + CHUNK).map((report) => this.acceptable(report, accountId));
        await this.reports.acceptBatch(items, tx);
        onDone(Math.min(played.length, done + CHUNK));
      }
    });
  }

  /** Every demo report passes the check that a phone's report passes; one that does not is a fault of the demo. */
  private acceptable({ report, receivedAt }: DemoReport, accountId: number): Acceptable {
    const { places, commodities } = this.catalogue;
    const result = checkReport(report, {
      at: receivedAt,
      oldest: instant(0),
      maxLines: MOST_LINES,
      hasOutlet: (code) => places.outletByCode(code) !== undefined,
      hasCommodity: (code) => commodities.byCode(code) !== undefined,
    });
    if (result.kind === 'refused') throw new Error(`the demo made a report that is refused: ${JSON.stringify(result.problems)}`);
    return { report: result.report, origin: 'DEMO', accountId, receivedAt, dueAt: receivedAt };
  }

  private levels({ story }: Playing): (DeclaredLevel & { readonly localityId: number })[] {
    return story
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
