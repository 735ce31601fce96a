import { useQuery } from '@apollo/client/react';
import { Divider } from '@mantine/core';
import { DeploymentDocument } from '../generated/operations.js';
import { CodeForm } from './code-form.js';
import { DemoRoles } from './demo-roles.js';
import { EntryFrame } from './entry-frame.js';
import { PasswordForm } from './password-form.js';
import { useEntry } from './use-entry.js';

/** The way in: the demo's people first where there is a demo, else by password or passkey. */
export function SignInPage() {
  const entry = useEntry();
  const { data } = useQuery(DeploymentDocument);
  if (entry.ticket !== null) {
    return (
      <EntryFrame problem={entry.problem}>
        <CodeForm entry={entry} ticket={entry.ticket} />
      </EntryFrame>
    );
  }
  return (
    <EntryFrame problem={entry.problem}>
      {data?.deployment.demo === true && (
        <>
          <DemoRoles entry={entry} />
          <Divider my="lg" />
        </>
      )}
      <PasswordForm entry={entry} />
    </EntryFrame>
  );
}
