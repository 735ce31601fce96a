import { placeOn, type Sheet } from '@domain/map/draw-outlines.js';
import type { AreaMapQuery } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { AppLink } from '../shell/link.js';
import { useFormat, useText } from '../text/language.js';
import type { AreaFigure } from './area-figure.js';
import { figureSentence, figureText } from './figure-words.js';
import classes from './map.module.css';
import type { MapPoint } from './map-points.js';
import { useAreaHref } from './use-area-href.js';
import { walkMap } from './walk-map.js';

type Drawn = NonNullable<AreaMapQuery['areaMap']>;

/** More areas than this carry their names only for the pointer. */
const MOST_NAMES = 40;

interface OutlineMapProps {
  readonly map: Drawn;
  readonly figures: ReadonlyMap<string, AreaFigure>;
  readonly points: readonly MapPoint[] | undefined;
}

const spotOf = (sheet: Sheet, at: { readonly latitude: number | null; readonly longitude: number | null }) =>
  at.latitude === null || at.longitude === null ? null : placeOn(sheet, [at.longitude, at.latitude]);

/** The imported boundaries, each a way one level down, with the outlets as points. */
export function OutlineMap({ map, figures, points }: OutlineMapProps) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const spots = map.areas.map((area) => {
    const locality = catalogue.locality(area);
    const spot = locality === undefined ? null : spotOf(map, locality);
    return spot === null ? null : { x: spot[0], y: spot[1] };
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a drawing
    <svg className={classes.sheet} viewBox={`-12 -12 ${map.width + 24} ${map.height + 24}`} role="group" aria-label={t.map.title} onKeyDown={walkMap(spots)}>
      {map.areas.map((area, place) => (
        <AreaShape key={area} area={area} place={place} path={map.paths[place] ?? ''} figure={figures.get(area)} />
      ))}
      {(points ?? []).map((point) => {
        const spot = spotOf(map, point);
        return spot === null ? null : (
          <circle key={point.id} className={classes.point} cx={spot[0]} cy={spot[1]} r={6} data-worst={point.worst ?? undefined}>
            <title>{point.name}</title>
          </circle>
        );
      })}
      {map.areas.length <= MOST_NAMES && map.areas.map((area) => <AreaName key={area} area={area} map={map} figure={figures.get(area)} />)}
    </svg>
  );
}

interface AreaShapeProps {
  readonly area: string;
  readonly place: number;
  readonly path: string;
  readonly figure: AreaFigure | undefined;
}

function AreaShape({ area, place, path, figure }: AreaShapeProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const hrefOf = useAreaHref();
  const name = catalogue.localityName(area);
  const sentence = figure === undefined ? `${name}: ${t.map.nothing}` : figureSentence(name, figure, format, t);
  return (
    <AppLink to={hrefOf(area)} className={classes.shape ?? ''} aria-label={sentence} data-spot={place}>
      <path d={path} data-shade={String(figure?.shade ?? null)}>
        <title>{sentence}</title>
      </path>
    </AppLink>
  );
}

function AreaName({ area, map, figure }: { readonly area: string; readonly map: Drawn; readonly figure: AreaFigure | undefined }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const locality = catalogue.locality(area);
  const spot = locality === undefined ? null : spotOf(map, locality);
  if (spot === null || locality === undefined) return null;
  return (
    <g>
      <text className={classes.label} x={spot[0]} y={spot[1]}>
        <tspan x={spot[0]}>{locality.name}</tspan>
        {figure !== undefined && (
          <tspan x={spot[0]} dy="1.1em">
            {figureText(figure, format, t)}
          </tspan>
        )}
      </text>
    </g>
  );
}
