import type { FieldDay, FieldKit } from '@domain/field/field-kit.js';
import { sendChecklists } from './checklists.js';
import { now } from './clock.js';
import { askForRoom, tellNews } from './device.js';
import { refreshDay, refreshKit } from './kit-store.js';
import { forgiveFailures, listRecords, type Round, sendOutbox } from './outbox.js';
import { sendPhotos } from './photos.js';
import type { Unreached } from './record.js';
import { currentOwner, type Owner } from './shelf.js';
import { hurry } from './turn.js';

/** How sending stands, for the line on top of every screen. */
export interface SyncState {
  readonly phase: 'resting' | 'sending' | 'waiting' | 'signed-out';
  readonly left: number;
  readonly reason: Unreached | null;
  /** When the server last answered for everything; the server's time. */
  readonly syncedAt: number | null;
}

export interface SyncNews {
  readonly sync: (state: SyncState) => void;
  readonly records: () => void;
  readonly kit: (kit: FieldKit) => void;
  readonly day: (day: FieldDay) => void;
}

const REFRESH_EVERY = 15 * 60_000;

async function askForBackgroundSync(): Promise<void> {
  const worker = (await navigator.serviceWorker?.getRegistration('/phone')) as
    | (ServiceWorkerRegistration & { readonly sync?: { register(tag: string): Promise<void> } })
    | undefined;
  await worker?.sync?.register('outbox').catch(() => undefined);
}

/** Keeps the outbox moving while a page is open: at start, when the network returns, when the page is looked at again, after each sealing, and after a pause that grows with every failure. */
export class SyncLoop {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private wanted = false;
  private isGoingOn = false;
  private isMoreWanted = false;
  private isNewsDue = false;
  private refreshedAt = Number.NEGATIVE_INFINITY;
  private syncedAt: number | null = null;

  constructor(private readonly news: SyncNews) {}

  start(): void {
    const wake = (): void => {
      forgiveFailures();
      void this.run();
    };
    addEventListener('online', wake);
    addEventListener('focus', wake);
    addEventListener('pageshow', wake);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake());
    navigator.serviceWorker?.addEventListener('message', () => this.news.records());
    setInterval(() => void this.run(), REFRESH_EVERY);
    wake();
  }

  /** Sends what waits, then photos, then asks what is new. A call while one runs makes it run once more. */
  async run(): Promise<void> {
    this.wanted = true;
    if (this.running) return hurry();
    this.running = true;
    clearTimeout(this.timer);
    try {
      while (this.wanted) {
        this.wanted = false;
        await this.once();
      }
    } finally {
      this.running = false;
    }
  }

  private async once(): Promise<void> {
    const owner = await currentOwner();
    if (owner === null) return;
    this.news.sync({ phase: 'sending', left: 0, reason: null, syncedAt: this.syncedAt });
    const round = await sendOutbox(() => this.news.records()).catch((): Round => ({ sent: 0, left: 0, reason: 'OFFLINE', again: 5000 }));
    this.news.records();
    this.tell(round);
    if (round.again !== null) {
      this.timer = setTimeout(() => void this.run(), round.again);
      void askForBackgroundSync();
    }
    if (round.reason === null) void this.goOn(owner, round.sent > 0);
  }

  /** What comes after the figures, one run at a time and beside them: a picture or a kit that hangs holds up no report. */
  private async goOn(owner: Owner, hasSent: boolean): Promise<void> {
    this.isNewsDue ||= hasSent;
    this.isMoreWanted = true;
    if (this.isGoingOn) return;
    this.isGoingOn = true;
    try {
      while (this.isMoreWanted) {
        this.isMoreWanted = false;
        await sendChecklists(owner).catch(() => undefined);
        await sendPhotos(owner).catch(() => undefined);
        if (this.isNewsDue || performance.now() - this.refreshedAt > REFRESH_EVERY / 2) await this.refresh();
      }
    } finally {
      this.isGoingOn = false;
    }
  }

  /** Asks for the kit, the day, and tells how this phone is. */
  async refresh(): Promise<void> {
    const owner = await currentOwner();
    if (owner === null || owner.session.token === null) return;
    this.refreshedAt = performance.now();
    this.isNewsDue = false;
    const kit = await refreshKit(owner, now());
    if (kit !== null) this.news.kit(kit);
    const day = await refreshDay(owner);
    if (day !== null) this.news.day(day);
    await tellNews(owner, await listRecords(owner), await askForRoom());
  }

  private tell(round: Round): void {
    if (round.reason === null) this.syncedAt = now();
    const phase = round.reason === 'SIGNED_OUT' ? 'signed-out' : round.left > 0 ? 'waiting' : 'resting';
    this.news.sync({ phase, left: round.left, reason: round.reason, syncedAt: this.syncedAt });
  }
}
