import { useQuery } from '@apollo/client/react';
import { useHotkeys } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { type AlertCardFragment, AlertDetailDocument, AlertListDocument } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useRefreshOn } from '../shell/live.js';
import { QueryView } from '../shell/query-view.js';
import { useText } from '../text/language.js';
import { StateNote } from '../ui/state-note.js';
import { type AlertAction, AlertActionDialog } from './alert-action-dialog.js';
import { AlertDetail } from './alert-detail.js';
import { AlertFilters } from './alert-filters.js';
import { AlertList } from './alert-list.js';
import { MUTED_OF, OPEN_OF, useAlertState } from './alert-state.js';
import classes from './alerts-page.module.css';
import { AssignDialog } from './assign-dialog.js';
import { BulkBar } from './bulk-bar.js';
import { DeskPanels } from './desk-panels.js';
import { groupAlerts } from './group-alerts.js';
import { SilenceDialog } from './silence-dialog.js';
import { useActor } from './use-actor.js';
import { useChosen } from './use-chosen.js';

const PAGE = 100;

/** In the order they are shown: alerts of one incident together. */
const asShown = (alerts: readonly AlertCardFragment[]): readonly AlertCardFragment[] => groupAlerts(alerts).flatMap((group) => group.alerts);

/** The alert one row further down (1) or up (-1); the first one when none is chosen. */
function neighbour(alerts: readonly AlertCardFragment[], id: string | null, by: 1 | -1): AlertCardFragment | undefined {
  const at = alerts.findIndex((alert) => alert.id === id);
  return at === -1 ? alerts[0] : alerts[Math.min(alerts.length - 1, Math.max(0, at + by))];
}

/** The question behind the filters. */
function useAlerts(pages: number, owner: string | null) {
  const catalogue = useCatalogue();
  const [{ state, sort, severity, rule, owner: whose, muted, commodity, area }] = useAlertState();
  const owners = { all: null, none: 'NONE', mine: owner } as const;
  return useQuery(AlertListDocument, {
    variables: {
      locality: area ?? catalogue.root,
      commodity,
      open: OPEN_OF[state],
      severity,
      rule,
      owner: owners[whose],
      muted: MUTED_OF[muted],
      sort,
      first: PAGE * pages,
      offset: 0,
    },
  });
}

type Dialog = { readonly kind: AlertAction | 'assign' | 'silence'; readonly id: string };

export function AlertsPage() {
  const { t } = useText();
  const [{ state, severity, commodity, id }, setState] = useAlertState();
  const [pages, setPages] = useState(1);
  const [cursor, setCursor] = useState<string | null>(id);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const actor = useActor();
  const { data, previousData, error, refetch } = useAlerts(pages, actor.id);
  useRefreshOn('alert', refetch);
  const shown = data ?? previousData;
  const alerts = useMemo(() => asShown(shown?.alerts.alerts ?? []), [shown]);
  const chosen = useChosen(alerts);
  const open = (next: string | null): void => void setState({ id: next });
  const move = (by: 1 | -1): void => {
    const next = neighbour(alerts, cursor, by);
    if (next === undefined) return;
    setCursor(next.id);
    requestAnimationFrame(() => document.getElementById(`alert-${next.id}`)?.scrollIntoView({ block: 'nearest' }));
    if (id !== null) void setState({ id: next.id }, { history: 'replace' });
  };
  const act = (kind: Dialog['kind']): void => {
    const target = id ?? cursor;
    const alert = alerts.find((known) => known.id === target);
    if (actor.mayAct && alert !== undefined && alert.stage !== 'CLOSED') setDialog({ kind, id: alert.id });
  };
  useHotkeys([
    ['j', () => move(1)],
    ['k', () => move(-1)],
    ['Enter', () => cursor !== null && open(cursor)],
    ['x', () => cursor !== null && actor.mayAct && chosen.toggle([cursor], !chosen.ids.has(cursor))],
    ['a', () => act('acknowledge')],
    ['i', () => act('inspect')],
    ['g', () => act('assign')],
    ['s', () => act('silence')],
    ['c', () => act('close')],
    ['Escape', () => open(null)],
  ]);
  const choose = (next: string): void => {
    setCursor(next);
    open(next);
  };
  return (
    <>
      <title>{`${t.alerts.title} · ${t.common.product}`}</title>
      <div className={classes.filters} data-open={id !== null}>
        <AlertFilters shown={alerts.length} total={shown?.alerts.total ?? null} />
      </div>
      <div className={classes.desk} data-open={id !== null}>
        <div className={classes.list}>
          {chosen.ids.size > 0 && <BulkBar ids={chosen.ids} onClear={chosen.clear} onChanged={refetch} />}
          <QueryView data={shown} error={error} retry={refetch}>
            {({ alerts: { total } }) => (
              <>
                {alerts.length === 0 && <StateNote title={state === 'open' && severity === null && commodity === null ? t.alerts.emptyOpen : t.alerts.empty} />}
                <AlertList alerts={alerts} opened={id} cursor={cursor} chosen={actor.mayAct ? chosen : null} onOpen={choose} />
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
            <AlertDetail key={id} id={id} mayAct={actor.mayAct} onClose={() => open(null)} onAction={(kind) => setDialog({ kind, id })} />
          )}
        </div>
      </div>
      <DeskPanels mayAct={actor.mayAct} onChanged={refetch} />
      {dialog !== null && <DeskDialog key={`${dialog.kind}${dialog.id}`} dialog={dialog} alerts={alerts} onDone={() => setDialog(null)} onChanged={refetch} />}
    </>
  );
}

interface DeskDialogProps {
  readonly dialog: Dialog;
  readonly alerts: readonly AlertCardFragment[];
  readonly onDone: () => void;
  readonly onChanged: () => unknown;
}

function DeskDialog({ dialog: { kind, id }, alerts, ...rest }: DeskDialogProps) {
  const detail = useQuery(AlertDetailDocument, { variables: { id } }).data?.alert ?? null;
  const alert = alerts.find((known) => known.id === id) ?? detail;
  if (kind === 'assign') return <AssignDialog id={id} {...rest} />;
  if (kind === 'silence') return alert === null ? null : <SilenceDialog alert={alert} {...rest} />;
  return <AlertActionDialog kind={kind} id={id} {...rest} />;
}
