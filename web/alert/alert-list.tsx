import type { AnyEvidence } from '@domain/alert/evidence.js';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { AlertCardFragment } from '../generated/operations.js';
import { useCatalogue, usePen } from '../shell/catalogue.js';
import { useNow } from '../shell/clock.js';
import { alertSentence } from '../text/alert-sentence.js';
import { useFormat, useText } from '../text/language.js';
import { SeverityMark } from '../ui/severity-mark.js';
import classes from './alert-list.module.css';
import { type Group, groupAlerts } from './group-alerts.js';

/** Of an incident so many alerts are shown before somebody asks for all. */
const SHOWN = 3;

/** Alerts that are marked to be handled together. */
export interface Chosen {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (ids: readonly string[], chosen: boolean) => void;
}

interface AlertListProps {
  readonly alerts: readonly AlertCardFragment[];
  readonly opened?: string | null;
  readonly cursor?: string | null;
  readonly chosen?: Chosen | null;
  readonly onOpen: (id: string) => void;
}

/** Alerts in the order given, those of one incident together. */
export function AlertList({ alerts, ...rest }: AlertListProps) {
  const { t } = useText();
  return (
    <ul className={classes.list} aria-label={t.alerts.list}>
      {groupAlerts(alerts).map((group) => (
        <Incident key={group.key} group={group} {...rest} />
      ))}
    </ul>
  );
}

type IncidentProps = Omit<AlertListProps, 'alerts'> & { readonly group: Group<AlertCardFragment> };

function Incident({ group: { alerts }, opened = null, cursor = null, ...rest }: IncidentProps) {
  const { t } = useText();
  const format = useFormat();
  const [whole, setWhole] = useState(false);
  const isAsked = alerts.slice(SHOWN).some(({ id }) => id === opened || id === cursor);
  const shown = whole || isAsked ? alerts : alerts.slice(0, SHOWN);
  const hidden = alerts.length - shown.length;
  return (
    <>
      {alerts.length > 1 && <IncidentHead alerts={alerts} chosen={rest.chosen ?? null} />}
      {shown.map((alert) => (
        <li key={alert.id} id={`alert-${alert.id}`} className={alerts.length > 1 ? classes.member : undefined}>
          <AlertRow alert={alert} current={alert.id === opened} cursor={alert.id === cursor} {...rest} />
        </li>
      ))}
      {(hidden > 0 || (whole && alerts.length > SHOWN)) && (
        <li className={classes.member}>
          <button type="button" className={classes.fold} aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {hidden > 0 ? t.desk.showAll(format.number(hidden)) : t.desk.showFewer}
          </button>
        </li>
      )}
    </>
  );
}

const FAMILY_OF = (rule: AlertCardFragment['rule']): 'G' | 'S' | 'H' | 'P' | 'N' | 'L' => (rule === 'A' ? 'G' : (rule[0] as 'G' | 'S' | 'H' | 'P' | 'N' | 'L'));

function IncidentHead({ alerts, chosen }: { readonly alerts: readonly AlertCardFragment[]; readonly chosen: Chosen | null }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const [first] = alerts;
  if (first === undefined) return null;
  const places = new Set(alerts.map(({ locality }) => locality));
  const area = places.size === 1 ? catalogue.localityName(first.locality) : `${catalogue.localityName(first.locality)} +${format.number(places.size - 1)}`;
  const title = t.desk.incident(`${t.desk.families[FAMILY_OF(first.rule)]}: ${catalogue.commodityName(first.commodity)}`, area);
  const ids = alerts.filter(({ stage }) => stage !== 'CLOSED').map(({ id }) => id);
  const marked = chosen === null ? 0 : ids.filter((id) => chosen.ids.has(id)).length;
  return (
    <li className={classes.incident}>
      {chosen !== null && ids.length > 0 && (
        <Checkbox
          size="xs"
          aria-label={t.desk.choose(title)}
          checked={marked === ids.length}
          indeterminate={marked > 0 && marked < ids.length}
          onChange={(event) => chosen.toggle(ids, event.currentTarget.checked)}
        />
      )}
      <strong>{title}</strong>
      <span>{t.desk.incidentAlerts(format.number(alerts.length))}</span>
    </li>
  );
}

interface AlertRowProps {
  readonly alert: AlertCardFragment;
  readonly current: boolean;
  readonly cursor: boolean;
  readonly chosen?: Chosen | null;
  readonly onOpen: (id: string) => void;
}

function AlertRow({ alert, current, cursor, chosen = null, onOpen }: AlertRowProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const pen = usePen();
  const now = useNow(30_000);
  const place = `${alert.outletName ?? t.alerts.wholeArea} · ${catalogue.localityName(alert.locality)}`;
  const isOverdue = alert.stage === 'OPEN' && alert.severity !== 'WATCH' && alert.dueAt !== null && Date.parse(alert.dueAt) < now;
  return (
    <div className={classes.line}>
      {chosen !== null && alert.stage !== 'CLOSED' && (
        <Checkbox
          size="xs"
          className={classes.box}
          aria-label={t.desk.choose(`${t.rules[alert.rule].name}, ${catalogue.commodityName(alert.commodity)}, ${place}`)}
          checked={chosen.ids.has(alert.id)}
          onChange={(event) => chosen.toggle([alert.id], event.currentTarget.checked)}
        />
      )}
      <button type="button" className={classes.row} aria-current={current} data-cursor={cursor} onClick={() => onOpen(alert.id)}>
        <span className={classes.mark}>
          <SeverityMark severity={alert.severity} size={15} label={t.severities[alert.severity]} />
        </span>
        <span className={classes.head}>
          <strong>{catalogue.commodityName(alert.commodity)}</strong>
          <span style={{ color: `var(--${alert.severity.toLowerCase()})` }}>{t.rules[alert.rule].name}</span>
        </span>
        <span className={classes.age}>{format.age(now - Date.parse(alert.openedAt))}</span>
        <span className={classes.place}>{place}</span>
        <span className={classes.stage}>
          {alert.stage === 'CLOSED' && alert.outcome !== null ? t.outcomes[alert.outcome] : (alert.owner ?? t.stages[alert.stage])}
          {isOverdue && <b className={classes.overdue}> · {t.desk.overdue}</b>}
        </span>
        <span className={classes.words}>{alertSentence(alert.evidence as AnyEvidence, pen(alert.commodity))}</span>
        {alert.mutedBy !== null && <span className={classes.mute}>{t.desk.mutedBy[alert.mutedBy.by]}</span>}
      </button>
    </div>
  );
}
