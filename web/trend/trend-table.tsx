import { memo } from 'react';
import type { Commodity } from '../shell/catalogue.js';
import { useFormat, useText } from '../text/language.js';
import classes from '../ui/figures-table.module.css';
import { Panel } from '../ui/panel.js';
import { ScrollBox } from '../ui/scroll-box.js';
import type { TrendPoint } from './trend-points.js';

interface TrendTableProps {
  readonly commodity: Commodity;
  readonly points: readonly TrendPoint[];
  readonly title: (at: number) => string;
}

/** The figures behind the charts, newest first. */
export const TrendTable = memo(function TrendTable({ commodity, points, title }: TrendTableProps) {
  const { t } = useText();
  const format = useFormat();
  const unit = format.unit(commodity.unit);
  const heads = [
    t.trend.outlets,
    `${t.trend.median} (${format.moneySign}/${unit})`,
    t.trend.p10,
    t.trend.p90,
    `${t.trend.stock} (${unit})`,
    `${t.trend.sold} (${unit})`,
    `${t.trend.incoming} (${unit})`,
    t.trend.measures.coverDays,
    t.trend.stockOutRate,
  ];
  const money = (value: number | null): string => (value === null ? '' : format.amount(value));
  const quantity = (value: number | null): string => (value === null ? '' : format.quantityFigure(value, commodity));
  return (
    <Panel title={t.trend.table} flush>
      <ScrollBox label={t.trend.table} maxHeight={420}>
        <table className={classes.table} aria-describedby="trend-table-hint">
          <thead>
            <tr>
              <th scope="col">{t.trend.time}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className={classes.right}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map((point) => (
              <tr key={point.at}>
                <th scope="row" style={{ whiteSpace: 'nowrap' }}>
                  {title(point.at)}
                </th>
                <td className={classes.right}>{point.outlets ?? ''}</td>
                <td className={classes.right}>{money(point.median)}</td>
                <td className={classes.right}>{money(point.p10)}</td>
                <td className={classes.right}>{money(point.p90)}</td>
                <td className={classes.right}>{quantity(point.stock)}</td>
                <td className={classes.right}>{quantity(point.sold)}</td>
                <td className={classes.right}>{quantity(point.incoming)}</td>
                <td className={classes.right}>{point.coverDays === null ? '' : format.days(point.coverDays)}</td>
                <td className={classes.right}>{point.stockOutRate === null ? '' : format.percent(point.stockOutRate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p id="trend-table-hint" style={{ margin: 0, padding: '6px 12px', color: 'var(--dim)', fontSize: '0.75rem' }}>
        {t.trend.tableHint}
      </p>
    </Panel>
  );
});
