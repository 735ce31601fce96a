import { memo } from 'react';
import { useFormat, useText } from '../text/language.js';
import classes from '../ui/figures-table.module.css';
import { Panel } from '../ui/panel.js';
import { ScrollBox } from '../ui/scroll-box.js';
import { type FilledLine, measured } from './lines-drawing.js';
import type { Measure } from './trend-state.js';

interface LinesTableProps {
  readonly lines: readonly FilledLine[];
  readonly measure: Measure;
  readonly title: (at: number) => string;
}

/** More cells than anybody reads; all of them are in the exports. */
const MOST_CELLS = 4000;

/** The figures behind several lines, newest first. */
export const LinesTable = memo(function LinesTable({ lines, measure, title }: LinesTableProps) {
  const { t } = useText();
  const format = useFormat();
  const columns = lines.map((filled) => new Map(measured(filled, measure, format).map(({ x, y }) => [x, y])));
  const longest = lines.reduce<readonly { readonly at: number }[]>((best, { points }) => (points.length > best.length ? points : best), []);
  const write = (value: number | null | undefined): string => (value == null ? '' : format.number(value, Math.abs(value) < 100 ? 1 : 0));
  const rows = longest.slice(-Math.ceil(MOST_CELLS / lines.length)).toReversed();
  return (
    <Panel title={t.trend.table} flush>
      <ScrollBox label={t.trend.table} maxHeight={420}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t.trend.time}</th>
              {lines.map(({ line }) => (
                <th key={line.key} scope="col" className={classes.right}>
                  {line.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ at }) => (
              <tr key={at}>
                <th scope="row" style={{ whiteSpace: 'nowrap' }}>
                  {title(at)}
                </th>
                {columns.map((column, index) => (
                  <td key={lines[index]?.line.key} className={classes.right}>
                    {write(column.get(at))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Panel>
  );
});
