import { useLazyQuery, useMutation } from '@apollo/client/react';
import { Button, FileButton, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { ImportOutletFileDocument, type OutletFileFieldsFragment, ReadOutletFileDocument } from '../generated/operations.js';
import { useFormat, useText } from '../text/language.js';
import table from '../ui/figures-table.module.css';
import classes from './admin.module.css';
import catalogueClasses from './catalogue.module.css';
import { problemText } from './item-problem.js';

const MOST_SHOWN = 200;

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
        {file !== null && file.rows.length > 0 && <Rows rows={file.rows} />}
      </Stack>
    </Modal>
  );
}

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

/** Wrong rows first. */
function Rows({ rows }: { readonly rows: OutletFileFieldsFragment['rows'] }) {
  const { t } = useText();
  const format = useFormat();
  const words = t.catalogue.file;
  const shown = rows.toSorted((a, b) => Number(b.state === 'WRONG') - Number(a.state === 'WRONG') || a.line - b.line).slice(0, MOST_SHOWN);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
    <section className={`${table.scroll} ${catalogueClasses.tall}`} aria-label={words.rows} tabIndex={0}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{t.catalogue.item}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.line}>
              <td>{format.number(row.line)}</td>
              <th scope="row">
                {row.name}
                <span className={catalogueClasses.under}>{row.key}</span>
              </th>
              <td>
                {words.states[row.state]}
                {row.problems.map((problem) => (
                  <span key={problem.field} className={classes.problem}>
                    {' '}
                    {problemText(problem, t)}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
