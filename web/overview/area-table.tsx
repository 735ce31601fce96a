import { useCatalogue } from '../shell/catalogue.js';
import { AppLink, hrefOf } from '../shell/link.js';
import { useFormat, useText } from '../text/language.js';
import { ChangeMark } from '../ui/change-mark.js';
import classes from '../ui/figures-table.module.css';
import { SeverityMark } from '../ui/severity-mark.js';
import type { Row } from './matrix.js';

/** One area alone: every measure of each commodity side by side. */
export function AreaTable({ rows, at }: { readonly rows: readonly Row[]; readonly at: number }) {
  const { t } = useText();
  const columns = t.overview.areaColumns;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t.overview.commodity}</th>
            {[columns.price, columns.change1, columns.change7, columns.cover, columns.stockout, columns.outlets, columns.alerts, columns.seen].map((title) => (
              <th key={title} scope="col" className={classes.right}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AreaRow key={row.commodity.id} row={row} at={at} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AreaRow({ row, at }: { readonly row: Row; readonly at: number }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const cell = row.cells[0];
  if (cell === undefined) return null;
  const change = (ratio: number | null) => (ratio === null ? '–' : <ChangeMark ratio={ratio} text={format.change(ratio)} />);
  return (
    <tr>
      <th scope="row">
        <AppLink to={hrefOf('/trend', { commodity: row.commodity.id, area: cell.area })}>{catalogue.commodityName(row.commodity.id)}</AppLink>
      </th>
      <td className={classes.right}>{cell.median === null ? '–' : format.price(cell.median, row.commodity)}</td>
      <td className={classes.right}>{change(cell.change1Day)}</td>
      <td className={classes.right}>{change(cell.change7Days)}</td>
      <td className={classes.right}>{cell.coverDays === null ? '–' : format.days(cell.coverDays)}</td>
      <td className={classes.right}>{cell.stockOutRate === null ? '–' : format.percent(cell.stockOutRate)}</td>
      <td className={classes.right}>{format.number(cell.outlets)}</td>
      <td className={classes.right}>
        {cell.worst === null ? (
          '–'
        ) : (
          <AppLink to={hrefOf('/alerts', { commodity: row.commodity.id, area: cell.area })}>
            <SeverityMark severity={cell.worst} label={t.severities[cell.worst]} /> {format.number(cell.openAlerts)}
          </AppLink>
        )}
      </td>
      <td className={classes.right}>{cell.lastObservedAt === null ? t.overview.noData : format.ago(at - cell.lastObservedAt)}</td>
    </tr>
  );
}
