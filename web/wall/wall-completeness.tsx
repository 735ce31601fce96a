import { useReporting } from '../overview/use-reporting.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useFormat, useText } from '../text/language.js';
import { SkeletonRows } from '../ui/skeleton-rows.js';
import { useKept } from '../ui/use-kept.js';
import classes from './wall.module.css';

const SHOWN = 14;

/** Who has reported for the running slot; the units that lack most. */
export function WallCompleteness({ parent }: { readonly parent: string }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const data = useKept(useReporting(parent), parent);
  if (data === undefined) return <SkeletonRows rows={6} label={t.common.loading} />;
  const units = data.areas
    .map((area, place) => ({ area, expected: data.expected[place] ?? 0, received: data.received[place] ?? 0 }))
    .filter(({ expected }, place) => place > 0 && expected > 0)
    .toSorted((a, b) => b.expected - b.received - (a.expected - a.received))
    .slice(0, SHOWN);
  return (
    <>
      <p className={classes.total}>
        <strong>
          {format.number(data.received[0] ?? 0)}/{format.number(data.expected[0] ?? 0)}
        </strong>{' '}
        {t.overview.completeness(format.time(Date.parse(data.slotAt)), format.time(Date.parse(data.cutOffAt)))}
      </p>
      <ul className={classes.units}>
        {units.map(({ area, expected, received }) => (
          <li key={area}>
            <span>{catalogue.localityName(area)}</span>
            <strong>
              {format.number(received)}/{format.number(expected)}
            </strong>
            <span className={classes.meter} aria-hidden="true">
              <i data-full={received >= expected} style={{ width: `${(100 * received) / expected}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
