import { useQuery } from '@apollo/client/react';
import type { AnyEvidence } from '@domain/alert/evidence.js';
import { DAY } from '@domain/instant.js';
import { Button, CloseButton } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { AlertDetailDocument, type AlertStoryFragment } from '../generated/operations.js';
import { ALL_COMMODITIES, useCatalogue, usePen } from '../shell/catalogue.js';
import { serverNow } from '../shell/clock.js';
import { AppLink, hrefOf } from '../shell/link.js';
import { QueryView } from '../shell/query-view.js';
import { alertFigures } from '../text/alert-figures.js';
import { useFormat, useText } from '../text/language.js';
import tableClasses from '../ui/figures-table.module.css';
import { SeverityMark } from '../ui/severity-mark.js';
import { SkeletonRows } from '../ui/skeleton-rows.js';
import { StateNote } from '../ui/state-note.js';
import type { AlertAction } from './alert-action-dialog.js';
import classes from './alert-detail.module.css';
import { AlertExplained } from './alert-explained.js';
import { AlertMoves } from './alert-moves.js';
import { IncidentNotices } from './incident-notices.js';

const OutletSeriesChart = lazy(async () => ({ default: (await import('../outlet/outlet-series-chart.js')).OutletSeriesChart }));
const AreaEvidenceChart = lazy(async () => ({ default: (await import('../trend/area-evidence-chart.js')).AreaEvidenceChart }));
const DAYS_BEFORE = 21;
const DAYS_AFTER = 7;

/** What can be done to one alert from its page. */
export type DeskAction = AlertAction | 'assign' | 'silence';

interface AlertDetailProps {
  readonly id: string;
  /** Whether whoever looks at it may move it. */
  readonly mayAct: boolean;
  readonly onClose: () => void;
  readonly onAction: (kind: DeskAction) => void;
}

export function AlertDetail({ id, mayAct, onClose, onAction }: AlertDetailProps) {
  const { t } = useText();
  const { data, error, refetch } = useQuery(AlertDetailDocument, { variables: { id } });
  return (
    <QueryView data={data} error={error} retry={refetch}>
      {({ alert }) =>
        alert === null ? (
          <StateNote title={t.alerts.gone} action={{ label: t.common.back, onClick: onClose }} />
        ) : (
          <Story alert={alert} mayAct={mayAct} onClose={onClose} onAction={onAction} />
        )
      }
    </QueryView>
  );
}

interface StoryProps {
  readonly alert: AlertStoryFragment;
  readonly mayAct: boolean;
  readonly onClose: () => void;
  readonly onAction: (kind: DeskAction) => void;
}

function Story({ alert, mayAct, onClose, onAction }: StoryProps) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const pen = usePen()(alert.commodity);
  const evidence = alert.evidence as AnyEvidence;
  const commodity = catalogue.commodity(alert.commodity);
  const span = useMemo(() => {
    const openedAt = Date.parse(alert.openedAt);
    return {
      since: openedAt - DAYS_BEFORE * DAY,
      until: Math.min(serverNow(), (alert.closedAt === null ? serverNow() : Date.parse(alert.closedAt)) + DAYS_AFTER * DAY),
    };
  }, [alert.openedAt, alert.closedAt]);
  return (
    <article className={classes.story} aria-label={t.rules[alert.rule].name}>
      <header className={classes.head}>
        <SeverityMark severity={alert.severity} size={20} />
        <div>
          <h2 className={classes.title}>
            {t.rules[alert.rule].name}: {catalogue.commodityName(alert.commodity)}
          </h2>
          <p className={classes.place}>
            {alert.outlet !== null && <AppLink to={`/outlets/${alert.outlet}`}>{alert.outletName}</AppLink>}
            {alert.outlet === null && t.alerts.wholeArea} · {catalogue.localityName(alert.locality)}
          </p>
        </div>
        <CloseButton aria-label={t.common.close} onClick={onClose} />
      </header>
      <Status alert={alert} />
      <Muting alert={alert} />
      {alert.stage !== 'CLOSED' && <Actions alert={alert} mayAct={mayAct} onAction={onAction} />}
      <section>
        <h3 className={classes.part}>{t.alerts.evidence}</h3>
        <AlertExplained evidence={evidence} pen={pen} />
      </section>
      {alert.outlet !== null && alert.commodity !== ALL_COMMODITIES && (
        <section>
          <h3 className={classes.part}>{t.alerts.chart}</h3>
          <Suspense fallback={<SkeletonRows rows={1} height={180} label={t.common.loading} />}>
            <OutletSeriesChart outlet={alert.outlet} commodity={alert.commodity} span={span} height={190} evidence={evidence} />
          </Suspense>
        </section>
      )}
      {alert.outlet === null && commodity !== undefined && (
        <section>
          <h3 className={classes.part}>{t.alerts.areaChart}</h3>
          <Suspense fallback={<SkeletonRows rows={1} height={180} label={t.common.loading} />}>
            <AreaEvidenceChart commodity={commodity} area={alert.locality} span={span} observedAt={evidence.observedAt} />
          </Suspense>
        </section>
      )}
      <section>
        <h3 className={classes.part}>{t.alerts.figures}</h3>
        <table className={`${tableClasses.table} ${classes.figures}`}>
          <tbody>
            {alertFigures(evidence, pen, t).map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className={tableClasses.right}>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h3 className={classes.part}>{t.alerts.moves}</h3>
        <AlertMoves moves={alert.moves} />
      </section>
      {mayAct && alert.incident !== null && (
        <section>
          <h3 className={classes.part}>{t.desk.notices}</h3>
          <IncidentNotices incident={alert.incident} />
        </section>
      )}
      <p className={classes.foot}>{t.alerts.disclaimer}</p>
    </article>
  );
}

