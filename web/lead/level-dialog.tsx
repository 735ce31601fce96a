import { useMutation } from '@apollo/client/react';
import { dayOf, instant } from '@domain/instant.js';
import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { RaiseLevelDocument } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { serverNow } from '../shell/clock.js';
import { FormDialog } from '../shell/form-dialog.js';
import { useText } from '../text/language.js';

const LEVELS = [1, 2, 3, 4] as const;

interface LevelDialogProps {
  readonly alert: string;
  readonly area: string;
  readonly onClose: () => void;
}

/** Declares another level for the area of an alert, by a document; from now on. */
export function LevelDialog({ alert, area, onClose }: LevelDialogProps) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const now = catalogue.locality(area)?.level ?? 1;
  const [locality, setLocality] = useState(area);
  const [level, setLevel] = useState(Math.min(4, now + 1));
  const [issuer, setIssuer] = useState('');
  const [documentNumber, setNumber] = useState('');
  const [documentDate, setDate] = useState<string>(() => dayOf(instant(serverNow()), catalogue.calendar));
  const [raise] = useMutation(RaiseLevelDocument, { refetchQueries: ['Catalogue'] });
  const send = async (): Promise<string | null> => {
    const declared = { locality, level, issuer, documentNumber, documentDate, since: new Date(serverNow()).toISOString() };
    const answer = (await raise({ variables: { alert, level: declared } })).data?.raiseLevel;
    if (answer?.__typename === 'AlertRefused') return t.alerts.problems[answer.code];
    return answer?.__typename === 'RegisterRefused' ? t.lead.levelRefused : null;
  };
  return (
    <FormDialog title={t.lead.raise} action={t.lead.sendLevel} onSend={send} onClose={onClose}>
      <Text size="sm">{t.lead.levelNow(catalogue.localityName(area), String(now))}</Text>
      <NativeSelect
        label={t.lead.levelArea}
        value={locality}
        data-autofocus
        onChange={(event) => setLocality(event.currentTarget.value)}
        data={catalogue
          .pathTo(area)
          .toReversed()
          .map(({ id, fullName }) => ({ value: id, label: fullName }))}
      />
      <NativeSelect
        label={t.lead.levelNew}
        value={String(level)}
        onChange={(event) => setLevel(Number(event.currentTarget.value))}
        data={LEVELS.map((value) => ({ value: String(value), label: `${t.shell.level(value)}: ${t.shell.levelNames[value]}` }))}
      />
      <TextInput label={t.lead.documentNumber} required value={documentNumber} maxLength={300} onChange={(event) => setNumber(event.currentTarget.value)} />
      <TextInput label={t.lead.issuer} required value={issuer} maxLength={300} onChange={(event) => setIssuer(event.currentTarget.value)} />
      <TextInput label={t.lead.documentDate} required type="date" value={documentDate} onChange={(event) => setDate(event.currentTarget.value)} />
    </FormDialog>
  );
}
