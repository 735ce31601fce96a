import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { NoticeSettingsDocument, type NoticeSettingsQuery, SaveNoticePreferencesDocument } from '../generated/operations.js';
import { QueryView } from '../shell/query-view.js';
import { useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import { ChannelFields } from './channel-fields.js';
import { ContentFields } from './content-fields.js';
import { DeviceList } from './device-list.js';
import { draftOf, inputOf, type PreferenceDraft } from './preference-draft.js';
import { QuietFields } from './quiet-fields.js';
import classes from './settings.module.css';
import { TestPanel } from './test-panel.js';

/** Everything one can choose, and a way to try it. */
export function PreferencePanel() {
  const { t } = useText();
  const { data, error, refetch } = useQuery(NoticeSettingsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <QueryView data={data} error={error} retry={refetch} rows={12}>
      {(data) => (
        <div className={classes.columns}>
          <Panel title={t.settings.tabs.choice}>
            <PreferenceForm data={data} />
          </Panel>
          <div className={classes.stack}>
            <Panel title={t.settings.devices.legend}>
              <DeviceList devices={data.myNoticePreferences.devices} serverKey={data.pushKey} onChanged={refetch} />
            </Panel>
            <Panel title={t.settings.test.legend}>
              <TestPanel />
            </Panel>
          </div>
        </div>
      )}
    </QueryView>
  );
}

/** What the server refuses is said under the form; what was typed stays. */
function PreferenceForm({ data }: { readonly data: NoticeSettingsQuery }) {
  const { t } = useText();
  const [draft, setDraft] = useState<PreferenceDraft>(() => draftOf(data.myNoticePreferences));
  const [outcome, setOutcome] = useState<string | null>(null);
  const [save, { loading }] = useMutation(SaveNoticePreferencesDocument, { refetchQueries: [NoticeSettingsDocument] });
  const change = (part: Partial<PreferenceDraft>): void => {
    setDraft({ ...draft, ...part });
    setOutcome(null);
  };
  const submit = async (): Promise<void> => {
    const answer = (await save({ variables: { preferences: inputOf(draft) } }).catch(() => undefined))?.data?.saveNoticePreferences;
    if (answer === undefined) setOutcome(t.settings.failed);
    else setOutcome(answer.__typename === 'NoticePreferencesRefused' ? t.settings.problems[answer.code] : t.settings.saved);
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {data.myNoticePreferences.isDefault && <p className={classes.hint}>{t.settings.isDefault}</p>}
      <ChannelFields draft={draft} channels={data.noticeChannels} onChange={change} />
      <ContentFields draft={draft} onChange={change} />
      <QuietFields draft={draft} onChange={change} />
      <div className={classes.actions}>
        <Button type="submit" size="sm" loading={loading}>
          {t.settings.save}
        </Button>
        <span role="status">{outcome}</span>
      </div>
    </form>
  );
}
