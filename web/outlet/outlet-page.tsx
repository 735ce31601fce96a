import { useQuery } from '@apollo/client/react';
import { DAY } from '@domain/instant.js';
import { parseAsString, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { AlertList } from '../alert/alert-list.js';
import { OutletSheetDocument, type OutletSheetQuery } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useNow } from '../shell/clock.js';
import { AppLink, carryLanguage, hrefOf } from '../shell/link.js';
import { useRefreshOn } from '../shell/live.js';
import { QueryView } from '../shell/query-view.js';
import { useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import { OutletFacts } from './outlet-facts.js';
import { OutletNowTable } from './outlet-now-table.js';
import classes from './outlet-page.module.css';
import { OutletReports } from './outlet-reports.js';
import { OutletSeriesChart } from './outlet-series-chart.js';
import { WhyNot } from './why-not.js';

const HISTORY_DAYS = 30;
const state = { commodity: parseAsString, report: parseAsString };

export function OutletPage() {
  const { t } = useText();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(OutletSheetDocument, { variables: { id } });
  useRefreshOn('trend', refetch);
  useRefreshOn('alert', refetch);
  return (
    <QueryView data={data} error={error} retry={refetch} rows={12}>
      {({ outlet, alerts }) => (outlet === null ? <StateNote title={t.outlets.gone} /> : <Sheet outlet={outlet} alerts={alerts} />)}
    </QueryView>
  );
}

interface SheetProps {
  readonly outlet: NonNullable<OutletSheetQuery['outlet']>;
  readonly alerts: OutletSheetQuery['alerts'];
}

function Sheet({ outlet, alerts }: SheetProps) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const navigate = useNavigate();
  const [{ commodity, report }, setState] = useQueryStates(state, { history: 'push' });
  const shown = commodity ?? outlet.now?.commodities[0] ?? null;
  const today = Math.floor(useNow(60_000) / 3_600_000);
  const span = useMemo(() => ({ since: today * 3_600_000 - HISTORY_DAYS * DAY, until: (today + 1) * 3_600_000 }), [today]);
  return (
    <>
      <title>{`${outlet.name} · ${t.common.product}`}</title>
      <div className={classes.head}>
        <h1 className={classes.title}>{outlet.name}</h1>
        <span className={classes.kind}>
          {catalogue.outletKindName(outlet.kind)} · {catalogue.locality(outlet.locality)?.fullName ?? outlet.locality}
        </span>
        <AppLink className={classes.report ?? ''} to={hrefOf('/report', { outlet: outlet.id })}>
          {t.outlets.newReport}
        </AppLink>
      </div>
      <div className={classes.sheet}>
        <div className={classes.column}>
          <Panel title={t.outlets.now} flush>
            {outlet.now === null || outlet.now.commodities.length === 0 ? (
              <StateNote title={t.outlets.noNow} />
            ) : (
              <OutletNowTable now={outlet.now} runOut={outlet.runOut} shown={shown} onShow={(code) => void setState({ commodity: code })} />
            )}
          </Panel>
        </div>
        <div className={classes.column}>
          <Panel title={t.outlets.facts}>
            <OutletFacts outlet={outlet} />
          </Panel>
          {shown !== null && (
            <Panel title={t.outlets.historyOf(catalogue.commodityName(shown))} flush>
              <OutletSeriesChart outlet={outlet.id} commodity={shown} span={span} />
            </Panel>
          )}
          <Panel title={t.outlets.alerts} flush>
            {alerts.alerts.length === 0 ? (
              <StateNote title={t.outlets.noAlerts} />
            ) : (
              <AlertList alerts={alerts.alerts} onOpen={(id) => void navigate(carryLanguage(`/alerts?state=all&id=${id}`, location.search))} />
            )}
          </Panel>
          {shown !== null && <WhyNot key={shown} outlet={outlet.id} commodity={shown} />}
          <OutletReports outlet={outlet.id} opened={report} onOpen={(id) => void setState({ report: id })} />
        </div>
      </div>
    </>
  );
}
