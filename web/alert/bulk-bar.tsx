import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { AcknowledgeAlertsDocument } from '../generated/operations.js';
import { useFormat, useText } from '../text/language.js';
import classes from './alerts-page.module.css';

interface BulkBarProps {
  readonly ids: ReadonlySet<string>;
  readonly onClear: () => void;
  readonly onChanged: () => unknown;
}

/** What can be done with all chosen alerts at once. */
export function BulkBar({ ids, onClear, onChanged }: BulkBarProps) {
  const { t } = useText();
  const format = useFormat();
  const [acknowledge, { loading }] = useMutation(AcknowledgeAlertsDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (): Promise<void> => {
    try {
      const { data } = await acknowledge({ variables: { ids: [...ids], note: null } });
      const refused = data?.acknowledgeAlerts.filter(({ __typename }) => __typename === 'AlertRefused').length ?? 0;
      setProblem(refused === 0 ? null : t.desk.bulkFailed(format.number(refused)));
      if (refused === 0) onClear();
      onChanged();
    } catch {
      setProblem(t.alerts.notSent);
    }
  };
  return (
    <section className={`${classes.bulk} no-print`} aria-label={t.desk.chosen(format.number(ids.size))}>
      <span role="status">{t.desk.chosen(format.number(ids.size))}</span>
      <Button size="compact-xs" loading={loading} onClick={() => void send()}>
        {t.desk.acknowledgeAll}
      </Button>
      <Button size="compact-xs" variant="subtle" onClick={onClear}>
        {t.desk.clearChosen}
      </Button>
      <span role="alert">{problem}</span>
    </section>
  );
}
