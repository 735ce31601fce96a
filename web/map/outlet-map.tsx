import { placeOn, sheetFor } from '@domain/map/draw-outlines.js';
import type { AreaMapQuery } from '../generated/operations.js';
import { AppLink } from '../shell/link.js';
import { useText } from '../text/language.js';
import { SeverityMark } from '../ui/severity-mark.js';
import { StateNote } from '../ui/state-note.js';
import classes from './map.module.css';
import type { MapPoint } from './map-points.js';

interface OutletMapProps {
  readonly map: AreaMapQuery['areaMap'] | null;
  readonly points: readonly MapPoint[];
}

type Spotted = MapPoint & { readonly latitude: number; readonly longitude: number };
const isSpotted = (point: MapPoint): point is Spotted => point.latitude !== null && point.longitude !== null;

/** The lowest level: the outlets themselves where they stand, numbered as in the list beside. */
export function OutletMap({ map, points }: OutletMapProps) {
  const { t } = useText();
  if (points.length === 0) return <StateNote title={t.map.noOutlets} />;
  const spotted = points.filter(isSpotted);
  const sheet = map ?? sheetFor(spotted.map(({ longitude, latitude }) => [longitude, latitude]));
  return (
    <div className={classes.leaf}>
      {sheet !== null && (
        <svg className={classes.sheet} viewBox={`-80 -80 ${sheet.width + 160} ${sheet.height + 160}`} aria-hidden="true">
          {map?.paths.map((path) => (
            <path key={path} className={classes.ground} d={path} />
          ))}
          {spotted.map((point) => {
            const [x, y] = placeOn(sheet, [point.longitude, point.latitude]);
            return (
              <g key={point.id}>
                <circle className={classes.point} cx={x} cy={y} r={34} data-worst={point.worst ?? undefined} />
                <text className={classes.number} x={x} y={y} data-worst={point.worst ?? undefined}>
                  {points.indexOf(point) + 1}
                </text>
              </g>
            );
          })}
        </svg>
      )}
      <ol className={classes.outlets} aria-label={t.map.outletList}>
        {points.map((point) => (
          <li key={point.id}>
            <AppLink to={`/outlets/${point.id}`}>{point.name}</AppLink>
            {point.worst !== null && <SeverityMark severity={point.worst} label={t.severities[point.worst]} />}
            {!isSpotted(point) && <span className={classes.unplaced}>{t.map.noPlace}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
