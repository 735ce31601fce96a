import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { InstructAlertDocument } from '../generated/operations.js';
import { FormDialog } from '../shell/form-dialog.js';
import { useText } from '../text/language.js';

interface InstructDialogProps {
  readonly id: string;
  readonly owner: string | null;
  /** What the rule proposes. */
  readonly proposal: string;
  readonly onClose: () => void;
}

/** An order in free words to whoever has the alert in hand. */
export function InstructDialog({ id, owner, proposal, onClose }: InstructDialogProps) {
  const { t } = useText();
  const [order, setOrder] = useState('');
  const [instruct] = useMutation(InstructAlertDocument);
  const send = async (): Promise<string | null> => {
    if (order.trim() === '') return t.lead.orderMissing;
    const answer = (await instruct({ variables: { id, order: order.trim() } })).data?.instructAlert;
    return answer?.__typename === 'AlertRefused' ? t.alerts.problems[answer.code] : null;
  };
  return (
    <FormDialog title={t.lead.instruct} action={t.lead.sendOrder} onSend={send} onClose={onClose}>
      <Textarea
        label={owner === null ? t.lead.orderToNobody : t.lead.orderTo(owner)}
        autosize
        minRows={3}
        maxLength={1000}
        value={order}
        data-autofocus
        onChange={(event) => setOrder(event.currentTarget.value)}
      />
      <Button
        variant="default"
        size="compact-sm"
        style={{ alignSelf: 'start' }}
        onClick={() => setOrder(`${proposal.charAt(0).toUpperCase()}${proposal.slice(1)}.`)}
      >
        {t.lead.takeProposal}
      </Button>
    </FormDialog>
  );
}
