import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { type Commodity, useCatalogue } from '../shell/catalogue.js';
import { useFormat, useText } from '../text/language.js';
import classes from '../ui/figures-table.module.css';
import { Icon } from '../ui/icon.js';
import { Panel } from '../ui/panel.js';
import { downloadText, toCsv } from './csv.js';
import { forecastHeads, forecastRows } from './forecast-csv.js';
import type { TrendPoint } from './trend-points.js';
import type { Ahead } from './use-ahead.js';

interface TrendTableProps {
  readonly commodity: Commodity;
  readonly area: string;
  readonly points: readonly TrendPoint[];
  readonly ahead: Ahead | undefined;
  readonly title: (at: number) => string;
}

/** The figures behind the charts, newest first; also to copy or to take away. */
export function TrendTable({ commodity, area, points, ahead, title }: TrendTableProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const clipboard = useClipboard();
  const unit = format.unit(commodity.unit);
  const heads = [
    t.trend.outlets,
    `${t.trend.median} (${format.moneySign}/${unit})`,
    t.trend.p10,
    t.trend.p90,
    `${t.trend.stock} (${unit})`,
    `${t.trend.sold} (${unit})`,
    `${t.trend.incoming} (${unit})`,
    t.trend.stockOutRate,
  ];
  const money = (value: number | null) => (value === null ? null : format.majorMoney(value));
  const quantity = (value: number | null) => (value === null ? null : format.inUnit(value, commodity));
  const csv = (): string => {
    const named = (at: number) => [catalogue.commodityName(commodity.id), catalogue.localityName(area), new Date(at).toISOString()];
    const told = points.map((point) => [
      ...named(point.at),
      point.outlets,
      money(point.median),
      money(point.p10),
      money(point.p90),
      quantity(point.stock),
      quantity(point.sold),
      quantity(point.incoming),
      point.stockOutRate,
    ]);
    const rows = forecastRows(ahead, { money: format.majorMoney, quantity: (value) => format.inUnit(value, commodity) });
    const foretold = rows.map(({ at, figures }) => [...named(at), ...heads.map(() => null), ...figures]);
    const all = [
      [t.trend.commodity, t.trend.area, t.trend.time, ...heads, ...(rows.length === 0 ? [] : forecastHeads(t, format.moneySign, unit))],
      ...told,
      ...foretold,
    ];
    const width = all[0]?.length ?? 0;
    return toCsv(all.map((row) => [...row, ...new Array<null>(width - row.length).fill(null)]));
  };
  const aside = (
    <>
      <Button size="compact-xs" variant="default" leftSection={<Icon name="copy" size={14} />} onClick={() => clipboard.copy(csv())}>
        {clipboard.copied ? t.trend.copied : t.trend.copyCsv}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<Icon name="download" size={14} />}
        onClick={() => downloadText(`${commodity.id}-${area}.csv`, csv())}
      >
        {t.trend.downloadCsv}
      </Button>
    </>
  );
  const money2 = (value: number | null): string => (value === null ? '' : format.amount(value));
  const quantity2 = (value: number | null): string => (value === null ? '' : format.quantityFigure(value, commodity));
  return (
    <Panel title={t.trend.table} aside={aside} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a person without a mouse must be able to scroll it. */}
      <section className={classes.scroll} style={{ maxHeight: 420 }} tabIndex={0} aria-label={t.trend.table}>
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
                <td className={classes.right}>{money2(point.median)}</td>
                <td className={classes.right}>{money2(point.p10)}</td>
                <td className={classes.right}>{money2(point.p90)}</td>
                <td className={classes.right}>{quantity2(point.stock)}</td>
                <td className={classes.right}>{quantity2(point.sold)}</td>
                <td className={classes.right}>{quantity2(point.incoming)}</td>
                <td className={classes.right}>{point.stockOutRate === null ? '' : format.percent(point.stockOutRate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p id="trend-table-hint" style={{ margin: 0, padding: '6px 12px', color: 'var(--dim)', fontSize: '0.75rem' }}>
        {t.trend.tableHint}
      </p>
    </Panel>
  );
}
