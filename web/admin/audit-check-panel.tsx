import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { AuditCheckDocument, type AuditCheckFieldsFragment, CheckAuditDocument } from '../generated/operations.js';
import { useFormat, useText } from '../text/language.js';
import table from '../ui/figures-table.module.css';
import { Panel } from '../ui/panel.js';
import classes from './admin.module.css';

const EVERY = 1000;

/** Has the whole chain looked through, and tells how far that is and what is wrong. */
export function AuditCheckPanel() {
  const { t } = useText();
  const { data, startPolling, stopPolling } = useQuery(AuditCheckDocument, { fetchPolicy: 'network-only' });
  const [start, { loading, error }] = useMutation(CheckAuditDocument);
  const check = data?.auditCheck ?? null;
  const isRunning = check !== null && check.finishedAt === null;
  useEffect(() => {
    if (isRunning) startPolling(EVERY);
    else stopPolling();
  }, [isRunning, startPolling, stopPolling]);
  const begin = (): void =>
    void start({ update: (cache, { data: begun }) => cache.writeQuery({ query: AuditCheckDocument, data: { auditCheck: begun?.checkAudit ?? null } }) }).catch(
      () => undefined,
    );
  return (
    <Panel title={t.audit.check}>
      <p className={classes.hint}>{t.audit.checkHint}</p>
      <div className={classes.tools}>
        <Button loading={loading || isRunning} onClick={begin}>
          {t.audit.start}
        </Button>
        <div role="status">{error === undefined ? check !== null && <Outcome check={check} /> : t.audit.failed}</div>
      </div>
      {isRunning && <progress value={check.checked} max={Math.max(1, check.total)} aria-label={t.audit.check} />}
      {check !== null && check.findings.length > 0 && <Findings findings={check.findings} />}
    </Panel>
  );
}

function Outcome({ check }: { readonly check: AuditCheckFieldsFragment }) {
  const { t } = useText();
  const format = useFormat();
  if (check.failed) return t.audit.failed;
  if (check.finishedAt === null) return t.audit.checking(format.number(check.checked), format.number(check.total));
  return check.found === 0 ? t.audit.whole(format.number(check.checked)) : t.audit.broken(format.number(check.found));
}

function Findings({ findings }: Pick<AuditCheckFieldsFragment, 'findings'>) {
  const { t } = useText();
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t.audit.place}</th>
            <th scope="col">{t.audit.flaw}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ place, flaw }) => (
            <tr key={`${place} ${flaw}`}>
              <td>{place}</td>
              <td>{t.audit.flaws[flaw]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
