import { Button, Group, Modal } from '@mantine/core';
import { useCatalogue, usePen } from '../shell/catalogue.js';
import { useText } from '../text/language.js';
import tableClasses from '../ui/figures-table.module.css';
import type { SealedLine, SealedReport } from './draft.js';
import type { FormOutlet } from './form-outlet.js';
import type { Problem } from './outbox.js';
import { ProblemList } from './problem-list.js';

interface ReportReviewProps {
  readonly outlet: FormOutlet;
  readonly report: SealedReport;
  readonly problems: readonly Problem[];
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** The report as the server will read it, before it is sent; what the check refuses cannot be sent. */
export function ReportReview({ outlet, report, problems, onSend, onClose }: ReportReviewProps) {
  const { t } = useText();
  return (
    <Modal opened onClose={onClose} size="xl" title={`${t.report.reviewTitle}: ${outlet.name}`} closeButtonProps={{ 'aria-label': t.common.close }}>
      <ProblemList problems={problems} />
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
            </tr>
          </thead>
          <tbody>
            {report.lines.map((line) => (
              <ReviewLine key={line.commodity} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" size="md" onClick={onClose}>
          {t.report.edit}
        </Button>
        <Button size="md" disabled={problems.length > 0} onClick={onSend} data-autofocus>
          {t.report.send}
        </Button>
      </Group>
    </Modal>
  );
}

function ReviewLine({ line }: { readonly line: SealedLine }) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const { format, commodity } = usePen()(line.commodity);
  const quantity = (value: number | string | null): string => (value === null ? '–' : typeof value === 'number' ? format.quantity(value, commodity) : value);
  return (
    <tr>
      <th scope="row">
        {catalogue.commodityName(line.commodity)}
        {line.note !== null && <small style={{ display: 'block', color: 'var(--dim)' }}>{line.note}</small>}
      </th>
      <td className={tableClasses.right}>{line.price === null ? '–' : typeof line.price === 'number' ? format.price(line.price, commodity) : line.price}</td>
      <td className={tableClasses.right}>{quantity(line.stock)}</td>
      <td className={tableClasses.right}>{quantity(line.sold)}</td>
      <td className={tableClasses.right}>{quantity(line.incoming)}</td>
      <td className={tableClasses.right}>{line.availability === null ? '–' : t.availability[line.availability]}</td>
    </tr>
  );
}
