import { useMutation } from '@apollo/client/react';
import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { isForbidden } from '../apollo.js';
import { ImportRescueDocument, type ImportRescueMutation } from '../generated/operations.js';
import { useFormat, useText } from '../text/language.js';
import markClasses from '../ui/marks.module.css';
import classes from './supervisor.module.css';

type Answer = ImportRescueMutation['importRescue'];
type Imported = Extract<Answer, { readonly __typename: 'RescueImported' }>;

/** Takes a phone's rescue file and tells what became of each report. A phone nobody has heard of is asked about once more. */
export function RescueImport({ onChanged }: { readonly onChanged: () => unknown }) {
  const { t } = useText();
  const [mutate, { loading }] = useMutation(ImportRescueDocument);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [file, setFile] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const words = t.supervisor.rescue;
  const bringIn = async (text: string, trust: boolean): Promise<void> => {
    setProblem(null);
    setFile(text);
    try {
      const { data } = await mutate({ variables: { file: text, trust } });
      setAnswer(data?.importRescue ?? null);
      onChanged();
    } catch (fault) {
      setProblem(isForbidden(fault) ? t.common.forbidden : t.supervisor.failed);
    }
  };
  const isUnknown = answer?.__typename === 'RescueRefused' && answer.code === 'PHONE_UNKNOWN';
  return (
    <div className={classes.rescue}>
      <FileButton accept="application/json,.json" onChange={(chosen) => void chosen?.text().then((text) => bringIn(text, false))}>
        {(props) => (
          <Button {...props} size="xs" variant="default" loading={loading}>
            {words.choose}
          </Button>
        )}
      </FileButton>
      <span className={markClasses.under}>{words.hint}</span>
      <div role="status">
        {problem}
        {answer?.__typename === 'RescueRefused' && words.problems[answer.code]}
        {answer?.__typename === 'RescueImported' && <Outcome imported={answer} />}
      </div>
      {isUnknown && (
        <Button size="xs" onClick={() => void bringIn(file, true)}>
          {words.trust}
        </Button>
      )}
    </div>
  );
}

function Outcome({ imported }: { readonly imported: Imported }) {
  const { t } = useText();
  const format = useFormat();
  const words = t.supervisor.rescue;
  const items = [...imported.reports, ...imported.checklists];
  const kinds = Object.keys(words.kinds) as (keyof typeof words.kinds)[];
  const counts = kinds.map((kind) => ({ kind, count: items.filter((item) => item.kind === kind).length })).filter(({ count }) => count > 0);
  return (
    <>
      <p>
        {imported.account}: {counts.map(({ kind, count }) => `${words.kinds[kind]} ${format.number(count)}`).join(', ')}
      </p>
      <ul>{items.flatMap(({ id, problem }) => (problem === null ? [] : [<li key={id ?? problem}>{`${id ?? ''} ${problem}`}</li>]))}</ul>
    </>
  );
}
