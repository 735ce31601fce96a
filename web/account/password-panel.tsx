import { useMutation } from '@apollo/client/react';
import { Alert, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ChangePasswordDocument, type CredentialsPartsFragment } from '../generated/operations.js';
import { useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import { useCredentialChange } from './use-credential.js';

/** Changes the password; it asks for the present one, so that a desk left open is no way to take an account over. */
export function PasswordPanel({ credentials }: { readonly credentials: CredentialsPartsFragment }) {
  const { t } = useText();
  const words = t.account.password;
  const [old, setOld] = useState('');
  const [wanted, setWanted] = useState('');
  const [done, setDone] = useState(false);
  const [change] = useMutation(ChangePasswordDocument);
  const { busy, problem, run } = useCredentialChange();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const changed = await run(async () => (await change({ variables: { old, new: wanted } })).data?.changePassword);
    setDone(changed !== null);
    if (changed === null) return;
    setOld('');
    setWanted('');
  };
  if (!credentials.hasPassword) return <Panel title={words.title}>{<Text size="sm">{words.none}</Text>}</Panel>;
  const show = { visibilityToggleButtonProps: { 'aria-label': t.signIn.show }, required: true } as const;
  return (
    <Panel title={words.title}>
      <form onSubmit={(event) => void submit(event)} aria-label={words.title}>
        <Stack gap="sm" maw={420}>
          <div role="status">{done && <Alert color="teal">{words.changed}</Alert>}</div>
          <PasswordInput label={words.old} value={old} onChange={(event) => setOld(event.currentTarget.value)} autoComplete="current-password" {...show} />
          <PasswordInput
            label={words.wanted}
            description={t.signIn.link.hint}
            error={problem}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
            autoComplete="new-password"
            {...show}
          />
          <Button type="submit" variant="default" loading={busy}>
            {words.change}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
