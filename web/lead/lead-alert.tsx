import { useQuery } from '@apollo/client/react';
import type { AnyEvidence } from '@domain/alert/evidence.js';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { AlertMoves } from '../alert/alert-moves.js';
import { AssignDialog } from '../alert/assign-dialog.js';
import { AlertDetailDocument, type AlertStoryFragment } from '../generated/operations.js';
import { useCatalogue, usePen } from '../shell/catalogue.js';
import { useNow } from '../shell/clock.js';
import { AppLink, hrefOf } from '../shell/link.js';
import { QueryView } from '../shell/query-view.js';
import { useMe } from '../shell/use-me.js';
import { alertExplanation } from '../text/alert-explanation.js';
import { useFormat, useText } from '../text/language.js';
import { Icon } from '../ui/icon.js';
import { SeverityMark } from '../ui/severity-mark.js';
import { StateNote } from '../ui/state-note.js';
import { InstructDialog } from './instruct-dialog.js';
import classes from './lead.module.css';
import { LevelDialog } from './level-dialog.js';

/** One alert as a decision to take. */
export function LeadAlert({ id, onBack }: { readonly id: string; readonly onBack: () => void }) {
  const { t } = useText();
  const { data, error, refetch } = useQuery(AlertDetailDocument, { variables: { id } });
  return (
    <>
      <button type="button" className={classes.back} onClick={onBack}>
        <Icon name="left" size={16} /> {t.common.back}
      </button>
      <QueryView data={data} error={error} retry={refetch}>
        {({ alert }) => (alert === null ? <StateNote title={t.alerts.gone} /> : <Story alert={alert} onChanged={refetch} />)}
      </QueryView>
    </>
  );
}

function Story({ alert, onChanged }: { readonly alert: AlertStoryFragment; readonly onChanged: () => unknown }) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const pen = usePen()(alert.commodity);
  const { seen, sure, next } = alertExplanation(alert.evidence as AnyEvidence, pen, t);
  return (
    <article className={classes.story}>
      <h1 className={classes.title}>
        <SeverityMark severity={alert.severity} size={18} label={t.severities[alert.severity]} /> {t.rules[alert.rule].name}:{' '}
        {catalogue.commodityName(alert.commodity)}
      </h1>
      <Answers alert={alert} />
      <p className={classes.seen}>{seen}</p>
      <section aria-label={t.lead.proposed} className={classes.proposal}>
        <h2 className={classes.part}>{t.lead.proposed}</h2>
        <p>{next}</p>
        <small>
          {t.alerts.sure}: {sure}
        </small>
      </section>
      {alert.stage !== 'CLOSED' && <Decide alert={alert} proposal={next} onChanged={onChanged} />}
      <h2 className={classes.part}>{t.lead.history}</h2>
      <AlertMoves moves={alert.moves} />
      <AppLink className={classes.button ?? ''} to={hrefOf('/alerts', { id: alert.id })}>
        {t.lead.desk}
      </AppLink>
    </article>
  );
}

/** Where, since when, how bad, who. */
function Answers({ alert }: { readonly alert: AlertStoryFragment }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const now = useNow(30_000);
  const openedAt = Date.parse(alert.openedAt);
  const rows = [
    [t.lead.where, `${alert.outletName ?? t.alerts.wholeArea} · ${catalogue.localityName(alert.locality)}`],
    [t.lead.since, `${format.dateTime(openedAt)} (${format.ago(now - openedAt)})`],
    [t.lead.howBad, `${t.severities[alert.severity]}${alert.people > 0 ? ` · ${t.overview.affected(format.number(alert.people))}` : ''}`],
    [t.lead.who, `${alert.owner ?? t.overview.nobody} · ${t.stages[alert.stage]}`],
  ];
  return (
    <dl className={classes.answers}>
      {rows.map(([label, words]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

interface DecideProps {
  readonly alert: AlertStoryFragment;
  readonly proposal: string;
  readonly onChanged: () => unknown;
}

function Decide({ alert, proposal, onChanged }: DecideProps) {
  const { t } = useText();
  const role = useMe()?.role;
  const [dialog, setDialog] = useState<'instruct' | 'assign' | 'level' | null>(null);
  const close = (): void => setDialog(null);
  const mayAct = role === 'LEADER' || role === 'ANALYST';
  return (
    <div className={classes.decide}>
      {mayAct && <Button onClick={() => setDialog('instruct')}>{t.lead.instruct}</Button>}
      {mayAct && (
        <Button variant="default" onClick={() => setDialog('assign')}>
          {t.desk.assign}
        </Button>
      )}
      {role === 'LEADER' && (
        <Button variant="default" onClick={() => setDialog('level')}>
          {t.lead.raise}
        </Button>
      )}
      {dialog === 'instruct' && <InstructDialog id={alert.id} owner={alert.owner} proposal={proposal} onClose={close} />}
      {dialog === 'assign' && <AssignDialog id={alert.id} onDone={close} onChanged={onChanged} />}
      {dialog === 'level' && <LevelDialog alert={alert.id} area={alert.locality} onClose={close} />}
    </div>
  );
}
