import { useFormat, useText } from '../text/language.js';
import type { MapMeasure } from './area-figure.js';
import { legendOf } from './figure-words.js';
import classes from './map.module.css';

export function MapLegend({ measure, ofAll }: { readonly measure: MapMeasure; readonly ofAll: boolean }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <ul className={classes.legend} aria-label={t.overview.legend}>
      {legendOf(measure, format, t).map(({ shade, words }) => (
        <li key={words}>
          <i data-shade={String(shade)} /> {words}
        </li>
      ))}
      {measure !== 'alerts' && (
        <li>
          <i data-shade="null" /> {t.map.nothing}
        </li>
      )}
      {ofAll && measure !== 'alerts' && <li className={classes.hint}>{t.map.ofAll[measure]}</li>}
    </ul>
  );
}
