import { useQuery } from '@apollo/client/react';
import { Drawer } from '@mantine/core';
import { useState } from 'react';
import { OutletReportsDocument } from '../generated/operations.js';
import { useRefreshOn } from '../shell/live.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import classes from './outlet-page.module.css';
import { ReportLines } from './report-lines.js';

const PAGE = 20;

interface OutletReportsProps {
  readonly outlet: string;
  readonly opened: string | null;
  readonly onOpen: (id: string | null) => void;
}

/** The outlet's reports, newest first; one opens in a drawer with its lines. */
export function OutletReports({ outlet, opened, onOpen }: OutletReportsProps) {
  const { t } = useText();
  const format = useFormat();
  const [pages, setPages] = useState(1);
  const { data, previousData, error, refetch } = useQuery(OutletReportsDocument, { variables: { id: outlet, first: PAGE * pages, before: null } });
  useRefreshOn('trend', refetch);
  const reports = (data ?? previousData)?.outlet?.reports ?? [];
  const report = reports.find(({ id }) => id === opened);
  return (
    <Panel title={t.outlets.reports} flush>
      <QueryView data={data ?? previousData} error={error} retry={refetch}>
        {() => (
          <>
            {reports.length === 0 && <StateNote title={t.outlets.noReports} />}
            <ul className={classes.reports}>
              {reports.map((row) => (
                <li key={row.id}>
                  <button type="button" onClick={() => onOpen(row.id)}>
                    <span>{format.fullDateTime(Date.parse(row.observedAt))}</span>
                    <small>
                      {row.account} · {t.outlets.origins[row.origin]} · {t.outlets.lines(format.number(row.lines.length))}
                      {row.corrects !== null && ` · ${t.outlets.corrects}`}
                    </small>
                  </button>
                </li>
              ))}
              {reports.length === PAGE * pages && (
                <li>
                  <button type="button" onClick={() => setPages(pages + 1)}>
                    {t.common.more}
                  </button>
                </li>
              )}
            </ul>
          </>
        )}
      </QueryView>
      <Drawer
        opened={report !== undefined}
        onClose={() => onOpen(null)}
        position="right"
        size="xl"
        title={t.outlets.report}
        closeButtonProps={{ 'aria-label': t.common.close }}
      >
        {report !== undefined && <ReportLines report={report} />}
      </Drawer>
    </Panel>
  );
}
