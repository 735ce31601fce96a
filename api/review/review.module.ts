import { Module } from '@nestjs/common';
import { CommodityModule } from '../commodity/commodity.module.js';
import { OutletModule } from '../outlet/outlet.module.js';
import { ReportModule } from '../report/report.module.js';
import { CorrectedView } from './corrected.view.js';
import { HeldResolver } from './held.resolver.js';
import { NoticeView } from './notice.view.js';
import { ReviewResolver } from './review.resolver.js';
import { ReviewService } from './review.service.js';
import { ReviewStore } from './review.store.js';
import { RivalryResolver } from './rivalry.resolver.js';
import { RivalryService } from './rivalry.service.js';
import { RivalryStore } from './rivalry.store.js';

@Module({
  imports: [CommodityModule, OutletModule, ReportModule],
  providers: [ReviewStore, ReviewService, ReviewResolver, RivalryStore, RivalryService, RivalryResolver, CorrectedView, HeldResolver, NoticeView],
  exports: [NoticeView],
})
export class ReviewModule {}
