import { useMutation } from '@apollo/client/react';
import { HOUR } from '@domain/instant.js';
import { Checkbox, NativeSelect, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type AlertCardFragment, type AlertSilenceInput, SilenceAlertsDocument } from '../generated/operations.js';
import { serverNow } from '../shell/clock.js';
import { FormDialog } from '../shell/form-dialog.js';
import { useText } from '../text/language.js';
import classes from './alert-action-dialog.module.css';

const HOURS = [4, 24, 72, 168] as const;
const SCOPES = ['outlet', 'commodity', 'area'] as const;
type Scope = (typeof SCOPES)[number];

/** A second less than asked for, so that seven days by this clock are not more by the server's. */
const endOf = (hours: number): string => new Date(serverNow() + hours * HOUR - 1000).toISOString();

function orderOf(
  alert: AlertCardFragment,
  { scope, onlyRule }: { readonly scope: Scope; readonly onlyRule: boolean },
): Omit<AlertSilenceInput, 'reason' | 'endsAt'> {
  return {
    locality: alert.locality,
    rule: onlyRule ? alert.rule : null,
    commodity: scope === 'area' ? null : alert.commodity,
    outlet: scope === 'outlet' ? alert.outlet : null,
  };
}

interface SilenceDialogProps {
  readonly alert: AlertCardFragment;
  readonly onDone: () => void;
  readonly onChanged: () => unknown;
}

/** Orders silence about an alert and its like: how wide, how long, why. */
export function SilenceDialog({ alert, onDone, onChanged }: SilenceDialogProps) {
  const { t } = useText();
  const [order] = useMutation(SilenceAlertsDocument);
  const scopes = SCOPES.filter((scope) => scope !== 'outlet' || alert.outlet !== null);
  const [scope, setScope] = useState<Scope>(scopes[0] ?? 'commodity');
  const [onlyRule, setOnlyRule] = useState(true);
  const [hours, setHours] = useState<number>(24);
  const [reason, setReason] = useState('');
  const send = async (): Promise<string | null> => {
    if (reason.trim() === '') return t.desk.reasonMissing;
    const silence = { ...orderOf(alert, { scope, onlyRule }), reason: reason.trim(), endsAt: endOf(hours) };
    const answer = (await order({ variables: { silence } })).data?.silenceAlerts;
    if (answer?.__typename === 'AlertSilenceRefused') return t.desk.silenceProblems[answer.code];
    onChanged();
    return null;
  };
  return (
    <FormDialog title={t.desk.silence} action={t.desk.silence} onSend={send} onClose={onDone}>
      <p className={classes.hint}>{t.desk.silenceHint}</p>
      <Radio.Group label={t.desk.silenceScope} value={scope} onChange={(value) => setScope(scopes.find((known) => known === value) ?? scope)}>
        <Stack gap={6} mt={6}>
          {scopes.map((value) => (
            <Radio key={value} value={value} label={t.desk.silenceScopes[value]} />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox label={t.desk.onlyRule(t.rules[alert.rule].name)} checked={onlyRule} onChange={(event) => setOnlyRule(event.currentTarget.checked)} />
      <NativeSelect
        label={t.desk.silenceFor}
        value={String(hours)}
        onChange={(event) => setHours(Number(event.currentTarget.value))}
        data={HOURS.map((value) => ({ value: String(value), label: t.desk.hours[value] }))}
      />
      <Textarea
        label={t.desk.reason}
        required
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        rows={2}
        maxLength={500}
      />
    </FormDialog>
  );
}
