import { useMutation } from '@apollo/client/react';
import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { SetUpCodesDocument } from '../generated/operations.js';
import { useText } from '../text/language.js';
import { AppSecret } from './app-secret.js';
import classes from './sign-in-page.module.css';
import type { Entry, Step } from './use-entry.js';

type App = Extract<Step, { readonly __typename: 'SecondFactorToSet' }>;

/** For a role that no password alone lets in: the person's app is set up before anything is shown. */
export function SetUpForm({ entry, app }: { readonly entry: Entry; readonly app: App }) {
  const { t } = useText();
  const words = t.signIn.setUp;
  const [code, setCode] = useState('');
  const [setUp] = useMutation(SetUpCodesDocument);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void entry.attempt(async () => (await setUp({ variables: { ticket: app.ticket, code } })).data?.setUpCodes ?? null);
  };
  return (
    <form onSubmit={submit} aria-label={words.title}>
      <Stack gap="sm">
        <h2 className={classes.title}>{words.title}</h2>
        <p className={classes.intro}>{words.hint}</p>
        <AppSecret address={app.address} secret={app.secret} />
        <TextInput
          label={t.account.codes.code}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoComplete="one-time-code"
          inputMode="numeric"
          data-autofocus
          required
        />
        <Button type="submit" loading={entry.busy}>
          {t.signIn.second.enter}
        </Button>
        <Button variant="default" onClick={entry.beginAgain}>
          {t.signIn.second.back}
        </Button>
      </Stack>
    </form>
  );
}
