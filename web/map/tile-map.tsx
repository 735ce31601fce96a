import { type CSSProperties, memo, useMemo } from 'react';
import { type Catalogue, useCatalogue } from '../shell/catalogue.js';
import { AppLink } from '../shell/link.js';
import { useFormat, useText } from '../text/language.js';
import type { AreaFigure } from './area-figure.js';
import { figureSentence, figureText } from './figure-words.js';
import classes from './map.module.css';
import type { MapPoint } from './map-points.js';
import type { Tile } from './province-tiles.js';
import { tilesOf } from './tile-layout.js';
import { useAreaHref } from './use-area-href.js';
import { walkMap } from './walk-map.js';

/** So many outlets of a tile are dots; more are a number. */
const MOST_DOTS = 14;

const NONE: readonly MapPoint[] = [];

/** The outlets of each of the areas, those of its parts included. */
function pointsByArea(points: readonly MapPoint[], areas: ReadonlySet<string>, catalogue: Catalogue): ReadonlyMap<string, readonly MapPoint[]> {
  const found = new Map<string, MapPoint[]>();
  for (const point of points) {
    let place: string | null = point.locality;
    while (place !== null && !areas.has(place)) place = catalogue.locality(place)?.parent ?? null;
    if (place === null) continue;
    const known = found.get(place);
    if (known === undefined) found.set(place, [point]);
    else known.push(point);
  }
  return found;
}

interface TileMapProps {
  readonly areas: readonly string[];
  readonly figures: ReadonlyMap<string, AreaFigure>;
  readonly points: readonly MapPoint[] | undefined;
}

/** A tile for each area, about where it lies. */
export function TileMap({ areas, figures, points }: TileMapProps) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const tiles = useMemo(
    () =>
      tilesOf(
        areas.flatMap((area) => {
          const locality = catalogue.locality(area);
          return locality === undefined ? [] : [{ id: area, latitude: locality.latitude, longitude: locality.longitude }];
        }),
      ),
    [areas, catalogue],
  );
  const byArea = useMemo(() => pointsByArea(points ?? [], new Set(areas), catalogue), [points, areas, catalogue]);
  const columns = Math.max(1, ...tiles.map(({ column }) => column + 1));
  const rows = Math.max(1, ...tiles.map(({ row }) => row + 1));
  const walk = walkMap(tiles.map(({ column, row }) => ({ x: column, y: row })));
  return (
    <div className={classes.holder}>
      <ul
        className={classes.tiles}
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, '--rows': rows } as CSSProperties}
        aria-label={t.map.title}
        onKeyDown={walk}
      >
        {tiles.map((tile, place) => (
          <li key={`${tile.column}.${tile.row}`} style={{ gridColumn: tile.column + 1, gridRow: tile.row + 1 }}>
            <TileLink tile={tile} place={place} figure={figures.get(tile.area)} outlets={byArea.get(tile.area) ?? NONE} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface TileLinkProps {
  readonly tile: Tile;
  readonly place: number;
  readonly figure: AreaFigure | undefined;
  readonly outlets: readonly MapPoint[];
}

const TileLink = memo(function TileLink({ tile, place, figure, outlets }: TileLinkProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const hrefOf = useAreaHref();
  const name = catalogue.localityName(tile.area);
  const sentence = figure === undefined ? `${name}: ${t.map.nothing}` : figureSentence(name, figure, format, t);
  return (
    <AppLink className={classes.tile ?? ''} to={hrefOf(tile.area)} data-spot={place} data-shade={String(figure?.shade ?? null)} title={sentence}>
      <span className={classes.name}>{tile.part === null ? name : t.map.parts[tile.part]}</span>
      {tile.part === null && <strong className={classes.figure}>{figure === undefined ? '–' : figureText(figure, format, t)}</strong>}
      {tile.part === null && outlets.length > 0 && <Dots outlets={outlets} />}
    </AppLink>
  );
});

function Dots({ outlets }: { readonly outlets: readonly MapPoint[] }) {
  const { t } = useText();
  const format = useFormat();
  if (outlets.length > MOST_DOTS) return <span className={classes.count}>{t.map.outlets(format.number(outlets.length))}</span>;
  return (
    <span className={classes.dots} aria-hidden="true">
      {outlets.map(({ id, name, worst }) => (
        <i key={id} title={name} data-worst={worst ?? undefined} />
      ))}
    </span>
  );
}
