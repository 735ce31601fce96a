import { useQuery } from '@apollo/client/react';
import { VisuallyHidden } from '@mantine/core';
import { memo, useDeferredValue, useMemo } from 'react';
import { Navigate } from 'react-router';
import { AreaMapDocument, OverviewMatrixDocument, type OverviewMatrixQuery } from '../generated/operations.js';
import { useLeaderLanding } from '../lead/use-landing.js';
import { useCatalogue } from '../shell/catalogue.js';
import { hrefOf } from '../shell/link.js';
import { useRefreshOn } from '../shell/live.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import { SkeletonRows } from '../ui/skeleton-rows.js';
import { StateNote } from '../ui/state-note.js';
import { AreaPath } from './area-path.js';
import { AreaTable } from './area-table.js';
import { ChangeList } from './change-list.js';
import { CompletenessStrip } from './completeness-strip.js';
import { MapPanel } from './map-panel.js';
import { areasInTrouble, areasShown, toRows, wishedRows } from './matrix.js';
import { MatrixControls } from './matrix-controls.js';
import { MatrixLegend } from './matrix-legend.js';
import { MatrixTable } from './matrix-table.js';
import classes from './overview-panels.module.css';
import { useOverviewState } from './overview-state.js';
import { SummaryStrip } from './summary-strip.js';
import { WorstAlerts } from './worst-alerts.js';

/** The desk's first screen; a leader who opens the site on a phone is taken to the leader's page. */
export function OverviewPage() {
  return useLeaderLanding() ? <Navigate to={hrefOf('/lead', {})} replace /> : <Overview />;
}

function Overview() {
  const { t } = useText();
  const catalogue = useCatalogue();
  const [{ area }] = useOverviewState();
  const parent = useDeferredValue(area !== null && catalogue.locality(area) !== undefined ? area : catalogue.root);
  const { data, previousData, error, refetch } = useQuery(OverviewMatrixDocument, { variables: { parent } });
  // The map would ask for it only when it is drawn, which is a round trip later.
  useQuery(AreaMapDocument, { variables: { parent }, fetchPolicy: 'cache-first' });
  useRefreshOn('trend', refetch);
  useRefreshOn('alert', refetch);
  const shown = data ?? (previousData?.overview.parent === parent ? previousData : undefined);
  const answered = shown !== undefined || error !== undefined;
  return (
    <>
      <title>{`${t.overview.title} · ${catalogue.localityName(parent)} · ${t.common.product}`}</title>
      <VisuallyHidden component="h1">{t.overview.caption(catalogue.localityName(parent))}</VisuallyHidden>
      <SummaryStrip locality={parent} at={shown?.overview.at ?? null} asks={answered} />
      <Situation parent={parent} overview={shown?.overview} asks={answered} />
      <Panel label={t.overview.title} title={<AreaPath area={parent} />} aside={<MatrixControls />} flush>
        <QueryView data={shown} error={error} retry={refetch} rows={14}>
          {({ overview }) => <Matrix key={overview.parent} overview={overview} />}
        </QueryView>
      </Panel>
    </>
  );
}

interface SituationProps {
  readonly parent: string;
  readonly overview: OverviewMatrixQuery['overview'] | undefined;
  /** The rest is asked for when the matrix has been answered, which map and table are drawn from. */
  readonly asks: boolean;
}

/** Where, what has changed, what is worst, and who has reported. */
const Situation = memo(function Situation({ parent, overview, asks }: SituationProps) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const rows = useMemo(() => (overview === undefined ? [] : toRows(overview, overview.areas, catalogue.commodities)), [overview, catalogue]);
  if (!asks)
    return (
      <div className={classes.panels}>
        <Panel title={t.map.title}>
          <SkeletonRows rows={8} label={t.common.loading} />
        </Panel>
      </div>
    );
  return (
    <div className={classes.panels}>
      <MapPanel parent={parent} rows={rows} at={overview === undefined ? 0 : Date.parse(overview.at)} />
      <WorstAlerts parent={parent} />
      <ChangeList parent={parent} />
      <div className={classes.wide}>
        <CompletenessStrip parent={parent} />
      </div>
    </div>
  );
});

/** So many rows are painted at once; the others follow. */
const FIRST_ROWS = 14;
/** More areas than this are shown when somebody asks for all. */
const MOST_AREAS = 25;

function Matrix({ overview }: { readonly overview: OverviewMatrixQuery['overview'] }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const [{ kind, q, sort, wide }, setState] = useOverviewState();
  const known = useMemo(() => areasShown(overview), [overview]);
  const areas = useMemo(() => (wide ? known : areasInTrouble(overview, known, MOST_AREAS)), [overview, known, wide]);
  const all = useMemo(() => toRows(overview, areas, catalogue.commodities), [overview, areas, catalogue]);
  const wished = useMemo(() => wishedRows(all, { kind, query: q, sort, nameOf: ({ id }) => catalogue.commodityName(id) }), [all, kind, q, sort, catalogue]);
  const rows = useDeferredValue(wished, all.slice(0, FIRST_ROWS));
  if (all.length === 0) return <StateNote title={t.overview.empty} />;
  if (wished.length === 0)
    return <StateNote title={t.overview.noMatch} action={{ label: t.common.clear, onClick: () => void setState({ kind: null, q: null }) }} />;
  const at = Date.parse(overview.at);
  return (
    <>
      {areas.length === 1 ? <AreaTable rows={rows} at={at} /> : <MatrixTable areas={areas} rows={rows} at={at} grouped={sort === 'catalogue'} />}
      {known.length > MOST_AREAS && (
        <button type="button" className={classes.wideSwitch} onClick={() => void setState({ wide: wide ? null : true })}>
          {wide ? t.overview.fewerAreas : t.overview.everyArea(format.number(areas.length - 1), format.number(known.length - 1))}
        </button>
      )}
      <MatrixLegend />
    </>
  );
}
