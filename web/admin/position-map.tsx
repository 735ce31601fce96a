import { useQuery } from '@apollo/client/react';
import type { MouseEvent } from 'react';
import { type CatalogueKind, OutletPositionsDocument } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useText } from '../text/language.js';
import classes from './catalogue.module.css';
import { frameOf, type Spot, spotAt, toPixel } from './position-frame.js';

const WIDTH = 320;
const HEIGHT = 220;

interface PositionMapProps {
  readonly kind: CatalogueKind;
  readonly latitude: unknown;
  readonly longitude: unknown;
  readonly onPoint: (latitude: number, longitude: number) => void;
}

interface Label {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Names that do not lie over one another; the first of those that would is kept. Pixels. */
function apart(labels: readonly Label[]): readonly Label[] {
  const kept: Label[] = [];
  for (const one of labels) {
    if (!kept.some(({ x, y }) => Math.abs(x - one.x) < 46 && Math.abs(y - one.y) < 10)) kept.push(one);
  }
  return kept;
}

const figure = (typed: unknown): number | null => {
  const text = String(typed ?? '').trim();
  const value = Number(text.replace(',', '.'));
  return text === '' || !Number.isFinite(value) ? null : value;
};

/** A small map of the area by what is known of it: outlets as points, places by name. A click sets the position; the fields above say the same for a keyboard. */
export function PositionMap({ latitude, longitude, onPoint }: PositionMapProps) {
  const { t } = useText();
  const { localities, root } = useCatalogue();
  const { data } = useQuery(OutletPositionsDocument, { variables: { root } });
  const outlets = (data?.outlets ?? []).flatMap((one): Spot[] =>
    one.latitude === null || one.longitude === null ? [] : [{ latitude: one.latitude, longitude: one.longitude }],
  );
  const places = localities.flatMap((one) =>
    one.latitude === null || one.longitude === null ? [] : [{ id: one.id, name: one.name, latitude: one.latitude, longitude: one.longitude }],
  );
  const [here, there] = [figure(latitude), figure(longitude)];
  const own = here === null || there === null ? null : { latitude: here, longitude: there };
  const frame = frameOf([...outlets, ...places, ...(own === null ? [] : [own])], WIDTH, HEIGHT);
  if (frame === null) return null;
  const point = (event: MouseEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const spot = spotAt(frame, ((event.clientX - box.left) * WIDTH) / box.width, ((event.clientY - box.top) * HEIGHT) / box.height);
    onPoint(spot.latitude, spot.longitude);
  };
  const at = own === null ? null : toPixel(frame, own);
  return (
    <figure className={classes.map}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the two fields above are the way for a keyboard */}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t.catalogue.map} onClick={point}>
        {outlets.map((spot) => {
          const { x, y } = toPixel(frame, spot);
          return <circle key={`${x} ${y}`} cx={x} cy={y} r="2.2" className={classes.dot} />;
        })}
        {apart(places.map(({ id, name, ...spot }) => ({ id, name, ...toPixel(frame, spot) }))).map(({ id, name, x, y }) => (
          <text key={id} x={x} y={y - 4} className={classes.place}>
            {name}
          </text>
        ))}
        {at !== null && <path d={`M${at.x} ${at.y}l-5 -9a5.6 5.6 0 1 1 10 0z`} className={classes.pin} />}
      </svg>
      <figcaption>{t.catalogue.mapHint}</figcaption>
    </figure>
  );
}
