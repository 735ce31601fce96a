import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LocalityRecord } from '../outlet/place.view.js';
import { PlaceView } from '../outlet/place.view.js';
import { Announcer } from '../platform/announcer.js';
import type { TrendAnnouncement } from './trend.worker.js';

/** Milliseconds after which a transaction of this process that announced something and was not heard of since counts as rolled back. */
const ROLLED_BACK = 2000;

/** Counts for each area how often its cells have moved, so that what is kept of them can be told from what is old, without asking the database. */
@Injectable()
export class CellStamps implements OnModuleInit {
  private readonly areas = new Map<string, number>();
  private readonly provinces = new Map<string, number>();
  /** Announced in a transaction of this process, not heard yet: until when. */
  private readonly soon = new Map<string, number>();

  constructor(
    private readonly announcer: Announcer,
    private readonly places: PlaceView,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.announcer.hub.subscribe('TREND_MOVED', (moved: TrendAnnouncement) => this.take(moved));
    this.announcer.beforehand('TREND_MOVED', (moved) => this.soon.set((moved as TrendAnnouncement).province, performance.now() + ROLLED_BACK));
  }

  /** Moves with every announcement about any of these areas; null while the line of announcements is not known to be alive, and while this very process is about to move one of them. */
  of(localities: readonly LocalityRecord[]): number | null {
    if (!this.announcer.isHeard) return null;
    // Counts only grow, so their sum moves when any of them does.
    let sum = this.announcer.lines;
    for (const { id, code } of localities) {
      const provinceId = this.places.provinceIdOf(id);
      const province = (provinceId === null ? undefined : this.places.localityById(provinceId)?.code) ?? code;
      if ((this.soon.get(province) ?? 0) > performance.now()) return null;
      sum += (this.areas.get(code) ?? 0) + (this.provinces.get(province) ?? 0);
    }
    return sum;
  }

  private take({ province, localities }: TrendAnnouncement): void {
    this.soon.delete(province);
    const add = (counts: Map<string, number>, code: string): unknown => counts.set(code, (counts.get(code) ?? 0) + 1);
    if (localities.length === 0) add(this.provinces, province);
    else for (const code of new Set([...localities, province])) add(this.areas, code);
  }
}
