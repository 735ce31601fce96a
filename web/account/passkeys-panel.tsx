import { useMutation } from '@apollo/client/react';
import { Button, Stack, TextInput } from '@mantine/core';
import { startRegistration } from '@simplewebauthn/browser';
import { type FormEvent, useState } from 'react';
import {
  AddPasskeyDocument,
  AskForNewPasskeyDocument,
  CredentialsDocument,
  type CredentialsPartsFragment,
  DropPasskeyDocument,
} from '../generated/operations.js';
import { useFormat, useText } from '../text/language.js';
import { EntriesPanel } from './entries-panel.js';
import { useCredentialChange } from './use-credential.js';

type NewPasskeyOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];

/** Keys that stay on the person's machine. */
export function PasskeysPanel({ credentials }: { readonly credentials: CredentialsPartsFragment }) {
  const { t } = useText();
  const words = t.account.passkeys;
  const format = useFormat();
  const [drop] = useMutation(DropPasskeyDocument, { refetchQueries: [CredentialsDocument] });
  const entries = credentials.passkeys.map(({ id, name, madeAt, usedAt }) => ({
    id,
    name,
    about: usedAt === null ? words.made(format.dateTime(Date.parse(madeAt))) : words.used(format.dateTime(Date.parse(usedAt))),
    act: t.account.remove,
  }));
  return (
    <EntriesPanel words={words} entries={entries} drop={async (id) => (await drop({ variables: { id } })).data?.dropPasskey}>
      <AddPasskey />
    </EntriesPanel>
  );
}

function AddPasskey() {
  const { t } = useText();
  const words = t.account.passkeys;
  const [name, setName] = useState('');
  const [ask] = useMutation(AskForNewPasskeyDocument);
  const [add] = useMutation(AddPasskeyDocument, { refetchQueries: [CredentialsDocument] });
  const { busy, problem, say, run } = useCredentialChange();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const question = (await ask().catch(() => null))?.data?.askForNewPasskey;
    if (question === undefined) return say(t.common.failed);
    const answer = await startRegistration({ optionsJSON: question.options as NewPasskeyOptions }).catch(() => null);
    if (answer === null) return say(words.failed);
    const added = await run(async () => (await add({ variables: { ticket: question.ticket, answer, name } })).data?.addPasskey);
    if (added !== null) setName('');
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={words.add}>
      <Stack gap="sm">
        <TextInput label={words.name} error={problem} value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={60} required />
        <Button type="submit" variant="default" loading={busy}>
          {words.add}
        </Button>
      </Stack>
    </form>
  );
}
