import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { RestoreThresholdsDocument } from '../generated/operations.js';
import { useFormat, useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import classes from './admin.module.css';
import { ReasonDialog } from './reason-dialog.js';
import type { Version } from './version.js';

/** Every published version, who made it and why; an earlier one can be brought back. */
export function VersionList({ versions, onRestored }: { readonly versions: readonly Version[]; readonly onRestored: () => void }) {
  const { t } = useText();
  const format = useFormat();
  const [chosen, setChosen] = useState<number | null>(null);
  const [restore] = useMutation(RestoreThresholdsDocument);
  const basedOn = versions[0]?.version ?? 1;
  const send = async (version: number, reason: string): Promise<string | null> => {
    const { data } = await restore({ variables: { basedOn, version, reason } });
    if (data === undefined) return t.common.failed;
    if (data.restoreThresholds.__typename === 'ThresholdRefused') return t.admin.refusals[data.restoreThresholds.refusal];
    onRestored();
    return null;
  };
  return (
    <Panel title={t.admin.versions}>
      <ul className={classes.versions}>
        {versions.map(({ version, isLive, activeFrom, publishedBy, reason, copyOf }) => (
          <li key={version}>
            <span>
              <strong>{t.admin.version(version)}</strong>
              {isLive && <span className={classes.live}>{t.admin.live}</span>}
            </span>
            {isLive ? (
              <span />
            ) : (
              <Button size="compact-xs" variant="default" onClick={() => setChosen(version)}>
                {t.admin.restore}
              </Button>
            )}
            <p>
              {publishedBy === null ? t.admin.installed : `${format.fullDateTime(Date.parse(activeFrom))} · ${publishedBy} · ${reason}`}
              {copyOf !== null && ` · ${t.admin.copyOf(copyOf)}`}
            </p>
          </li>
        ))}
      </ul>
      {chosen !== null && (
        <ReasonDialog
          title={t.admin.restoreTitle(chosen)}
          hint={t.admin.restoreHint}
          action={t.admin.restore}
          onSend={(reason) => send(chosen, reason)}
          onClose={() => setChosen(null)}
        />
      )}
    </Panel>
  );
}
