import { useLazyQuery, useMutation } from '@apollo/client/react';
import { Button, FileButton, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { ImportOutletFileDocument, type OutletFileFieldsFragment, ReadOutletFileDocument } from '../generated/operations.js';
import { useFormat, useText } from '../text/language.js';
import type { Text } from '../text/vi.js';
import classes from './admin.module.css';
import { type FileRow, FileRows } from './file-rows.js';
import { problemText } from './item-problem.js';

interface OutletFileDialogProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Outlets from a CSV: first what each row would do, then, when none is wrong, the import. */
export function OutletFileDialog({ onDone, onClose }: OutletFileDialogProps) {
  const { t } = useText();
  const [text, setText] = useState('');
  const [look, looking] = useLazyQuery(ReadOutletFileDocument, { fetchPolicy: 'network-only' });
  const [bring, bringing] = useMutation(ImportOutletFileDocument);
  const [file, setFile] = useState<OutletFileFieldsFragment | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const words = t.catalogue.file;
  const read = async (chosen: File | null): Promise<void> => {
    if (chosen === null) return;
    const content = await chosen.text();
    setText(content);
    const found = (await look({ variables: { text: content } }).catch(() => undefined))?.data?.file;
    setFailed(found === undefined);
    setFile(found ?? null);
  };
  const write = async (): Promise<void> => {
    const found = (await bring({ variables: { text } }).catch(() => undefined))?.data?.file;
    setFailed(found === undefined);
    if (found === undefined) return;
    setFile(found);
    if (found.written) onDone();
  };
  const isReady = file !== null && !file.written && file.problem === null && file.rows.every(({ state }) => state !== 'WRONG');
  return (
    <Modal opened onClose={onClose} size="xl" title={words.title} closeButtonProps={{ 'aria-label': t.common.close }}>
      <Stack gap="sm">
        <p className={classes.hint}>{words.hint}</p>
        <Group gap="xs">
          <FileButton accept=".csv,text/csv" onChange={(chosen) => void read(chosen)}>
            {(props) => (
              <Button {...props} size="xs" variant="default" loading={looking.loading}>
                {words.choose}
              </Button>
            )}
          </FileButton>
          <Button size="xs" disabled={!isReady} loading={bringing.loading} onClick={() => void write()}>
            {words.write}
          </Button>
        </Group>
        <div role="status">{file !== null && <Outcome file={file} />}</div>
        <div role="alert">{hasFailed && <p className={classes.problem}>{t.common.failed}</p>}</div>
        {file !== null && file.rows.length > 0 && <FileRows line={words.line} rows={file.rows.map((row) => rowOf(row, t))} />}
      </Stack>
    </Modal>
  );
}

const rowOf = ({ line, name, key, state, problems }: OutletFileFieldsFragment['rows'][number], t: Text): FileRow => ({
  ...{ line, name, key },
  state: t.catalogue.file.states[state],
  problems: problems.map((problem) => problemText(problem, t)),
});

function Outcome({ file }: { readonly file: OutletFileFieldsFragment }) {
  const { t } = useText();
  const format = useFormat();
  const words = t.catalogue.file;
  const count = (state: string): string => format.number(file.rows.filter((row) => row.state === state).length);
  if (file.problem !== null) return <p className={classes.problem}>{words.problems[file.problem]}</p>;
  return (
    <>
      <p className={classes.done}>{file.written ? words.written : words.counts(count('NEW'), count('CHANGED'), count('SAME'), count('WRONG'))}</p>
      {file.unknownColumns.length > 0 && <p className={classes.hint}>{words.unknown(file.unknownColumns.join(', '))}</p>}
    </>
  );
}
