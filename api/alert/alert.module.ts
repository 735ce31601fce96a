import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { CommodityModule } from '../commodity/commodity.module.js';
import { OutletModule } from '../outlet/outlet.module.js';
import { TrendModule } from '../trend/trend.module.js';
import { AlertResolver } from './alert.resolver.js';
import { AlertService } from './alert.service.js';
import { AlertStore } from './alert.store.js';
import { AlertView } from './alert.view.js';
import { AlertWorker } from './alert.worker.js';
import { AlertDecisionResolver } from './alert-decision.resolver.js';
import { AlertDecisionService } from './alert-decision.service.js';
import { AlertHandResolver } from './alert-hand.resolver.js';
import { AlertNews } from './alert-news.view.js';
import { AlertRecord } from './alert-record.service.js';
import { AlertSilenceResolver } from './alert-silence.resolver.js';
import { AlertSilenceService } from './alert-silence.service.js';
import { AlertSilenceView } from './alert-silence.view.js';
import { AreaDayStore } from './area-day.store.js';
import { AreaPriceService } from './area-price.service.js';
import { Bench } from './bench.js';
import { ConductService } from './conduct.service.js';
import { DecisionView } from './decision.view.js';
import { FarmGateDayStore } from './farm-gate-day.store.js';
import { GlutService } from './glut.service.js';
import { IncidentService } from './incident.service.js';
import { IncidentStore } from './incident.store.js';
import { IncidentWorker } from './incident.worker.js';
import { IncidentFooting } from './incident-footing.js';
import { JudgementService } from './judgement.service.js';
import { LevelService } from './level.service.js';
import { LevelStore } from './level.store.js';
import { LevelWorker } from './level.worker.js';
import { MuteService } from './mute.service.js';
import { MuteStore } from './mute.store.js';
import { NoticeResolver } from './notice.resolver.js';
import { NoticeService } from './notice.service.js';
import { NoticeStore } from './notice.store.js';
import { NoticeView } from './notice.view.js';
import { OverviewAlertsResolver } from './overview-alerts.resolver.js';
import { PanicService } from './panic.service.js';
import { PrecisionView } from './precision.view.js';
import { ReplayResolver } from './replay.resolver.js';
import { ReplayService } from './replay.service.js';
import { RollService } from './roll.service.js';
import { RoundService } from './round.service.js';
import { RuleVerdictResolver } from './rule-verdict.resolver.js';
import { RunOutsResolver } from './run-outs.resolver.js';
import { RunOutsView } from './run-outs.view.js';
import { ShadowStore } from './shadow.store.js';
import { ShelfStore } from './shelf.store.js';
import { SilenceService } from './silence.service.js';
import { SittingService } from './sitting.service.js';
import { SlotRoundStore } from './slot-round.store.js';
import { SlotSaleStore } from './slot-sale.store.js';
import { SupplyService } from './supply.service.js';
import { SupplyRounds, SupplyStores } from './supply-rounds.service.js';
import { ThresholdResolver } from './threshold.resolver.js';
import { ThresholdService } from './threshold.service.js';
import { ThresholdStore } from './threshold.store.js';
import { ThresholdView } from './threshold.view.js';
import { WatchStore } from './watch.store.js';
import { WhyNotResolver } from './why-not.resolver.js';
import { WhyNotService } from './why-not.service.js';

@Module({
  imports: [AccountModule, CommodityModule, OutletModule, TrendModule],
  providers: [
    RunOutsView,
    RunOutsResolver,
    AlertStore,
    WatchStore,
    ThresholdView,
    ThresholdStore,
    ThresholdService,
    ThresholdResolver,
    LevelStore,
    LevelService,
    LevelWorker,
    ShadowStore,
    ReplayService,
    ReplayResolver,
    ShelfStore,
    Bench,
    JudgementService,
    ConductService,
    SittingService,
    SilenceService,
    SlotSaleStore,
    FarmGateDayStore,
    SupplyStores,
    SupplyService,
    PanicService,
    GlutService,
    SupplyRounds,
    RollService,
    RoundService,
    AreaPriceService,
    AreaDayStore,
    SlotRoundStore,
    AlertRecord,
    IncidentStore,
    IncidentFooting,
    IncidentService,
    MuteStore,
    MuteService,
    NoticeStore,
    NoticeService,
    AlertService,
    AlertView,
    AlertNews,
    AlertWorker,
    IncidentWorker,
    AlertResolver,
    AlertHandResolver,
    AlertDecisionService,
    DecisionView,
    AlertDecisionResolver,
    AlertSilenceService,
    AlertSilenceView,
    AlertSilenceResolver,
    NoticeView,
    NoticeResolver,
    PrecisionView,
    WhyNotService,
    WhyNotResolver,
    RuleVerdictResolver,
    OverviewAlertsResolver,
  ],
  exports: [AlertView, NoticeView, ThresholdView],
})
export class AlertModule {}
