import { useMutation } from '@apollo/client/react';
import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { SignInWithCodeDocument } from '../generated/operations.js';
import { useText } from '../text/language.js';
import classes from './sign-in-page.module.css';
import type { Entry } from './use-entry.js';

/** The second step: six digits, or a recovery code. */
export function CodeForm({ entry, ticket }: { readonly entry: Entry; readonly ticket: string }) {
  const { t } = useText();
  const words = t.signIn.second;
  const [code, setCode] = useState('');
  const [signIn] = useMutation(SignInWithCodeDocument);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void entry.attempt(async () => (await signIn({ variables: { ticket, code } })).data?.signInWithCode ?? null);
  };
  return (
    <form onSubmit={submit} aria-label={words.title}>
      <Stack gap="sm">
        <h2 className={classes.title}>{words.title}</h2>
        <p className={classes.intro}>{words.hint}</p>
        <TextInput
          label={words.code}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoComplete="one-time-code"
          data-autofocus
          required
        />
        <Button type="submit" loading={entry.busy}>
          {words.enter}
        </Button>
        <Button variant="default" onClick={entry.beginAgain}>
          {words.back}
        </Button>
      </Stack>
    </form>
  );
}
