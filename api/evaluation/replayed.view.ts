import type { Observation, OutletSight } from '../domain/alert/sight.js';
import type { Instant } from '../domain/instant.js';
import type { Database } from '../platform/database.js';
import { type MoveRow, type RaisedAlert, standingsOf } from './raised-alert.js';

/** All that was observed of one commodity at one outlet, rising by time. */
export interface Series {
  readonly outletCode: string;
  readonly localityCode: string;
  readonly commodityCode: string;
  readonly commodityKind: OutletSight['commodityKind'];
  readonly usualLeadDays: number;
  /** Codes of the outlet's locality and of all that hold it. */
  readonly localityCodes: readonly string[];
  /** Names of the outlet and of its localities below the country, and their codes. */
  readonly placeNames: readonly string[];
  readonly commodityNames: readonly string[];
  readonly observations: readonly Observation[];
}

type SeriesHead = Omit<Series, 'observations'> & { readonly outletId: number; readonly commodityId: number };

type LineRow = Pick<Observation, 'observedAt' | 'price' | 'inputPrice' | 'stock' | 'sold' | 'incoming' | 'incomingAt'> & {
  readonly reportId: string;
  readonly outletId: number;
  readonly commodityId: number;
};

const MOVES = `
select m.alert_id as "alertId", m.cause, m.at, (m.evidence->>'observedAt')::double precision as "seenAt", m.severity, a.rule, y.code as "localityCode",
  o.code as "outletCode", c.code as "commodityCode", a.last_breach_at as "lastBreachAt"
from alert_move m join alert a on a.id = m.alert_id join locality y on y.id = a.locality_id
  left join outlet o on o.id = a.outlet_id left join commodity c on c.id = a.commodity_id
order by m.alert_id, m.ordinal`;

const LINES = `
select report_id as "reportId", outlet_id as "outletId", commodity_id as "commodityId", observed_at as "observedAt", price, input_price as "inputPrice", stock, sold, incoming,
  incoming_at as "incomingAt"
from report_line order by commodity_id, outlet_id, observed_at, report_id`;

const HEADS = `
select o.id as "outletId", o.code as "outletCode", y.code as "localityCode", c.id as "commodityId", c.code as "commodityCode", c.kind as "commodityKind", c.usual_lead_days::double precision as "usualLeadDays",
  array[c.code, c.name_vi, c.name_en] as "commodityNames", around.codes as "localityCodes", array[o.code, o.name] || around.names as "placeNames"
from outlet o join locality y on y.id = o.locality_id cross join commodity c
  cross join lateral (select array_agg(l.code) as codes, coalesce(array_agg(l.name) filter (where l.kind <> 'COUNTRY'), '{}') as names
    from locality l where l.id = any (y.path)) as around`;

const STOCK_OUTS = `
select l.observed_at as at, c.code as "commodityCode", y.code as "localityCode", count(*) as outlets, count(*) filter (where l.stock = 0) as out
from report_line l join outlet o on o.id = l.outlet_id join locality y on y.id = o.locality_id join commodity c on c.id = l.commodity_id
where l.stock is not null group by 1, 2, 3 order by 1, 2, 3`;

/** How many of the outlets that counted their stock at a time had nothing, by locality. */
export interface StockOutCount {
  readonly at: Instant;
  readonly commodityCode: string;
  readonly localityCode: string;
  readonly outlets: number;
  readonly out: number;
}

/** Reads what a replay has left in its database: alerts as they moved, and the observations they were raised on. */
export class ReplayedView {
  constructor(private readonly database: Database) {}

  /** Every time an alert stood, from the breach that opened it (again) to the last one before it closed. */
  async alerts(): Promise<RaisedAlert[]> {
    return standingsOf(await this.database.query<MoveRow>(MOVES));
  }

  stockOuts(): Promise<StockOutCount[]> {
    return this.database.query<StockOutCount>(STOCK_OUTS);
  }

  async series(): Promise<Series[]> {
    const heads = new Map((await this.database.query<SeriesHead>(HEADS)).map((head) => [`${head.outletId} ${head.commodityId}`, head]));
    const series = new Map<string, Series & { observations: Observation[] }>();
    for (const { outletId, commodityId, ...line } of await this.database.query<LineRow>(LINES)) {
      const key = `${outletId} ${commodityId}`;
      const head = heads.get(key);
      if (head === undefined) continue;
      const { outletId: _outletId, commodityId: _commodityId, ...about } = head;
      const one = series.get(key) ?? { ...about, observations: [] };
      one.observations.push({ ...line, availability: null, flags: [] });
      series.set(key, one);
    }
    return [...series.values()];
  }
}
