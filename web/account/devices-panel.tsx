import { useMutation } from '@apollo/client/react';
import { CredentialsDocument, type CredentialsPartsFragment, EndSessionDocument } from '../generated/operations.js';
import { useFormat, useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import { describeAgent } from './describe-agent.js';
import { EntryList } from './entry-list.js';
import { useCredentialChange } from './use-credential.js';

/** Where the person is signed in; ending one is felt there within a second. */
export function DevicesPanel({ credentials }: { readonly credentials: CredentialsPartsFragment }) {
  const { t } = useText();
  const words = t.account.devices;
  const format = useFormat();
  const [end] = useMutation(EndSessionDocument, { refetchQueries: [CredentialsDocument] });
  const change = useCredentialChange();
  const entries = credentials.sessions.map(({ id, device, agent, address, usedAt, current }) => ({
    id,
    name: current ? `${words.kinds[device]} (${words.here})` : words.kinds[device],
    about: [words.used(format.dateTime(Date.parse(usedAt))), describeAgent(agent), address].filter((part) => part !== '').join(' · '),
    act: current ? null : words.end,
  }));
  return (
    <Panel title={words.title}>
      <div role="alert">{change.problem}</div>
      <EntryList
        label={words.title}
        entries={entries}
        empty=""
        onAct={(id) => void change.run(async () => (await end({ variables: { id } })).data?.endSession)}
      />
    </Panel>
  );
}
