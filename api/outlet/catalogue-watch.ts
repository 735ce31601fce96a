import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { CatalogueView } from './catalogue.view.js';
import { PlaceStore } from './place.store.js';

const EVERY = 10_000;

/** Keeps the views of a long-running process true when another process (an import, the demo) changes the catalogue: looks at a cheap stamp every ten seconds and reads again when it differs. */
@Injectable()
export class CatalogueWatch implements OnModuleDestroy {
  private readonly log = new Logger('Catalogue');
  private timer: NodeJS.Timeout | undefined;
  private stamp = '';

  constructor(
    private readonly store: PlaceStore,
    private readonly catalogue: CatalogueView,
  ) {}

  start(): void {
    this.timer ??= setInterval(() => {
      this.look().catch((fault: unknown) => this.log.warn(`not refreshed: ${String(fault)}`));
    }, EVERY).unref();
  }

  /** Reads everything again at once. */
  refresh(): Promise<void> {
    return this.catalogue.refresh();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    const stamp = await this.store.stamp();
    if (stamp === this.stamp) return;
    await this.catalogue.refresh();
    this.stamp = stamp;
  }
}
