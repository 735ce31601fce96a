import { useMutation } from '@apollo/client/react';
import { HOUR } from '@domain/instant.js';
import { Button, Checkbox, Group, Modal, NativeSelect, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { isForbidden } from '../apollo.js';
import { type AlertCardFragment, type AlertSilenceInput, SilenceAlertsDocument } from '../generated/operations.js';
import { serverNow } from '../shell/clock.js';
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
  const [order, { loading }] = useMutation(SilenceAlertsDocument);
  const scopes = SCOPES.filter((scope) => scope !== 'outlet' || alert.outlet !== null);
  const [scope, setScope] = useState<Scope>(scopes[0] ?? 'commodity');
  const [onlyRule, setOnlyRule] = useState(true);
  const [hours, setHours] = useState<number>(24);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (): Promise<void> => {
    if (reason.trim() === '') return setProblem(t.desk.reasonMissing);
    try {
      const silence = { ...orderOf(alert, { scope, onlyRule }), reason: reason.trim(), endsAt: endOf(hours) };
      const answer = (await order({ variables: { silence } })).data?.silenceAlerts;
      if (answer?.__typename === 'AlertSilenceRefused') return setProblem(t.desk.silenceProblems[answer.code]);
      onDone();
      onChanged();
    } catch (fault) {
      setProblem(isForbidden(fault) ? t.common.forbidden : t.alerts.notSent);
    }
  };
  return (
    <Modal opened onClose={onDone} title={t.desk.silence} closeButtonProps={{ 'aria-label': t.common.close }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
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
          <div role="alert">{problem !== null && <p className={classes.problem}>{problem}</p>}</div>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" size="sm" onClick={onDone}>
              {t.common.cancel}
            </Button>
            <Button type="submit" size="sm" loading={loading}>
              {t.desk.silence}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
