import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { CommodityModule } from '../commodity/commodity.module.js';
import { OutletModule } from '../outlet/outlet.module.js';
import { ReportModule } from '../report/report.module.js';
import { CellService } from './cell.service.js';
import { CellStore } from './cell.store.js';
import { CellStamps } from './cell-stamps.js';
import { CorrectionView } from './correction.view.js';
import { ForecastResolver } from './forecast.resolver.js';
import { ForecastService } from './forecast.service.js';
import { ForecastView } from './forecast.view.js';
import { HistoryView } from './history.view.js';
import { NewsResolver } from './news.resolver.js';
import { NewsView } from './news.view.js';
import { OutletSheetResolver } from './outlet-sheet.resolver.js';
import { OutletSheetView } from './outlet-sheet.view.js';
import { OutletStateService } from './outlet-state.service.js';
import { OutletStateStore } from './outlet-state.store.js';
import { OverviewResolver } from './overview.resolver.js';
import { OverviewView } from './overview.view.js';
import { PastSightView } from './past-sight.view.js';
import { ReportingView } from './reporting.view.js';
import { RunOutView } from './run-out.view.js';
import { SeriesView } from './series.view.js';
import { SheetView } from './sheet.view.js';
import { SightView } from './sight.view.js';
import { SpreadView } from './spread.view.js';
import { TrendResolver } from './trend.resolver.js';
import { TrendService } from './trend.service.js';
import { TrendView } from './trend.view.js';
import { TrendWorker } from './trend.worker.js';
import { TrendExportController } from './trend-export.controller.js';
import { TrendExportService } from './trend-export.service.js';
import { TrendRequestService } from './trend-request.service.js';

@Module({
  imports: [AccountModule, CommodityModule, OutletModule, ReportModule],
  controllers: [TrendExportController],
  providers: [
    CellStore,
    CellStamps,
    CellService,
    CorrectionView,
    SheetView,
    HistoryView,
    OutletStateStore,
    OutletStateService,
    OutletSheetView,
    OutletSheetResolver,
    OverviewView,
    NewsView,
    ReportingView,
    NewsResolver,
    RunOutView,
    ForecastView,
    ForecastService,
    ForecastResolver,
    SightView,
    PastSightView,
    TrendService,
    SeriesView,
    TrendView,
    TrendRequestService,
    SpreadView,
    TrendExportService,
    TrendWorker,
    TrendResolver,
    OverviewResolver,
  ],
  exports: [SightView, PastSightView, TrendView, OverviewView, OutletSheetView, RunOutView],
})
export class TrendModule {}
