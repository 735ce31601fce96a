import { useMutation } from '@apollo/client/react';
import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { type AuthorityWholeFragment, DistrustSigningAuthorityDocument, TrustSigningAuthorityDocument } from '../generated/operations.js';
import { WordsDialog } from '../shell/words-dialog.js';
import { useFormat, useText } from '../text/language.js';
import markClasses from '../ui/marks.module.css';
import { Panel } from '../ui/panel.js';
import classes from './bulletin.module.css';

interface AuthoritiesPanelProps {
  readonly authorities: readonly AuthorityWholeFragment[];
  readonly refetch: () => Promise<unknown>;
}

/** Whose signers are trusted: certificates are added, and ended with a reason, never deleted. */
export function AuthoritiesPanel({ authorities, refetch }: AuthoritiesPanelProps) {
  const { t } = useText();
  const words = t.bulletinForm;
  const [problem, setProblem] = useState<string | null>(null);
  const [ending, setEnding] = useState<AuthorityWholeFragment | null>(null);
  const [trust] = useMutation(TrustSigningAuthorityDocument);
  const [distrust] = useMutation(DistrustSigningAuthorityDocument);
  const add = async (file: File | null): Promise<void> => {
    if (file === null) return;
    const certificate = await file.text();
    const answer = await trust({ variables: { certificate } }).then(
      ({ data }) => data?.trustSigningAuthority,
      () => undefined,
    );
    setProblem(answer === undefined ? t.common.failed : answer.__typename === 'AuthorityRefused' ? words.authorityProblems[answer.code] : null);
    await refetch();
  };
  const end = async (id: string, reason: string): Promise<string | null> => {
    const answer = await distrust({ variables: { id, reason } }).then(
      ({ data }) => data?.distrustSigningAuthority,
      () => undefined,
    );
    if (answer === undefined) return t.common.failed;
    if (answer.__typename === 'AuthorityRefused') return words.authorityProblems[answer.code];
    await refetch();
    return null;
  };
  return (
    <Panel title={words.authorities}>
      {authorities.length === 0 && <p>{words.noAuthorities}</p>}
      <ol className={classes.moves}>
        {authorities.map((authority) => (
          <AuthorityRow key={authority.id} authority={authority} onEnd={() => setEnding(authority)} />
        ))}
      </ol>
      {problem !== null && <p role="alert">{problem}</p>}
      <FileButton accept=".pem,.crt,.cer" onChange={(file) => void add(file)}>
        {(button) => (
          <Button {...button} size="xs" variant="default">
            {words.addAuthority}
          </Button>
        )}
      </FileButton>
      {ending !== null && (
        <WordsDialog
          title={`${words.end}: ${ending.name}`}
          label={words.reason}
          action={words.end}
          missing={words.authorityProblems.REASON_MISSING}
          onSend={(reason) => end(ending.id, reason)}
          onClose={() => setEnding(null)}
        />
      )}
    </Panel>
  );
}

function AuthorityRow({ authority, onEnd }: { readonly authority: AuthorityWholeFragment; readonly onEnd: () => void }) {
  const { t } = useText();
  const format = useFormat();
  const words = t.bulletinForm;
  const { name, validUntil, sha256, removedAt, removedBy, reason } = authority;
  return (
    <li>
      <strong>{name}</strong> {words.until(format.dateTime(Date.parse(validUntil)))}
      <span className={classes.hash}>
        <code>{sha256}</code>
      </span>
      {removedAt === null ? (
        <Button size="compact-xs" variant="default" aria-label={`${words.end}: ${name}`} onClick={onEnd}>
          {words.end}
        </Button>
      ) : (
        <span className={markClasses.under}>
          {words.ended(removedBy ?? '', format.dateTime(Date.parse(removedAt)))}: {reason}
        </span>
      )}
    </li>
  );
}
