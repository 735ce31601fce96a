import { Button } from '@mantine/core';
import type { BulletinWholeFragment } from '../generated/operations.js';
import { useFormat, useText } from '../text/language.js';
import tableClasses from '../ui/figures-table.module.css';
import markClasses from '../ui/marks.module.css';
import classes from './bulletin.module.css';

export type Section = BulletinWholeFragment['sections'][number];

interface SectionViewProps {
  readonly section: Section;
  /** Null when the reader may not write. */
  readonly onEdit: ((section: Section) => void) | null;
}

/** One section of the document, in its own language. */
export function SectionView({ section, onEdit }: SectionViewProps) {
  const { t } = useText();
  const format = useFormat();
  const { title, paragraphs, table, remark, filledBy, dueAt } = section;
  return (
    <section className={classes.section} aria-label={title}>
      <div lang="vi">
        <h2>{title}</h2>
        {paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      {table !== null && <SectionTable title={title} table={table} />}
      {remark !== null && <p className={classes.remark}>{remark}</p>}
      {paragraphs.length === 0 && remark === null && <p className={markClasses.under}>{t.bulletin.noContent}</p>}
      {onEdit !== null && remark === null && filledBy !== null && dueAt !== null && (
        <p className={markClasses.under}>{t.bulletinForm.mustFill(filledBy, format.dateTime(Date.parse(dueAt)))}</p>
      )}
      {onEdit !== null && (
        <Button size="xs" variant="default" aria-label={`${t.bulletin.edit}: ${title}`} onClick={() => onEdit(section)}>
          {t.bulletin.edit}
        </Button>
      )}
    </section>
  );
}

function SectionTable({ title, table }: { readonly title: string; readonly table: NonNullable<Section['table']> }) {
  const { head, rows, rightFrom } = table;
  const side = (column: number): string => (column >= rightFrom ? (tableClasses.right ?? '') : '');
  return (
    <div className={tableClasses.scroll} lang="vi">
      <table className={`${tableClasses.table} ${tableClasses.stacked}`} aria-label={title}>
        <thead>
          <tr>
            {head.map((text, column) => (
              <th key={text} scope="col" className={side(column)}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((text, column) => (
                <td key={head[column]} data-label={head[column]} className={side(column)}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
