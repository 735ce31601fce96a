import { useFormat, useText } from '../text/language.js';
import { FiguresTable } from '../ui/figures-table.js';
import classes from './admin.module.css';
import catalogueClasses from './catalogue.module.css';

export interface FileRow {
  /** Of the file, from 1. */
  readonly line: number;
  readonly name: string;
  readonly key: string;
  /** What would be done with it, in words. */
  readonly state: string;
  /** What is wrong with it, in words. */
  readonly problems: readonly string[];
}

const MOST_SHOWN = 200;

/** What a file says, row by row: those with a problem first. */
export function FileRows({ line, rows }: { readonly line: string; readonly rows: readonly FileRow[] }) {
  const { t } = useText();
  const format = useFormat();
  const words = t.catalogue.file;
  const shown = rows.toSorted((a, b) => Number(b.problems.length > 0) - Number(a.problems.length > 0) || a.line - b.line).slice(0, MOST_SHOWN);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
    <section className={catalogueClasses.rows} aria-label={words.rows} tabIndex={0}>
      <FiguresTable label={words.rows} columns={[line, t.catalogue.item, words.state]}>
        {shown.map((row) => (
          <tr key={row.line}>
            <td>{format.number(row.line)}</td>
            <th scope="row">
              {row.name}
              <span className={catalogueClasses.under}>{row.key}</span>
            </th>
            <td>
              {row.state}
              {row.problems.map((problem) => (
                <span key={problem} className={classes.problem}>
                  {' '}
                  {problem}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </FiguresTable>
    </section>
  );
}
