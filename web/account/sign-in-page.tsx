import { useQuery } from '@apollo/client/react';
import { Divider } from '@mantine/core';
import { DeploymentDocument } from '../generated/operations.js';
import { DemoRoles } from './demo-roles.js';
import { EntrySteps } from './entry-steps.js';
import { PasswordForm } from './password-form.js';
import { useEntry } from './use-entry.js';

/** The way in: the demo's people first where there is a demo, else by password or passkey. */
export function SignInPage() {
  const entry = useEntry();
  const { data } = useQuery(DeploymentDocument);
  return (
    <EntrySteps entry={entry}>
      {data?.deployment.demo === true && (
        <>
          <DemoRoles entry={entry} />
          <Divider my="lg" />
        </>
      )}
      <PasswordForm entry={entry} />
    </EntrySteps>
  );
}