function Status({ alert }: { readonly alert: AlertStoryFragment }) {
  const { t } = useText();
  const format = useFormat();
  const facts: readonly (readonly [string, string | null])[] = [
    [t.alerts.severity, t.severities[alert.severity]],
    [t.alerts.state, `${t.stages[alert.stage]}${alert.stage === 'CLOSED' ? '' : `, ${t.signals[alert.signal]}`}`],
    [t.alerts.outcome, alert.outcome === null ? null : t.outcomes[alert.outcome]],
    [
      t.alerts.openedAt,
      format.fullDateTime(Date.parse(alert.openedAt)) + (alert.reopenedCount > 0 ? `, ${t.alerts.reopened(format.number(alert.reopenedCount))}` : ''),
    ],
    [t.alerts.lastBreachAt, format.fullDateTime(Date.parse(alert.lastBreachAt))],
    [t.alerts.closedAt, alert.closedAt === null ? null : format.fullDateTime(Date.parse(alert.closedAt))],
    [t.alerts.owner, alert.owner],
    [t.desk.dueAt, alert.dueAt === null || alert.stage === 'CLOSED' ? null : format.fullDateTime(Date.parse(alert.dueAt))],
    [t.desk.people, alert.people === 0 ? null : format.number(alert.people)],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) =>
        value === null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** Why nobody is told of it, and where the alert is that everybody is told of. */
function Muting({ alert: { mutedBy, stage } }: { readonly alert: AlertStoryFragment }) {
  const { t } = useText();
  if (mutedBy === null || stage === 'CLOSED') return null;
  return (
    <p className={classes.muted}>
      {t.desk.mutedBy[mutedBy.by]}.{' '}
      {mutedBy.alert === null ? (
        <AppLink to="/alerts?panel=silences">{t.desk.silences}</AppLink>
      ) : (
        <AppLink to={`/alerts?id=${mutedBy.alert}`}>{t.desk.seeMuter}</AppLink>
      )}
    </p>
  );
}

interface ActionsProps {
  readonly alert: AlertStoryFragment;
  readonly mayAct: boolean;
  readonly onAction: (kind: DeskAction) => void;
}

function Actions({ alert, mayAct, onAction }: ActionsProps) {
  return (
    <div className={`${classes.actions} no-print`}>
      {mayAct && <Moves alert={alert} onAction={onAction} />}
      <TrendLink alert={alert} />
    </div>
  );
}

function Moves({ alert, onAction }: Omit<ActionsProps, 'mayAct'>) {
  const { t } = useText();
  return (
    <>
      {alert.stage === 'OPEN' && (
        <Button size="xs" onClick={() => onAction('acknowledge')}>
          {t.alerts.acknowledge}
        </Button>
      )}
      {alert.stage !== 'INSPECTING' && (
        <Button size="xs" variant={alert.stage === 'OPEN' ? 'default' : 'filled'} onClick={() => onAction('inspect')}>
          {t.alerts.inspect}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => onAction('close')}>
        {t.alerts.close}
      </Button>
      <Button size="xs" variant="default" onClick={() => onAction('assign')}>
        {t.desk.assign}
      </Button>
      <Button size="xs" variant="default" onClick={() => onAction('silence')}>
        {t.desk.silence}
      </Button>
    </>
  );
}

function TrendLink({ alert: { commodity, locality } }: { readonly alert: AlertStoryFragment }) {
  const { t } = useText();
  if (commodity === ALL_COMMODITIES) return null;
  return (
    <AppLink className={classes.link ?? ''} to={hrefOf('/trend', { commodity, area: locality })}>
      {t.alerts.seeTrend}
    </AppLink>
  );
}
