import { useMutation, useQuery } from '@apollo/client/react';
import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useParams } from 'react-router';
import { SignInLinkDocument, type SignInLinkQuery, UseSignInLinkDocument } from '../generated/operations.js';
import { AppLink } from '../shell/link.js';
import { QueryView } from '../shell/query-view.js';
import { useText } from '../text/language.js';
import { EntrySteps } from './entry-steps.js';
import classes from './sign-in-page.module.css';
import { type Entry, useEntry } from './use-entry.js';

type Link = NonNullable<SignInLinkQuery['signInLink']>;

/** Where an invitation or a reset leads: a password is chosen, and the person is in. */
export function LinkPage() {
  const { token = '' } = useParams();
  const entry = useEntry();
  const { data, error, refetch } = useQuery(SignInLinkDocument, { variables: { token }, fetchPolicy: 'no-cache' });
  return (
    <EntrySteps entry={entry}>
      <QueryView data={data} error={error} retry={refetch} rows={4}>
        {({ signInLink }) => (signInLink === null ? <LinkOver /> : <ChooseForm entry={entry} token={token} link={signInLink} />)}
      </QueryView>
    </EntrySteps>
  );
}

function LinkOver() {
  const { t } = useText();
  return (
    <>
      <p>{t.signIn.link.over}</p>
      <Anchor component={AppLink} to="/sign-in">
        {t.signIn.link.toSignIn}
      </Anchor>
    </>
  );
}

function ChooseForm({ entry, token, link }: { readonly entry: Entry; readonly token: string; readonly link: Link }) {
  const { t } = useText();
  const words = t.signIn.link;
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [choose] = useMutation(UseSignInLinkDocument);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (password !== again) entry.say(words.differs);
    else void entry.attempt(async () => (await choose({ variables: { token, password } })).data?.useSignInLink ?? null);
  };
  const show = { visibilityToggleButtonProps: { 'aria-label': t.signIn.show }, autoComplete: 'new-password', required: true } as const;
  return (
    <form onSubmit={submit} aria-label={words.title(link.fullName)}>
      <Stack gap="sm">
        <h2 className={classes.title}>{words.title(link.fullName)}</h2>
        <p className={classes.intro}>{link.isReset ? words.reset : words.first}</p>
        <TextInput label={words.account} value={link.account} readOnly autoComplete="username" />
        <PasswordInput
          label={t.signIn.password}
          description={words.hint}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          {...show}
        />
        <PasswordInput label={words.again} value={again} onChange={(event) => setAgain(event.currentTarget.value)} {...show} />
        <Button type="submit" loading={entry.busy}>
          {words.enter}
        </Button>
      </Stack>
    </form>
  );
}
