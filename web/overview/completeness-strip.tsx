import { useAreaHref } from '../map/use-area-href.js';
import { useCatalogue } from '../shell/catalogue.js';
import { AppLink } from '../shell/link.js';
import { useFormat, useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import { SkeletonRows } from '../ui/skeleton-rows.js';
import { StateNote } from '../ui/state-note.js';
import classes from './overview-panels.module.css';
import { useReporting } from './use-reporting.js';

/** What a unit owes for the running slot, and what has come. */
interface UnitReporting {
  readonly area: string;
  readonly expected: number;
  readonly received: number;
}

/** Expected against received of the running slot, the unit that lacks most first. */
export function CompletenessStrip({ parent }: { readonly parent: string }) {
  const { t } = useText();
  const format = useFormat();
  const data = useReporting(parent);
  const units: readonly UnitReporting[] = (data?.areas ?? []).map((area, place) => ({
    area,
    expected: data?.expected[place] ?? 0,
    received: data?.received[place] ?? 0,
  }));
  const parts = units.length > 1 ? units.slice(1) : units;
  const owing = parts.filter(({ expected }) => expected > 0).toSorted((a, b) => b.expected - b.received - (a.expected - a.received));
  const title = data === undefined ? '…' : t.overview.completeness(format.time(Date.parse(data.slotAt)), format.time(Date.parse(data.cutOffAt)));
  return (
    <Panel title={title} label={title} aside={units[0] !== undefined && <Total {...units[0]} />} flush>
      {data === undefined && <SkeletonRows rows={2} label={t.common.loading} />}
      {data !== undefined && owing.length === 0 && <StateNote title={t.overview.nothingExpected} />}
      {owing.length > 0 && (
        <ul className={classes.units}>
          {owing.map((unit) => (
            <li key={unit.area}>
              <Unit {...unit} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Total({ expected, received }: UnitReporting) {
  const format = useFormat();
  return (
    <strong className={classes.total}>
      {format.number(received)}/{format.number(expected)}
    </strong>
  );
}

function Unit({ area, expected, received }: UnitReporting) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const hrefOf = useAreaHref();
  const name = catalogue.localityName(area);
  const sentence = t.overview.unitReported(name, format.number(received), format.number(expected));
  return (
    <AppLink to={hrefOf(area)} className={classes.unit ?? ''} title={sentence}>
      <span className={classes.unitName}>{name}</span>
      <span className={classes.unitCount}>
        {format.number(received)}/{format.number(expected)}
      </span>
      <span className={classes.meter} aria-hidden="true">
        <i data-full={received >= expected} style={{ width: `${(100 * received) / expected}%` }} />
      </span>
    </AppLink>
  );
}
