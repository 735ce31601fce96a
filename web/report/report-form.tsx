import { useApolloClient } from '@apollo/client/react';
import { checkReport } from '@domain/check-report.js';
import { DAY, instant } from '@domain/instant.js';
import { uuidV7 } from '@domain/uuid-v7.js';
import { Button, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useCatalogue } from '../shell/catalogue.js';
import { serverNow } from '../shell/clock.js';
import { useFormat, useText } from '../text/language.js';
import { StateNote } from '../ui/state-note.js';
import { EMPTY_LINE, type SealedReport, saysSomething, sealReport } from './draft.js';
import { useDraft } from './draft-store.js';
import type { FormOutlet } from './form-outlet.js';
import { LineFields } from './line-fields.js';
import { type Problem, post, sendWaiting } from './outbox.js';
import classes from './report-form.module.css';
import { ReportReview } from './report-review.js';
import { useMoneyReading } from './use-money-reading.js';

const OLDEST_DAYS = 60;
const MAX_LINES = 500;

interface Reviewed {
  readonly report: SealedReport;
  readonly problems: readonly Problem[];
}

/** What an inspector fills in at one outlet, commodity by commodity in walking order. */
export function ReportForm({ outlet }: { readonly outlet: FormOutlet }) {
  const { t } = useText();
  const format = useFormat();
  const client = useApolloClient();
  const catalogue = useCatalogue();
  const reading = useMoneyReading();
  const { draft, changeLine, changeNote, clear } = useDraft(outlet.id);
  const [reviewed, setReviewed] = useState<Reviewed | null>(null);
  const commodities = useMemo(() => outlet.commodities.flatMap((code) => catalogue.commodity(code) ?? []), [outlet, catalogue]);
  const filled = commodities.filter(({ id }) => saysSomething(draft.lines[id] ?? EMPTY_LINE)).length;
  const review = (): void => {
    const at = instant(serverNow());
    const report = sealReport(draft, { id: uuidV7(at, crypto.getRandomValues(new Uint8Array(10))), outlet: outlet.id, at, reading, commodities });
    const result = checkReport(report, {
      at,
      oldest: instant(at - OLDEST_DAYS * DAY),
      maxLines: MAX_LINES,
      hasOutlet: (code) => code === outlet.id,
      hasCommodity: (code) => catalogue.commodity(code) !== undefined,
    });
    setReviewed({ report, problems: result.kind === 'refused' ? result.problems : [] });
  };
  const send = (): void => {
    if (reviewed === null) return;
    post({ report: reviewed.report, draft, outletName: outlet.name });
    setReviewed(null);
    clear();
    void sendWaiting(client);
    window.scrollTo({ top: 0 });
  };
  if (commodities.length === 0) return <StateNote title={t.outlets.noNow} />;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        review();
      }}
    >
      <p className={classes.kept}>{t.report.kept}</p>
      <ol className={classes.lines}>
        {commodities.map((commodity) => (
          <LineFields key={commodity.id} commodity={commodity} outletNow={outlet.now} line={draft.lines[commodity.id] ?? EMPTY_LINE} onChange={changeLine} />
        ))}
      </ol>
      <Textarea label={t.report.reportNote} value={draft.note} onChange={(event) => changeNote(event.currentTarget.value)} rows={2} maxLength={1000} />
      <div className={`${classes.foot} no-print`}>
        <span role="status">{t.report.filled(format.number(filled), format.number(commodities.length))}</span>
        <Button
          type="button"
          variant="subtle"
          color="gray"
          size="md"
          disabled={filled === 0}
          onClick={() => {
            if (window.confirm(t.report.discardConfirm)) clear();
          }}
        >
          {t.report.discard}
        </Button>
        <Button type="submit" size="md" disabled={filled === 0}>
          {t.report.review}
        </Button>
      </div>
      {reviewed !== null && (
        <ReportReview outlet={outlet} report={reviewed.report} problems={reviewed.problems} onSend={send} onClose={() => setReviewed(null)} />
      )}
    </form>
  );
}
