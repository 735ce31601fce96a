import { Injectable } from '@nestjs/common';
import { seesPlace } from '../domain/access/scope.js';
import type { AlertMove } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { ScopeView } from '../outlet/scope.view.js';
import type { Caller } from '../platform/access.js';
import { Announcer } from '../platform/announcer.js';
import { Gathered } from '../platform/gathered.js';
import { asSystem } from '../platform/scope.js';
import { type AlertNode, AlertView } from './alert.view.js';
import type { AlertAnnouncement } from './incident.worker.js';

/** Moves of alerts for all open pages of this process: an alert is read once for each move, however many pages are told of it. */
@Injectable()
export class AlertNews {
  /** By the announcement itself, which all subscribers are handed, and by the alert read for it. */
  private readonly alerts = new WeakMap<AlertAnnouncement, Promise<AlertNode | null>>();
  private readonly moves = new WeakMap<AlertNode, Promise<AlertMove[]>>();
  /** Two hundred that move in one batch are read in one statement. */
  private readonly reading = new Gathered<number, AlertNode>((ids) => this.readAll(ids));

  constructor(
    private readonly view: AlertView,
    private readonly catalogue: CatalogueView,
    private readonly scopes: ScopeView,
    private readonly announcer: Announcer,
  ) {
    // A page takes its news one by one; what is announced together is read together all the same.
    announcer.whenHeard('ALERT_MOVED', (payload) => void this.alertOf(payload as AlertAnnouncement).catch(() => undefined));
  }

  announcements(): AsyncIterator<AlertAnnouncement> {
    return this.announcer.hub.asyncIterableIterator<AlertAnnouncement>('ALERT_MOVED');
  }

  /** Whether the alert lies in the caller's area, and inside the locality asked for; null = all of the area. */
  concerns({ localityId }: AlertAnnouncement, caller: Caller | null, asked: string | null): boolean {
    const place = this.catalogue.places.localityById(localityId);
    if (place === undefined || !seesPlace(this.scopes.of(caller), place)) return false;
    if (asked === null) return true;
    const wanted = asSystem(() => this.catalogue.places.localityByCode(asked));
    return wanted !== undefined && place.path.includes(wanted.id);
  }

  /** As the system sees it: what is shared must not hang on who asks first. */
  alertOf(announced: AlertAnnouncement): Promise<AlertNode | null> {
    const known = this.alerts.get(announced);
    if (known !== undefined) return known;
    const read = asSystem(() => this.reading.get(null, announced.alertId)).then((alert) => alert ?? null);
    this.alerts.set(announced, read);
    return read;
  }

  /** Of an alert that was read once, its moves are read once. */
  movesOf(alert: AlertNode): Promise<AlertMove[]> {
    const known = this.moves.get(alert);
    if (known !== undefined) return known;
    const read = asSystem(() => this.view.movesOf(alert.id));
    this.moves.set(alert, read);
    return read;
  }

  private async readAll(ids: readonly number[]): Promise<ReadonlyMap<number, AlertNode>> {
    return new Map((await this.view.byIds(ids)).map((alert) => [Number(alert.id), alert]));
  }
}
