import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type BoundaryVersionsQuery, UndoBoundaryFileDocument } from '../generated/operations.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import classes from './admin.module.css';

type Version = BoundaryVersionsQuery['boundaryVersions'][number];

interface BoundaryHistoryProps {
  readonly versions: readonly Version[] | undefined;
  readonly error: Error | undefined;
  readonly retry: () => unknown;
  readonly onUndone: () => void;
}

/** Who brought which file in, newest first; taking one back is one more. */
export function BoundaryHistory({ versions, error, retry, onUndone }: BoundaryHistoryProps) {
  const { t } = useText();
  const [mutate, { loading }] = useMutation(UndoBoundaryFileDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const undo = async (file: string): Promise<void> => {
    const answer = (await mutate({ variables: { file } }).catch(() => undefined))?.data?.undo;
    if (answer === undefined) return setProblem(t.common.failed);
    const { fault, areas } = answer;
    const { CHANGED_MEANWHILE: changed, ...faults } = t.boundary.undoFaults;
    setProblem(fault === null ? null : fault === 'CHANGED_MEANWHILE' ? changed(areas.join(', ')) : faults[fault]);
    onUndone();
  };
  return (
    <>
      <QueryView data={versions} error={error} retry={retry} rows={3}>
        {(list) =>
          list.length === 0 ? (
            <p className={classes.hint}>{t.boundary.noHistory}</p>
          ) : (
            <ol className={classes.versions}>
              {list.map((version) => (
                <VersionItem key={version.id} version={version} busy={loading} onUndo={() => void undo(version.id)} />
              ))}
            </ol>
          )
        }
      </QueryView>
      <div role="alert">{problem !== null && <p className={classes.problem}>{problem}</p>}</div>
    </>
  );
}

function VersionItem({ version, busy, onUndo }: { readonly version: Version; readonly busy: boolean; readonly onUndo: () => void }) {
  const { t } = useText();
  const format = useFormat();
  const words = t.boundary;
  const when = format.fullDateTime(Date.parse(version.madeAt));
  return (
    <li>
      <span>
        <strong>{when}</strong> · {version.madeBy}
      </span>
      {version.undone ? (
        <span className={classes.over}>{words.isUndone}</span>
      ) : (
        <Button size="compact-xs" variant="default" disabled={busy} aria-label={`${words.undo}: ${version.name}, ${when}`} onClick={onUndo}>
          {words.undo}
        </Button>
      )}
      <p>
        {version.undoes === null ? version.name : words.takenBack(version.name)} · {words.areas(format.number(version.areas))}
      </p>
    </li>
  );
}
