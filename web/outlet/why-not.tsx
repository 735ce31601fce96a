import { useLazyQuery } from '@apollo/client/react';
import type { AnyEvidence } from '@domain/alert/evidence.js';
import type { NoDataReason } from '@domain/alert/verdict.js';
import { Button } from '@mantine/core';
import { WhyNotDocument, type WhyNotQuery } from '../generated/operations.js';
import { usePen } from '../shell/catalogue.js';
import { AppLink, hrefOf } from '../shell/link.js';
import { alertFigures } from '../text/alert-figures.js';
import { alertSentence } from '../text/alert-sentence.js';
import { useFormat, useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import { SeverityMark } from '../ui/severity-mark.js';
import { StateNote } from '../ui/state-note.js';
import classes from './why-not.module.css';

type Verdict = WhyNotQuery['whyNot']['verdicts'][number];

/** Asks every rule about one outlet and commodity again, and says what each saw. */
export function WhyNot({ outlet, commodity }: { readonly outlet: string; readonly commodity: string }) {
  const { t } = useText();
  const format = useFormat();
  const [ask, { data, loading, error }] = useLazyQuery(WhyNotDocument, { fetchPolicy: 'network-only' });
  const shown = data?.whyNot.outlet === outlet && data.whyNot.commodity === commodity ? data.whyNot : null;
  return (
    <Panel
      title={t.desk.whyNot}
      aside={
        <Button size="compact-xs" variant="default" loading={loading} onClick={() => void ask({ variables: { outlet, commodity, at: null } })}>
          {t.desk.ask}
        </Button>
      }
    >
      <p className={classes.hint}>
        {shown !== null && shown.observedAt !== null ? t.desk.judged(format.fullDateTime(Date.parse(shown.observedAt))) : t.desk.whyNotHint}
      </p>
      {error !== undefined && <StateNote tone="fault" title={t.alerts.notSent} />}
      {shown !== null && shown.observedAt === null && <StateNote title={t.desk.whyNotNone} />}
      {shown !== null && shown.verdicts.length > 0 && (
        <ul className={classes.verdicts}>
          {shown.verdicts.map((verdict) => (
            <VerdictRow key={verdict.rule} verdict={verdict} commodity={commodity} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function VerdictRow({ verdict, commodity }: { readonly verdict: Verdict; readonly commodity: string }) {
  const { t } = useText();
  const { rule, kind, severity, reason, alert } = verdict;
  return (
    <li data-kind={kind}>
      <span className={classes.mark}>{severity !== null && <SeverityMark severity={severity} size={12} label={t.severities[severity]} />}</span>
      <strong>{t.rules[rule].name}</strong>
      <span className={classes.kind}>
        {t.desk.kinds[kind]}
        {reason !== null && `: ${t.desk.noData[reason as NoDataReason]}`}
      </span>
      {alert !== null && (
        <AppLink className={classes.link ?? ''} to={hrefOf('/alerts', { state: 'all', id: alert.id })}>
          {t.desk.alertThere} ({t.stages[alert.stage]})
        </AppLink>
      )}
      {verdict.evidence !== null && <Seen kind={kind} evidence={verdict.evidence as AnyEvidence} commodity={commodity} />}
    </li>
  );
}

/** A breach in a sentence; a normal verdict in its figures, for whoever wants them. */
function Seen({ kind, evidence, commodity }: { readonly kind: Verdict['kind']; readonly evidence: AnyEvidence; readonly commodity: string }) {
  const { t } = useText();
  const pen = usePen()(commodity);
  if (kind === 'BREACH') return <p className={classes.words}>{alertSentence(evidence, pen)}</p>;
  return (
    <details className={classes.words}>
      <summary>{t.alerts.figures}</summary>
      <dl>
        {alertFigures(evidence, pen, t).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
