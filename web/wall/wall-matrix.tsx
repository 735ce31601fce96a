import { SEVERITIES } from '@domain/alert/verdict.js';
import { cellFace } from '../overview/cell-face.js';
import type { Cell, Row } from '../overview/matrix.js';
import { useOverviewState } from '../overview/overview-state.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useFormat, useText } from '../text/language.js';
import { ChangeMark } from '../ui/change-mark.js';
import { SeverityMark } from '../ui/severity-mark.js';
import classes from './wall.module.css';

const ROWS = 8;
const AREAS = 4;

const rank = ({ worst }: Cell): number => (worst === null ? -1 : SEVERITIES.indexOf(worst));
const moved = (row: Row): number => Math.abs(row.cells[0]?.change1Day ?? 0);
const grave = (row: Row): number => Math.max(-1, ...row.cells.map(rank));

/** The goods in most trouble, in the whole area and where it is worst. */
export function WallMatrix({ rows, at }: { readonly rows: readonly Row[]; readonly at: number }) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const [{ kind }] = useOverviewState();
  const chosen = rows
    .filter(({ commodity }) => kind === null || commodity.kind === kind)
    .toSorted((a, b) => grave(b) - grave(a) || moved(b) - moved(a))
    .slice(0, ROWS);
  const troubled = (rows[0]?.cells ?? [])
    .map(({ area }, column) => ({ area, column, alerts: rows.reduce((sum, row) => sum + (row.cells[column]?.openAlerts ?? 0), 0) }))
    .slice(1)
    .toSorted((a, b) => b.alerts - a.alerts)
    .slice(0, AREAS);
  const columns = [0, ...troubled.map(({ column }) => column)];
  return (
    <table className={classes.matrix}>
      <thead>
        <tr>
          <th scope="col">{t.overview.commodity}</th>
          <th scope="col">{t.overview.wholeArea}</th>
          {troubled.map(({ area }) => (
            <th key={area} scope="col">
              {catalogue.localityName(area)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chosen.map((row) => (
          <tr key={row.commodity.id}>
            <th scope="row">{catalogue.commodityName(row.commodity.id)}</th>
            {columns.map((column) => (
              <td key={column}>
                <WallCell cell={row.cells[column]} at={at} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WallCell({ cell, at }: { readonly cell: Cell | undefined; readonly at: number }) {
  const { t } = useText();
  const format = useFormat();
  const [{ measure, change }] = useOverviewState();
  if (cell === undefined) return null;
  const face = cellFace(cell, { measure, change, at, format });
  return (
    <span className={face.stale ? classes.stale : undefined}>
      {cell.worst !== null && <SeverityMark severity={cell.worst} size={26} label={t.severities[cell.worst]} />} {face.value ?? '–'}{' '}
      {face.change !== null && <ChangeMark ratio={face.change} text={format.change(face.change)} />}
    </span>
  );
}
