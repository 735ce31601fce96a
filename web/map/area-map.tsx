import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { AreaMapDocument } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useText } from '../text/language.js';
import { SkeletonRows } from '../ui/skeleton-rows.js';
import type { AreaFigure } from './area-figure.js';
import { useMapPoints } from './map-points.js';
import { OutletMap } from './outlet-map.js';
import { OutlineMap } from './outline-map.js';
import { TileMap } from './tile-map.js';

/** More outlets than this are not drawn one by one. */
const MOST_OUTLETS = 3000;

/** The map of an area: imported boundaries when most of its parts have one, else tiles; of an area without parts its outlets. */
export function AreaMap({ parent, figures }: { readonly parent: string; readonly figures: readonly AreaFigure[] }) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const children = useMemo(() => catalogue.localities.filter((one) => one.parent === parent).map(({ id }) => id), [catalogue, parent]);
  const count = catalogue.locality(parent)?.outletCount ?? 0;
  const { data, error } = useQuery(AreaMapDocument, { variables: { parent }, fetchPolicy: 'cache-first' });
  const points = useMapPoints(parent, count <= MOST_OUTLETS);
  const byArea = useMemo(() => new Map(figures.map((figure) => [figure.area, figure])), [figures]);
  const map = data?.areaMap ?? null;
  if (children.length === 0) return points === undefined ? <SkeletonRows rows={6} label={t.common.loading} /> : <OutletMap map={map} points={points} />;
  if (data === undefined && error === undefined) return <SkeletonRows rows={8} label={t.common.loading} />;
  if (map !== null && map.areas.length * 2 >= children.length) return <OutlineMap map={map} figures={byArea} points={points} />;
  return <TileMap areas={children} figures={byArea} points={points} />;
}
