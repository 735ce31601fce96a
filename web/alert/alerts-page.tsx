import { useQuery } from '@apollo/client/react';
import { SEVERITIES } from '@domain/alert/verdict.js';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { type AlertCardFragment, AlertListDocument } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useRefreshOn } from '../shell/live.js';
import { QueryView } from '../shell/query-view.js';
import { useText } from '../text/language.js';
import { StateNote } from '../ui/state-note.js';
import { type AlertAction, AlertActionDialog } from './alert-action-dialog.js';
import { AlertDetail } from './alert-detail.js';
import { AlertFilters } from './alert-filters.js';
import { AlertList } from './alert-list.js';
import { OPEN_OF, useAlertState } from './alert-state.js';
import classes from './alerts-page.module.css';

const PAGE = 100;

/** Open before closed, the worst first, then the newest. */
const ranked = (alerts: readonly AlertCardFragment[]): readonly AlertCardFragment[] =>
  alerts.toSorted(
    (a, b) =>
      Number(a.stage === 'CLOSED') - Number(b.stage === 'CLOSED') ||
      SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
      Date.parse(b.openedAt) - Date.parse(a.openedAt),
  );

/** The alert one row further down (1) or up (-1); the first one when none is chosen. */
function neighbour(alerts: readonly AlertCardFragment[], id: string | null, by: 1 | -1): AlertCardFragment | undefined {
  const at = alerts.findIndex((alert) => alert.id === id);
  return at === -1 ? alerts[0] : alerts[Math.min(alerts.length - 1, Math.max(0, at + by))];
}

export function AlertsPage() {
  const { t } = useText();
  const catalogue = useCatalogue();
  const [{ state, severity, commodity, area, id }, setState] = useAlertState();
  const [pages, setPages] = useState(1);
  const [cursor, setCursor] = useState<string | null>(id);
  const [action, setAction] = useState<{ readonly kind: AlertAction; readonly id: string } | null>(null);
  const { data, previousData, error, refetch } = useQuery(AlertListDocument, {
    variables: { locality: area ?? catalogue.root, commodity, open: OPEN_OF[state], first: PAGE * pages, offset: 0 },
  });
  useRefreshOn('alert', refetch);
  const shown = data ?? previousData;
  const alerts = ranked((shown?.alerts.alerts ?? []).filter((alert) => severity === null || alert.severity === severity));
  const open = (next: string | null): void => void setState({ id: next });
  const move = (by: 1 | -1): void => {
    const next = neighbour(alerts, cursor, by);
    if (next === undefined) return;
    setCursor(next.id);
    document.getElementById(`alert-${next.id}`)?.scrollIntoView({ block: 'nearest' });
    if (id !== null) void setState({ id: next.id }, { history: 'replace' });
  };
  const act = (kind: AlertAction): void => {
    const target = id ?? cursor;
    const alert = alerts.find((known) => known.id === target);
    if (alert !== undefined && alert.stage !== 'CLOSED') setAction({ kind, id: alert.id });
  };
  useHotkeys([
    ['j', () => move(1)],
    ['k', () => move(-1)],
    ['Enter', () => cursor !== null && open(cursor)],
    ['a', () => act('acknowledge')],
    ['i', () => act('inspect')],
    ['c', () => act('close')],
    ['Escape', () => open(null)],
  ]);
  return (
    <>
      <title>{`${t.alerts.title} · ${t.common.product}`}</title>
      <div className={classes.filters} data-open={id !== null}>
        <AlertFilters shown={alerts.length} total={shown?.alerts.total ?? null} />
      </div>
      <div className={classes.desk} data-open={id !== null}>
        <div className={classes.list}>
          <QueryView data={shown} error={error} retry={refetch}>
            {({ alerts: { total } }) => (
              <>
                {alerts.length === 0 && <StateNote title={state === 'open' && severity === null && commodity === null ? t.alerts.emptyOpen : t.alerts.empty} />}
                <AlertList
                  alerts={alerts}
                  opened={id}
                  cursor={cursor}
                  onOpen={(next) => {
                    setCursor(next);
                    open(next);
                  }}
                />
                {total > PAGE * pages && (
                  <button type="button" className={classes.more} onClick={() => setPages(pages + 1)}>
                    {t.common.more}
                  </button>
                )}
              </>
            )}
          </QueryView>
        </div>
        <div className={classes.detail}>
          {id === null ? (
            <StateNote title={t.alerts.choose} hint={t.alerts.disclaimer} />
          ) : (
            <AlertDetail key={id} id={id} onClose={() => open(null)} onAction={(kind) => setAction({ kind, id })} />
          )}
        </div>
      </div>
      {action !== null && (
        <AlertActionDialog key={`${action.kind}${action.id}`} kind={action.kind} id={action.id} onDone={() => setAction(null)} onChanged={refetch} />
      )}
    </>
  );
}
