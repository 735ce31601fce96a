import { Injectable } from '@nestjs/common';
import type { FieldNotice } from '../domain/field/field-kit.js';
import type { Instant } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Database } from '../platform/database.js';

interface Row extends Omit<FieldNotice, 'outlet' | 'by'> {
  readonly outletId: number;
  readonly byId: number;
}

const NOTICES = `
select * from (
  select distinct on (w.report_id) w.report_id as report, r.outlet_id as "outletId", case w.state when 'HAS_ISSUES' then 'ISSUES' else w.state end as state,
    concat_ws(' ', nullif(array_to_string(w.commodities, ', '), ''), w.comment) as comment, w.by_id as "byId", w.at
  from report_review w join report r on r.id = w.report_id where w.author_id = $1 and w.at >= to_timestamp($2 / 1000.0) order by w.report_id, w.id desc) said
union all
select c.id, c.outlet_id, 'EDITED', coalesce(c.correction_reason, ''), c.account_id, c.received_at
from report r join report c on c.corrects_id = r.id
where r.account_id = $1 and c.account_id <> $1 and r.observed_at >= to_timestamp($2 / 1000.0) and c.received_at >= to_timestamp($2 / 1000.0)
union all
select h.id, h.outlet_id, case when h.is_consented then 'APPROVED' else 'RETURNED' end, coalesce(h.comment, ''), h.decided_by, h.decided_at
from held_correction h where h.account_id = $1 and h.decided_at >= to_timestamp($2 / 1000.0)
order by at desc limit 200`;

/** Reads what the desk said of a person's reports, for that person's phone. */
@Injectable()
export class NoticeView {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueView,
  ) {}

  /** Newest first; of several reviews of one report the newest. */
  async ofAuthor(accountId: number, since: Instant): Promise<FieldNotice[]> {
    const rows = await this.database.query<Row>(NOTICES, [accountId, since]);
    return rows.map(({ outletId, byId, ...notice }) => ({
      ...notice,
      outlet: this.catalogue.places.outletById(outletId)?.code ?? String(outletId),
      by: this.catalogue.accounts.nameOf(byId),
    }));
  }
}
