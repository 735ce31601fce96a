import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ActOnBulletinDocument, type BulletinAct, BulletinDocument, type BulletinWholeFragment, SupplementBulletinDocument } from '../generated/operations.js';
import { AppLink } from '../shell/link.js';
import { QueryView } from '../shell/query-view.js';
import { WordsDialog } from '../shell/words-dialog.js';
import type { bulletinVi } from '../text/bulletin-vi.js';
import { useFormat, useText } from '../text/language.js';
import markClasses from '../ui/marks.module.css';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import classes from './bulletin.module.css';
import { type Section, SectionView } from './bulletin-sections.js';
import { FilesMenu } from './files-menu.js';
import { SignedFiles } from './signed-files.js';

const ASK_AGAIN = 15_000;

type BulletinWords = typeof bulletinVi;

/** One quick report: its sections, what was done with it, and what the reader may do. */
export function BulletinPage() {
  const { t } = useText();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(BulletinDocument, { variables: { id }, pollInterval: ASK_AGAIN });
  return (
    <>
      <title>{`${t.bulletin.title} · ${t.common.product}`}</title>
      <QueryView data={data} error={error} retry={refetch} rows={14}>
        {({ bulletin }) => (bulletin === null ? <StateNote title={t.bulletin.missing} /> : <Whole bulletin={bulletin} />)}
      </QueryView>
    </>
  );
}

/** What is asked for in a dialog before it is sent. */
type Asking = { readonly act: BulletinAct; readonly section: Section | null };

function Whole({ bulletin }: { readonly bulletin: BulletinWholeFragment }) {
  const { t } = useText();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [mutate] = useMutation(ActOnBulletinDocument);
  const send = async (act: BulletinAct, text: string | null, section: string | null): Promise<string | null> => {
    try {
      const { data } = await mutate({ variables: { id: bulletin.id, act, text, section } });
      const answer = data?.actOnBulletin;
      return answer?.__typename === 'BulletinRefused' ? t.bulletin.problems[answer.code] : null;
    } catch {
      return t.bulletin.failed;
    }
  };
  const choose = (act: BulletinAct): void => {
    if (act === 'COMMENT' || act === 'RETURN') setAsking({ act, section: null });
    else void send(act, null, null).then(setProblem);
  };
  const mayWrite = bulletin.acts.includes('REMARK');
  return (
    <>
      <Head bulletin={bulletin} onChoose={choose} onProblem={setProblem} />
      {problem !== null && <p role="alert">{problem}</p>}
      <div className={classes.page}>
        <Panel flush>
          {bulletin.sections.map((section) => (
            <SectionView key={section.key} section={section} onEdit={mayWrite ? (one) => setAsking({ act: 'REMARK', section: one }) : null} />
          ))}
        </Panel>
        <div className={classes.aside}>
          <History bulletin={bulletin} />
          {bulletin.state === 'ISSUED' && <SignedFiles bulletin={bulletin} />}
        </div>
      </div>
      {asking !== null && (
        <WordsDialog
          title={asking.section?.title ?? t.bulletin.acts[asking.act]}
          {...askedWords(t.bulletin, asking.act)}
          initial={asking.section?.remark ?? ''}
          longest={4000}
          onSend={(text) => send(asking.act, text, asking.section?.key ?? null)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

const askedWords = (words: BulletinWords, act: BulletinAct) => ({
  label: act === 'RETURN' ? words.reason : words.text,
  action: words.save,
  missing: act === 'REMARK' ? null : words.problems.TEXT_MISSING,
});

interface HeadProps {
  readonly bulletin: BulletinWholeFragment;
  readonly onChoose: (act: BulletinAct) => void;
  readonly onProblem: (problem: string | null) => void;
}

function Head({ bulletin, onChoose, onProblem }: HeadProps) {
  const { t } = useText();
  const format = useFormat();
  const words = t.bulletin;
  const order = bulletin.orderTitle === null ? '' : ` (${t.order.onOrder(bulletin.orderTitle)})`;
  const part = bulletin.part === 0 ? order : ` (${words.supplement(format.number(bulletin.part))})`;
  return (
    <div className={classes.bar}>
      <h1>
        {words.title} {format.dateTime(Date.parse(bulletin.slotAt))}
        {part} <span className={markClasses.mark}>{words.states[bulletin.state]}</span>
        <span className={markClasses.under}>
          {bulletin.number ?? words.noNumber} · {words.frozen(format.dateTime(Date.parse(bulletin.frozenAt)))}
          {bulletin.lateReports > 0 && ` · ${words.late(format.number(bulletin.lateReports))}`}
        </span>
      </h1>
      {bulletin.acts
        .filter((act) => act !== 'REMARK')
        .map((act) => (
          <Button key={act} size="xs" variant={act === 'COMMENT' || act === 'RETURN' ? 'default' : 'filled'} onClick={() => onChoose(act)}>
            {words.acts[act]}
          </Button>
        ))}
      {bulletin.maySupplement && <SupplementButton id={bulletin.id} onProblem={onProblem} />}
      <FilesMenu id={bulletin.id} isIssued={bulletin.state === 'ISSUED'} onProblem={onProblem} />
    </div>
  );
}

function SupplementButton({ id, onProblem }: { readonly id: string; readonly onProblem: (problem: string | null) => void }) {
  const { t } = useText();
  const navigate = useNavigate();
  const [mutate, { loading }] = useMutation(SupplementBulletinDocument);
  const begin = async (): Promise<void> => {
    try {
      const answer = (await mutate({ variables: { id } })).data?.supplementBulletin;
      if (answer?.__typename === 'Bulletin') await navigate(`/bulletins/${answer.id}${location.search}`);
      else if (answer !== undefined) onProblem(t.bulletin.problems[answer.code]);
    } catch {
      onProblem(t.bulletin.failed);
    }
  };
  return (
    <Button size="xs" variant="default" loading={loading} onClick={() => void begin()}>
      {t.bulletin.begin}
    </Button>
  );
}

function History({ bulletin }: { readonly bulletin: BulletinWholeFragment }) {
  const { t } = useText();
  const format = useFormat();
  const words = t.bulletin;
  return (
    <Panel title={words.history}>
      <ol className={classes.moves}>
        {bulletin.moves.map((move) => (
          <li key={move.ordinal}>
            <strong>{move.account ?? words.clock}</strong> {words.kinds[move.kind]}
            <span className={markClasses.under}>{format.dateTime(Date.parse(move.at))}</span>
            {move.text !== null && move.text !== '' && <span className={classes.remark}>{move.text}</span>}
          </li>
        ))}
      </ol>
      <p className={classes.hash}>
        {words.hash}: <code>{bulletin.frozenSha256}</code>
      </p>
      <AppLink to="/bulletins">{words.back}</AppLink>
    </Panel>
  );
}
