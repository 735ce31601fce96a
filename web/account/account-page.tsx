import { useQuery } from '@apollo/client/react';
import { CredentialsDocument } from '../generated/operations.js';
import { QueryView } from '../shell/query-view.js';
import { useText } from '../text/language.js';
import classes from './account-page.module.css';
import { CodesPanel } from './codes-panel.js';
import { DevicesPanel } from './devices-panel.js';
import { MachinesPanel } from './machines-panel.js';
import { PasskeysPanel } from './passkeys-panel.js';
import { PasswordPanel } from './password-panel.js';

/** How the person signs in, and where they are signed in. */
export function AccountPage() {
  const { t } = useText();
  const { data, error, refetch } = useQuery(CredentialsDocument, { fetchPolicy: 'network-only' });
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t.account.title}</h1>
      <QueryView data={data} error={error} retry={refetch} rows={8}>
        {({ credentials }) => (
          <>
            <div className={classes.column}>
              <DevicesPanel credentials={credentials} />
              <MachinesPanel credentials={credentials} />
            </div>
            <div className={classes.column}>
              <PasswordPanel credentials={credentials} />
              <CodesPanel credentials={credentials} />
              <PasskeysPanel credentials={credentials} />
            </div>
          </>
        )}
      </QueryView>
    </div>
  );
}
