import { Injectable } from '@nestjs/common';
import { peerPriceOf } from '../domain/alert/peer-price-of.js';
import type { PeerPrice } from '../domain/alert/sight.js';
import { DAY, type Instant, instant } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { OutletRecord } from '../outlet/place.view.js';
import { Database } from '../platform/database.js';
import { ReportView } from '../report/report.view.js';
import { byTimeThenId } from './by-time.js';
import { type Decision, History, type KnownObservation, PAST } from './history.js';
import { HistoryView } from './history.view.js';
import type { Seen } from './sight.view.js';

/** An own baseline reaches back 33 days from a price that may be some weeks old. */
const REACH = PAST + 20 * DAY;
/** Peers are taken from the narrowest area that has enough of them; these nearest outlets hold it in all but the emptiest provinces. */
const MOST_PEERS = 200;

const decisionOf = (one: KnownObservation): Decision => ({ dueAt: one.knownAt, observedAt: one.observedAt, id: one.reportId });
const inOrder = (a: Decision, b: Decision): number => a.dueAt - b.dueAt || byTimeThenId(a, b);

/** Decisions about these observations as they fell; one that came in after a later one had been judged was not judged. */
function decisionsOf(all: readonly KnownObservation[]): readonly Decision[] {
  let newest = Number.NEGATIVE_INFINITY;
  return all
    .map(decisionOf)
    .sort(inOrder)
    .filter(({ observedAt }) => {
      if (observedAt < newest) return false;
      newest = observedAt;
      return true;
    });
}

/** What the rules could see of a commodity at an outlet at any time past, worked out again from the reports alone; nothing the rules remember is used, and nothing is kept. */
@Injectable()
export class PastSightView {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportView,
    private readonly catalogue: CatalogueView,
  ) {}

  async open(outlet: OutletRecord, commodityId: number, at: Instant): Promise<PastSight> {
    const peers = this.nearest(outlet, commodityId);
    const span = { since: instant(at - REACH), until: instant(at + 1), dueAts: new Map(), fresh: [] };
    const histories = await new HistoryView(this.reports).ofOutlets(this.database, [outlet.id, ...peers], span);
    return new PastSight({ outlet, commodityId, at }, histories);
  }

  /** Other outlets that sell it, those with the longest way in common first. */
  private nearest(outlet: OutletRecord, commodityId: number): number[] {
    const { places } = this.catalogue;
    const pathOf = (localityId: number): readonly number[] => places.localityById(localityId)?.path ?? [];
    const own = pathOf(outlet.localityId);
    const shared = (localityId: number): number => pathOf(localityId).filter((id) => own.includes(id)).length;
    return places
      .outlets()
      .filter((other) => other.id !== outlet.id && other.commodityIds.includes(commodityId))
      .map(({ id, localityId }) => ({ id, near: shared(localityId) }))
      .sort((a, b) => b.near - a.near)
      .slice(0, MOST_PEERS)
      .map(({ id }) => id);
  }
}

/** One commodity at one outlet, as it could be seen at each of its reports until a time. */
export class PastSight {
  /** What was decided about this outlet, oldest first. */
  readonly decisions: readonly Decision[];
  private readonly own: History;
  private readonly peers: ReadonlyMap<number, { readonly history: History; readonly decisions: readonly Decision[] }>;

  constructor(
    private readonly about: { readonly outlet: OutletRecord; readonly commodityId: number; readonly at: Instant },
    histories: ReadonlyMap<number, History>,
  ) {
    const decided = (history: History): readonly Decision[] => decisionsOf(history.of(about.commodityId));
    this.own = histories.get(about.outlet.id) ?? new History(about.outlet.id, about.at);
    this.decisions = decided(this.own).filter(({ dueAt }) => dueAt <= about.at);
    const others = [...histories].filter(([id]) => id !== about.outlet.id);
    this.peers = new Map(others.map(([id, history]) => [id, { history, decisions: decided(history) }]));
  }

  /** Null when a correction had taken its place by then. */
  seen(decision: Decision): Seen | null {
    const { outlet, commodityId } = this.about;
    const past = this.own.pastAt(commodityId, decision);
    return past === null ? null : { outlet, commodityId, observedAt: decision.observedAt, dueAt: decision.dueAt, past };
  }

  /** The newest prices of the other outlets that were judged before that decision. */
  pricesAt(decision: Decision): ReadonlyMap<number, PeerPrice> {
    const prices = new Map<number, PeerPrice>();
    const { commodityId } = this.about;
    for (const [outletId, { history, decisions }] of this.peers) {
      const priced = decisions.findLast((one) => inOrder(one, decision) < 0 && history.pastAt(commodityId, one)?.at(-1)?.price != null);
      const price = priced === undefined ? null : peerPriceOf(history.pastAt(commodityId, priced) ?? [], priced.observedAt);
      if (price !== null) prices.set(outletId, price);
    }
    return prices;
  }
}
