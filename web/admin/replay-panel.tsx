import { useLazyQuery } from '@apollo/client/react';
import type { AnyEvidence } from '@domain/alert/evidence.js';
import { SEVERITIES } from '@domain/alert/verdict.js';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { ReplayThresholdsDocument, type ReplayThresholdsQuery } from '../generated/operations.js';
import { useCatalogue, usePen } from '../shell/catalogue.js';
import { alertSentence } from '../text/alert-sentence.js';
import { useFormat, useText } from '../text/language.js';
import table from '../ui/figures-table.module.css';
import { Panel } from '../ui/panel.js';
import { SeverityMark } from '../ui/severity-mark.js';
import classes from './admin.module.css';
import type { Problem } from './version.js';

type Replay = Extract<ReplayThresholdsQuery['replayThresholds'], { __typename: 'ThresholdReplay' }>;

const SPANS = [1, 3, 7, 14, 30];
const MOST_SHOWN = 12;

/** Tries the limits of the table on stored reports before they go live. */
export function ReplayPanel({ draft, onProblems }: { readonly draft: unknown; readonly onProblems: (problems: readonly Problem[]) => void }) {
  const { t } = useText();
  const [days, setDays] = useState(7);
  const [ask, { loading }] = useLazyQuery(ReplayThresholdsDocument, { fetchPolicy: 'network-only' });
  const [result, setResult] = useState<Replay | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (): Promise<void> => {
    setProblem(null);
    const { data } = await ask({ variables: { thresholds: draft, days } }).catch(() => ({ data: undefined }));
    const answer = data?.replayThresholds;
    if (answer === undefined) setProblem(t.common.failed);
    else if (answer.__typename === 'ThresholdReplayRefused') {
      setProblem(t.admin.replayRefusals[answer.code]);
      onProblems(answer.problems);
    } else setResult(answer);
  };
  return (
    <Panel title={t.admin.tryTitle}>
      <p className={classes.hint}>{t.admin.tryHint}</p>
      <div className={classes.tools}>
        <NativeSelect
          size="xs"
          label={t.admin.days}
          value={String(days)}
          onChange={(event) => setDays(Number(event.currentTarget.value))}
          data={SPANS.map(String)}
        />
        <Button size="xs" loading={loading} onClick={() => void run()}>
          {t.admin.tryRun}
        </Button>
      </div>
      <div role="status">
        {loading && <p className={classes.hint}>{t.admin.trying}</p>}
        {problem !== null && <p className={classes.problem}>{problem}</p>}
      </div>
      {result !== null && <ReplayResult result={result} />}
    </Panel>
  );
}

function ReplayResult({ result }: { readonly result: Replay }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <>
      <p className={classes.hint}>
        {format.fullDateTime(Date.parse(result.since))} – {format.fullDateTime(Date.parse(result.until))} ·{' '}
        {t.admin.tried(format.number(result.reports), format.number(result.seconds, 1))}. {t.admin.recorded(format.number(result.recorded))}
      </p>
      <dl className={classes.sum}>
        {(['gained', 'lost', 'changed'] as const).map((one) => (
          <div key={one}>
            <dt>{t.admin[one]}</dt>
            <dd>{format.number(result[one])}</dd>
          </div>
        ))}
      </dl>
      {result.counts.length === 0 ? <p className={classes.hint}>{t.admin.noAlerts}</p> : <Counts counts={result.counts} />}
      <ul className={classes.examples}>
        {result.examples.slice(0, MOST_SHOWN).map((example) => (
          <Example key={`${example.rule} ${example.locality} ${example.commodity} ${example.outlet}`} example={example} />
        ))}
      </ul>
    </>
  );
}

function Counts({ counts }: { readonly counts: Replay['counts'] }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={t.admin.tryTitle}>
        <thead>
          <tr>
            <th scope="col">{t.admin.rule}</th>
            <th scope="col">{t.admin.severity}</th>
            <th scope="col" className={table.right}>
              {t.admin.before}
            </th>
            <th scope="col" className={table.right}>
              {t.admin.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ rule, severity, before, after }) => (
            <tr key={`${rule} ${severity}`}>
              <th scope="row">
                {rule} · {t.rules[rule].name}
              </th>
              <td>
                <SeverityMark severity={severity} /> {t.severities[severity]}
              </td>
              <td className={table.right}>{format.number(before)}</td>
              <td className={table.right}>{before === after ? format.number(after) : <strong>{format.number(after)}</strong>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Example({ example }: { readonly example: Replay['examples'][number] }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const pen = usePen();
  const { before, after, rule } = example;
  const severity = SEVERITIES.find((one) => one === (after ?? before)) ?? 'WATCH';
  const change = before === null ? t.admin.exampleGained : after === null ? t.admin.exampleLost : `${t.severities[before]} → ${t.severities[after]}`;
  return (
    <li>
      <SeverityMark severity={severity} label={t.severities[severity]} />{' '}
      <strong>
        {rule} · {catalogue.commodityName(example.commodity)}
      </strong>{' '}
      · {example.outletName ?? catalogue.localityName(example.locality)} · {change}
      <p>
        {format.dateTime(Date.parse(example.at))} · {alertSentence(example.evidence as AnyEvidence, pen(example.commodity))}
      </p>
    </li>
  );
}
