import { useQuery } from '@apollo/client/react';
import { SEVERITIES } from '@domain/alert/verdict.js';
import { OverviewAlertsDocument } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { AppLink, hrefOf } from '../shell/link.js';
import { useRefreshOn } from '../shell/live.js';
import { useFormat, useText } from '../text/language.js';
import { SeverityMark } from '../ui/severity-mark.js';
import classes from './summary-strip.module.css';
import { useReporting } from './use-reporting.js';

interface SummaryStripProps {
  readonly locality: string;
  readonly at: string | null;
  /** Whether it may ask yet; until then its places are kept. */
  readonly asks: boolean;
}

/** The three things to know first: what is open, who has reported for this slot, how old the figures are. */
export function SummaryStrip({ locality, at, asks }: SummaryStripProps) {
  const { t } = useText();
  const format = useFormat();
  return (
    <div className={classes.strip}>
      {asks ? <OpenAlerts locality={locality} /> : <Waiting label={t.overview.openAlerts} />}
      {asks && <Reporting locality={locality} />}
      <div className={classes.item}>
        <span className={classes.label}>{t.overview.dataTime}</span>
        <strong className={classes.figure}>{at === null ? '…' : format.fullDateTime(Date.parse(at))}</strong>
      </div>
    </div>
  );
}

function Waiting({ label }: { readonly label: string }) {
  return (
    <div className={classes.item}>
      <span className={classes.label}>{label}</span>
      <span className={classes.figure}>…</span>
    </div>
  );
}

function OpenAlerts({ locality }: { readonly locality: string }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const { data, refetch } = useQuery(OverviewAlertsDocument, { variables: { locality } });
  useRefreshOn('alert', refetch);
  const open = data?.alerts.alerts.filter(({ stage }) => stage !== 'CLOSED') ?? [];
  const area = locality === catalogue.root ? null : locality;
  return (
    <div className={classes.item}>
      <span className={classes.label}>{t.overview.openAlerts}</span>
      <span className={classes.row}>
        {data === undefined && <span className={classes.figure}>…</span>}
        {data !== undefined && open.length === 0 && <span>{t.overview.noOpenAlerts}</span>}
        {SEVERITIES.toReversed().map((severity) => {
          const count = open.filter((alert) => alert.severity === severity).length;
          if (count === 0) return null;
          return (
            <AppLink
              key={severity}
              to={hrefOf('/alerts', { severity, area })}
              className={classes.chip ?? ''}
              style={{ color: `var(--${severity.toLowerCase()})` }}
            >
              <SeverityMark severity={severity} size={13} />
              <strong>{format.number(count)}</strong> {t.severities[severity]}
            </AppLink>
          );
        })}
      </span>
    </div>
  );
}

function Reporting({ locality }: { readonly locality: string }) {
  const { t } = useText();
  const format = useFormat();
  const data = useReporting(locality);
  return (
    <div className={classes.item}>
      <span className={classes.label}>{t.overview.reportedThisSlot(data === undefined ? '…' : format.time(Date.parse(data.slotAt)))}</span>
      <strong className={classes.figure}>
        {data === undefined ? '…' : t.overview.outletsOf(format.number(data.received[0] ?? 0), format.number(data.expected[0] ?? 0))}
      </strong>
    </div>
  );
}
