import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo } from 'react';
import { useSignedIn } from '../account/session.js';
import { useConnection } from '../connection.js';
import { OverviewMatrixDocument } from '../generated/operations.js';
import { areaFigures } from '../map/area-figure.js';
import { AreaMap } from '../map/area-map.js';
import { MapLegend } from '../map/map-legend.js';
import { type Row, toRows } from '../overview/matrix.js';
import { useOverviewState } from '../overview/overview-state.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useNow } from '../shell/clock.js';
import { useRefreshOn } from '../shell/live.js';
import { useFormat, useText } from '../text/language.js';
import { SkeletonRows } from '../ui/skeleton-rows.js';
import { useKept } from '../ui/use-kept.js';
import classes from './wall.module.css';
import { WallAlerts } from './wall-alerts.js';
import { WallCompleteness } from './wall-completeness.js';
import { WallMatrix } from './wall-matrix.js';
import { useWallPage, WALL_PAGES, type WallPage } from './wall-state.js';

const ASK_AGAIN = 60_000;

/** Dark while the wall is shown, whatever this machine prefers elsewhere. */
function useDark(): void {
  useEffect(() => {
    const root = document.documentElement;
    const before = root.getAttribute('data-mantine-color-scheme');
    root.setAttribute('data-mantine-color-scheme', 'dark');
    return () => {
      if (before !== null) root.setAttribute('data-mantine-color-scheme', before);
    };
  }, []);
}

/** A display on a wall: large, dark, turning by itself; it keeps its last figures and says how old they are. */
export function WallScreen() {
  const { t } = useText();
  const catalogue = useCatalogue();
  const [{ area, map, good }] = useOverviewState();
  useDark();
  const parent = area !== null && catalogue.locality(area) !== undefined ? area : catalogue.root;
  const { data, refetch } = useQuery(OverviewMatrixDocument, { variables: { parent }, pollInterval: ASK_AGAIN });
  useRefreshOn('trend', refetch);
  useRefreshOn('alert', refetch);
  const overview = useKept(data?.overview, parent);
  const rows = useMemo(() => (overview === undefined ? [] : toRows(overview, overview.areas, catalogue.commodities)), [overview, catalogue]);
  const { page, held } = useWallPage();
  const at = overview === undefined ? null : Date.parse(overview.at);
  return (
    <div className={classes.wall}>
      <title>{`${t.wall.title} · ${t.common.product}`}</title>
      <WallHead place={catalogue.locality(parent)?.fullName ?? ''} at={at} />
      <main id="main" className={classes.main} tabIndex={-1} data-page={page}>
        <h2 className={classes.page}>
          {t.wall.pages[page]}
          {page === 'map' && ` · ${t.map.measures[map]} · ${good === null ? t.map.everyCommodity : catalogue.commodityName(good)}`}
        </h2>
        {at === null ? <SkeletonRows rows={8} label={t.common.loading} /> : <Shown page={page} parent={parent} rows={rows} at={at} />}
      </main>
      <footer className={classes.foot}>
        {WALL_PAGES.map((one) => (
          <i key={one} data-current={one === page} />
        ))}
        <span>{held ? t.wall.held : t.wall.keys}</span>
      </footer>
    </div>
  );
}

interface ShownProps {
  readonly page: WallPage;
  readonly parent: string;
  readonly rows: readonly Row[];
  readonly at: number;
}

function Shown({ page, parent, rows, at }: ShownProps) {
  if (page === 'matrix') return <WallMatrix rows={rows} at={at} />;
  if (page === 'alerts') return <WallAlerts parent={parent} />;
  return page === 'completeness' ? <WallCompleteness parent={parent} /> : <WallMap parent={parent} rows={rows} at={at} />;
}

function WallMap({ parent, rows, at }: Omit<ShownProps, 'page'>) {
  const [{ map, good, change }] = useOverviewState();
  const figures = useMemo(() => areaFigures(rows, good, map, { change, at }), [rows, good, map, change, at]);
  return (
    <div className={classes.map}>
      <AreaMap parent={parent} figures={figures} />
      <MapLegend measure={map} ofAll={good === null} />
    </div>
  );
}

/** The place, the clock, and how old the figures are; in the strongest words when the line is gone. */
function WallHead({ place, at }: { readonly place: string; readonly at: number | null }) {
  const { t } = useText();
  const format = useFormat();
  const now = useNow(1000);
  const isSignedOut = !useSignedIn();
  const isLost = useConnection().state === 'lost' || isSignedOut;
  return (
    <header className={classes.head}>
      <h1>{place}</h1>
      <div role="status" className={isLost ? classes.lost : classes.fresh}>
        {isLost
          ? `${t.wall.lost}${at === null ? '' : ` · ${t.wall.dataFrom(format.dateTime(at), format.ago(now - at))}`}`
          : at !== null && t.common.updatedAt(format.time(at))}
      </div>
      <time className={classes.clock} dateTime={new Date(now).toISOString()}>
        {format.time(now)} <small>{format.shortDate(now)}</small>
      </time>
    </header>
  );
}
