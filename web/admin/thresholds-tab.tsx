import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { DiscardThresholdDraftDocument, SaveThresholdDraftDocument, ThresholdsDocument, type ThresholdsQuery } from '../generated/operations.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import classes from './admin.module.css';
import { PublishPanel } from './publish-panel.js';
import { ReplayPanel } from './replay-panel.js';
import { ThresholdEditor } from './threshold-editor.js';
import { changedPaths, withValue } from './threshold-rows.js';
import type { Problem, Version } from './version.js';
import { VersionList } from './version-list.js';

/** The limits of every rule: drafted, checked, tried, published. */
export function ThresholdsTab() {
  const { data, error, refetch } = useQuery(ThresholdsDocument, { fetchPolicy: 'network-only' });
  return (
    <QueryView data={data} error={error} retry={refetch} rows={14}>
      {(loaded) => {
        const live = loaded.thresholdVersions.find((version) => version.isLive);
        if (live === undefined) return null;
        return <Desk key={loaded.thresholdVersions[0]?.version} loaded={loaded} live={live} onChanged={() => void refetch()} />;
      }}
    </QueryView>
  );
}

interface DeskProps {
  readonly loaded: ThresholdsQuery;
  readonly live: Version;
  readonly onChanged: () => void;
}

function Desk({ loaded, live, onChanged }: DeskProps) {
  const { t } = useText();
  const format = useFormat();
  const [draft, setDraft] = useState<unknown>(loaded.thresholdDraft?.thresholds ?? live.thresholds);
  const [problems, setProblems] = useState<readonly Problem[]>(loaded.thresholdDraft?.problems ?? []);
  const [thrownAway, setThrownAway] = useState<unknown>(null);
  const [savedAt, setSavedAt] = useState<string | null>(loaded.thresholdDraft?.savedAt ?? null);
  const [failed, setFailed] = useState(false);
  const [save, saving] = useMutation(SaveThresholdDraftDocument);
  const [discard] = useMutation(DiscardThresholdDraftDocument);
  const changed = changedPaths(live.thresholds, draft);
  const basedOn = loaded.thresholdVersions[0]?.version ?? live.version;
  const keep = async (thresholds: unknown): Promise<void> => {
    setFailed(false);
    const { data } = await save({ variables: { basedOn, thresholds } }).catch(() => ({ data: undefined }));
    if (data === undefined) setFailed(true);
    else {
      setProblems(data.saveThresholdDraft.problems);
      setSavedAt(data.saveThresholdDraft.savedAt);
    }
  };
  const throwAway = async (): Promise<void> => {
    setThrownAway(draft);
    setDraft(live.thresholds);
    setProblems([]);
    setSavedAt(null);
    await discard().catch(() => setFailed(true));
  };
  const bringBack = (): void => {
    setDraft(thrownAway);
    setThrownAway(null);
    void keep(thrownAway);
  };
  return (
    <div className={classes.columns}>
      <Panel
        title={t.admin.editor}
        aside={
          <>
            <span role="status">{changed.length === 0 ? t.admin.nothingChanged : t.admin.editing(format.number(changed.length))}</span>
            <Button size="compact-xs" loading={saving.loading} disabled={changed.length === 0} onClick={() => void keep(draft)}>
              {t.admin.saveDraft}
            </Button>
            {thrownAway === null ? (
              <Button size="compact-xs" variant="default" disabled={changed.length === 0} onClick={() => void throwAway()}>
                {t.admin.discard}
              </Button>
            ) : (
              <Button size="compact-xs" variant="default" onClick={bringBack}>
                {t.admin.undo}
              </Button>
            )}
          </>
        }
        flush
      >
        <div role="alert" style={{ padding: '0 12px' }}>
          {failed && <p className={classes.problem}>{t.common.failed}</p>}
          {problems.length > 0 && <p className={classes.problem}>{t.admin.problemCount(format.number(problems.length))}</p>}
          {!failed && problems.length === 0 && savedAt !== null && <p className={classes.done}>{t.admin.saved(format.time(Date.parse(savedAt)))}</p>}
        </div>
        <ThresholdEditor live={live.thresholds} draft={draft} problems={problems} onChange={(path, value) => setDraft(withValue(draft, path, value))} />
      </Panel>
      <div className={classes.side}>
        <ReplayPanel draft={draft} onProblems={setProblems} />
        <PublishPanel draft={draft} basedOn={basedOn} onProblems={setProblems} onPublished={onChanged} />
        <VersionList versions={loaded.thresholdVersions} onRestored={onChanged} />
      </div>
    </div>
  );
}
