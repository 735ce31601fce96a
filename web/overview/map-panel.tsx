import { NativeSelect } from '@mantine/core';
import { memo, useDeferredValue, useMemo } from 'react';
import { areaFigures, MAP_MEASURES } from '../map/area-figure.js';
import { AreaMap } from '../map/area-map.js';
import { MapLegend } from '../map/map-legend.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import type { Row } from './matrix.js';
import { useOverviewState } from './overview-state.js';

/** Drawn anew when its figures change, not with each key typed beside it. */
const KeptMap = memo(AreaMap);

interface MapPanelProps {
  readonly parent: string;
  readonly rows: readonly Row[];
  readonly at: number;
}

/** The map of the area, coloured by one measure of one commodity or of all. */
export function MapPanel({ parent, rows, at }: MapPanelProps) {
  const { t } = useText();
  const [{ map, good, change }] = useOverviewState();
  const wish = useDeferredValue(useMemo(() => ({ map, good, change }), [map, good, change]));
  const figures = useMemo(() => areaFigures(rows, wish.good, wish.map, { change: wish.change, at }), [rows, wish, at]);
  return (
    <Panel title={t.map.title} label={t.map.title} aside={<MapControls />} flush>
      <KeptMap parent={parent} figures={figures} />
      <MapLegend measure={wish.map} ofAll={wish.good === null} />
    </Panel>
  );
}

function MapControls() {
  const { t } = useText();
  const catalogue = useCatalogue();
  const [{ map, good }, setState] = useOverviewState();
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t.map.measure}
        value={map}
        onChange={(event) => void setState({ map: MAP_MEASURES.find((known) => known === event.currentTarget.value) ?? null })}
        data={MAP_MEASURES.map((value) => ({ value, label: t.map.measures[value] }))}
      />
      <NativeSelect
        size="xs"
        aria-label={t.map.commodity}
        value={good ?? ''}
        onChange={(event) => void setState({ good: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        data={[{ value: '', label: t.map.everyCommodity }, ...catalogue.commodities.map(({ id }) => ({ value: id, label: catalogue.commodityName(id) }))]}
      />
    </>
  );
}
