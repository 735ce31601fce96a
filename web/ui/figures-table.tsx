import type { ReactNode } from 'react';
import classes from './figures-table.module.css';

interface FiguresTableProps {
  readonly label: string;
  /** The heading; an empty one is a column of buttons. */
  readonly columns: readonly string[];
  /** On a narrow screen each row is a card; its cells name their column by `data-label`. */
  readonly stacked?: boolean;
  /** Rows. */
  readonly children: ReactNode;
}

/** A table as every screen draws it, scrolling sideways where it is too wide. */
export function FiguresTable({ label, columns, stacked = false, children }: FiguresTableProps) {
  return (
    <div className={classes.scroll}>
      <table className={stacked ? `${classes.table} ${classes.stacked}` : classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
