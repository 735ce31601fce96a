import { Injectable } from '@nestjs/common';
import { AccountView } from '../account/account.view.js';
import { CommodityView } from '../commodity/commodity.view.js';
import { DeploymentView } from './deployment.view.js';
import { PlaceView } from './place.view.js';

const AT_MOST_EVERY = 2000;

/** Everything of the catalogue that is kept in memory, for rooms that need most of it. */
@Injectable()
export class CatalogueView {
  private refreshedAt = Number.NEGATIVE_INFINITY;
  private refreshing: Promise<void> | null = null;

  constructor(
    readonly accounts: AccountView,
    readonly commodities: CommodityView,
    readonly places: PlaceView,
    readonly deployments: DeploymentView,
  ) {}

  /** Reads everything again at once: after a seed, an import or a demo in this very process. */
  async refresh(): Promise<void> {
    await Promise.all([this.accounts.refresh(), this.commodities.refresh(), this.places.refresh(), this.deployments.refresh()]);
  }

  /** The same unless it was done in the last two seconds: for whoever meets a code that is not here. */
  async refreshSoon(): Promise<void> {
    if (performance.now() - this.refreshedAt < AT_MOST_EVERY) return;
    this.refreshing ??= this.refresh().finally(() => {
      this.refreshing = null;
      this.refreshedAt = performance.now();
    });
    await this.refreshing;
  }
}
