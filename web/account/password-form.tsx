import { useMutation, useQuery } from '@apollo/client/react';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { startAuthentication } from '@simplewebauthn/browser';
import { type FormEvent, useState } from 'react';
import { AskForPasskeyDocument, HasProviderDocument, SignInDocument, SignInWithPasskeyDocument } from '../generated/operations.js';
import { useText } from '../text/language.js';
import classes from './sign-in-page.module.css';
import type { Entry } from './use-entry.js';

type PasskeyOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];

/** Asks the browser for a passkey of this site; the person chooses one, and is looked at by their own machine. */
function usePasskeyEntry(entry: Entry): () => Promise<void> {
  const { t } = useText();
  const [ask] = useMutation(AskForPasskeyDocument);
  const [signIn] = useMutation(SignInWithPasskeyDocument);
  return async () => {
    const question = await ask().then(
      ({ data }) => data?.askForPasskey,
      () => undefined,
    );
    if (question === undefined) return entry.say(t.common.failed);
    const answer = await startAuthentication({ optionsJSON: question.options as PasskeyOptions }).catch(() => null);
    if (answer === null) return entry.say(t.signIn.passkeyFailed);
    await entry.attempt(async () => (await signIn({ variables: { ticket: question.ticket, answer } })).data?.signInWithPasskey ?? null);
  };
}

/** By name and password, by a passkey, or by the deployment's identity provider where there is one. */
export function PasswordForm({ entry }: { readonly entry: Entry }) {
  const { t } = useText();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [signIn] = useMutation(SignInDocument);
  const { data } = useQuery(HasProviderDocument);
  const withPasskey = usePasskeyEntry(entry);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void entry.attempt(async () => (await signIn({ variables: { name: name.trim(), password } })).data?.signIn ?? null);
  };
  return (
    <form onSubmit={submit} aria-label={t.signIn.heading}>
      <Stack gap="sm">
        <TextInput label={t.signIn.name} value={name} onChange={(event) => setName(event.currentTarget.value)} autoComplete="username webauthn" required />
        <PasswordInput
          label={t.signIn.password}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t.signIn.show }}
          required
        />
        <Button type="submit" loading={entry.busy}>
          {t.signIn.enter}
        </Button>
        <Button variant="default" onClick={() => void withPasskey()}>
          {t.signIn.withPasskey}
        </Button>
        {data?.hasProvider === true && (
          <Button component="a" variant="default" href={entry.provider}>
            {t.signIn.withProvider}
          </Button>
        )}
        <p className={classes.intro}>{t.signIn.noAccount}</p>
      </Stack>
    </form>
  );
}
