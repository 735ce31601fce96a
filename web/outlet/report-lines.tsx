import { useCatalogue, usePen } from '../shell/catalogue.js';
import { useFormat, useText } from '../text/language.js';
import tableClasses from '../ui/figures-table.module.css';
import classes from './outlet-page.module.css';
import type { StoredReport } from './stored-report.js';

/** One report as it was sent. */
export function ReportLines({ report }: { readonly report: StoredReport }) {
  const { t } = useText();
  const format = useFormat();
  const facts: readonly (readonly [string, string | null])[] = [
    [t.outlets.observedAt, format.fullDateTime(Date.parse(report.observedAt))],
    [t.outlets.receivedAt, format.fullDateTime(Date.parse(report.receivedAt))],
    [t.outlets.reporter, report.account],
    [t.outlets.origin, t.outlets.origins[report.origin]],
    [t.outlets.corrects, report.corrects],
    [t.report.note, report.correctionReason ?? report.note],
    [t.outlets.code, report.id],
  ];
  return (
    <>
      <dl className={classes.facts} style={{ marginBottom: 16 }}>
        {facts.map(([label, value]) =>
          value === null || value === '' ? null : (
            <div key={label} style={{ overflowWrap: 'anywhere' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <div className={tableClasses.scroll}>
        <table className={tableClasses.table}>
          <thead>
            <tr>
              <th scope="col">{t.overview.commodity}</th>
              {[t.outlets.price, t.outlets.stock, t.trend.sold, t.trend.incoming, t.outlets.availability].map((title) => (
                <th key={title} scope="col" className={tableClasses.right}>
                  {title}
                </th>
              ))}
              <th scope="col">{t.report.note}</th>
            </tr>
          </thead>
          <tbody>
            {report.lines.map((line) => (
              <Line key={line.commodity} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Line({ line }: { readonly line: StoredReport['lines'][number] }) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const { format, commodity } = usePen()(line.commodity);
  const quantity = (value: number | null): string => (value === null ? '–' : format.quantity(value, commodity));
  return (
    <tr>
      <th scope="row">{catalogue.commodityName(line.commodity)}</th>
      <td className={tableClasses.right}>{line.price === null ? '–' : format.money(line.price)}</td>
      <td className={tableClasses.right}>{quantity(line.stock)}</td>
      <td className={tableClasses.right}>{quantity(line.sold)}</td>
      <td className={tableClasses.right}>{quantity(line.incoming)}</td>
      <td className={tableClasses.right}>{line.availability === null ? '–' : t.availability[line.availability]}</td>
      <td>{[...line.flags.map((flag) => t.flags[flag]), line.note].filter((part) => part !== null && part !== '').join(', ')}</td>
    </tr>
  );
}
