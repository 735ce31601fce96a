import { useMutation } from '@apollo/client/react';
import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { BeginCodesDocument, ConfirmCodesDocument, CredentialsDocument, type CredentialsPartsFragment, DropCodesDocument } from '../generated/operations.js';
import { useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import { AppSecret } from './app-secret.js';
import { RecoveryCodes } from './recovery-codes.js';
import { useCredentialChange } from './use-credential.js';

/** The second step of signing in: switched on by scanning and proving it, off with the password. */
export function CodesPanel({ credentials }: { readonly credentials: CredentialsPartsFragment }) {
  const { t } = useText();
  const words = t.account.codes;
  const [recovery, setRecovery] = useState<readonly string[] | null>(null);
  return (
    <Panel title={words.title}>
      <Stack gap="sm" maw={420}>
        <Text size="sm">{credentials.hasCodes ? words.on(credentials.recoveryCodesLeft) : words.hint}</Text>
        {recovery !== null && <RecoveryCodes codes={recovery} />}
        {credentials.hasCodes ? <DropCodes /> : credentials.hasPassword && <TurnOn onDone={setRecovery} />}
      </Stack>
    </Panel>
  );
}

function TurnOn({ onDone }: { readonly onDone: (recovery: readonly string[]) => void }) {
  const { t } = useText();
  const words = t.account.codes;
  const [code, setCode] = useState('');
  const [begin, { data }] = useMutation(BeginCodesDocument);
  const [confirm] = useMutation(ConfirmCodesDocument, { refetchQueries: [CredentialsDocument] });
  const { busy, problem, run } = useCredentialChange();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const on = await run(async () => (await confirm({ variables: { code } })).data?.confirmCodes);
    if (on?.__typename === 'CodesOn') onDone(on.recoveryCodes);
  };
  if (data?.beginCodes === undefined) {
    return (
      <Button variant="default" onClick={() => void begin().catch(() => undefined)}>
        {words.begin}
      </Button>
    );
  }
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={words.begin}>
      <Stack gap="sm">
        <AppSecret address={data.beginCodes.address} secret={data.beginCodes.secret} />
        <TextInput
          label={words.code}
          error={problem}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoComplete="one-time-code"
          required
        />
        <Button type="submit" variant="default" loading={busy}>
          {words.confirm}
        </Button>
      </Stack>
    </form>
  );
}

function DropCodes() {
  const { t } = useText();
  const [password, setPassword] = useState('');
  const [drop] = useMutation(DropCodesDocument, { refetchQueries: [CredentialsDocument] });
  const { busy, problem, run } = useCredentialChange();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void run(async () => (await drop({ variables: { password } })).data?.dropCodes);
  };
  return (
    <form onSubmit={submit} aria-label={t.account.codes.drop}>
      <Stack gap="sm">
        <PasswordInput
          label={t.account.password.old}
          error={problem}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t.signIn.show }}
          autoComplete="current-password"
          required
        />
        <Button type="submit" variant="default" loading={busy}>
          {t.account.codes.drop}
        </Button>
      </Stack>
    </form>
  );
}
