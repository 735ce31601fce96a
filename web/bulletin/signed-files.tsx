import { useApolloClient } from '@apollo/client/react';
import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { BulletinDocument, type BulletinWholeFragment } from '../generated/operations.js';
import { download, upload } from '../shell/download.js';
import { useFormat, useText } from '../text/language.js';
import markClasses from '../ui/marks.module.css';
import { Panel } from '../ui/panel.js';
import classes from './bulletin.module.css';

/** Files that came back signed, with what the check of each found, and the way to bring one in. */
export function SignedFiles({ bulletin }: { readonly bulletin: BulletinWholeFragment }) {
  const { t } = useText();
  const client = useApolloClient();
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const words = t.bulletin;
  const address = `/files/bulletins/${bulletin.id}/signed`;
  const send = async (file: File | null): Promise<void> => {
    if (file === null) return;
    setSending(true);
    const answer = await upload(address, file, 'application/pdf');
    if (answer !== null) await client.refetchQueries({ include: [BulletinDocument] });
    setSending(false);
    setProblem(answer === null ? words.failed : null);
  };
  const read = async (id: string): Promise<void> => setProblem((await download(`${address}/${id}`, 'da-ky.pdf')) ? null : words.failed);
  return (
    <Panel title={words.signed}>
      <p className={markClasses.under}>{words.signedHint}</p>
      <FileButton accept="application/pdf" onChange={(file) => void send(file)}>
        {(button) => (
          <Button {...button} size="xs" variant="default" loading={sending}>
            {words.importSigned}
          </Button>
        )}
      </FileButton>
      {problem !== null && <p role="alert">{problem}</p>}
      {bulletin.signedFiles.length === 0 ? (
        <p>{words.noSigned}</p>
      ) : (
        <ol className={classes.moves}>
          {bulletin.signedFiles.map((file) => (
            <SignedFileRow key={file.id} file={file} onRead={() => void read(file.id)} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

interface RowProps {
  readonly file: BulletinWholeFragment['signedFiles'][number];
  readonly onRead: () => void;
}

function SignedFileRow({ file, onRead }: RowProps) {
  const { t } = useText();
  const format = useFormat();
  const words = t.bulletin;
  return (
    <li>
      <span className={markClasses.mark}>{words.results[file.result]}</span> {words.importedBy(file.account, format.dateTime(Date.parse(file.at)))}
      {file.signers.map(({ subject, issuer, validUntil }) => (
        <span key={subject} className={markClasses.under}>
          {words.signedBy(subject)}. {words.vouchedBy(issuer, format.dateTime(Date.parse(validUntil)))}
        </span>
      ))}
      <Button size="compact-xs" variant="subtle" onClick={onRead}>
        {words.readSigned}
      </Button>
    </li>
  );
}
