import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type ReviewDecision, ReviewReportDocument, type ReviewState, type SupervisorQuery } from '../generated/operations.js';
import { AppLink } from '../shell/link.js';
import { useFormat, useText } from '../text/language.js';
import tableClasses from '../ui/figures-table.module.css';
import markClasses from '../ui/marks.module.css';
import { StateNote } from '../ui/state-note.js';
import { CommentDialog } from './comment-dialog.js';
import classes from './supervisor.module.css';
import { useAct } from './use-act.js';

type Reviewed = SupervisorQuery['reviewQueue'][number];

const STATES = ['RECEIVED', 'EDITED', 'HAS_ISSUES', 'RETURNED', 'APPROVED'] as const satisfies readonly ReviewState[];

interface ReviewTableProps {
  readonly reports: readonly Reviewed[];
  readonly nameOf: (outlet: string) => string;
  readonly onChanged: () => unknown;
}

/** Reports of the last three days with what is noteworthy about each, to be approved or sent back with a word. */
export function ReviewTable({ reports, nameOf, onChanged }: ReviewTableProps) {
  const { t } = useText();
  const [state, setState] = useState<ReviewState | ''>('');
  const [asking, setAsking] = useState<{ readonly report: string; readonly decision: ReviewDecision } | null>(null);
  const [mutate] = useMutation(ReviewReportDocument);
  const { problem, busy, run } = useAct(onChanged);
  const words = t.supervisor.reviews;
  const send = async (report: string, decision: ReviewDecision, comment: string | null): Promise<boolean> => {
    const { data } = await mutate({ variables: { report, decision, comment } });
    onChanged();
    return data?.reviewReport.__typename === 'ReviewItem';
  };
  if (reports.length === 0) return <StateNote title={words.empty} />;
  const shown = reports.filter((one) => state === '' || one.state === state);
  return (
    <div className={tableClasses.scroll}>
      <div className={classes.filter}>
        <NativeSelect
          size="xs"
          aria-label={words.filter}
          value={state}
          onChange={(event) => setState((STATES.find((one) => one === event.currentTarget.value) ?? '') as ReviewState | '')}
          data={[{ value: '', label: `${words.state}: ${t.common.all}` }, ...STATES.map((one) => ({ value: one, label: words.states[one] }))]}
        />
        {problem !== null && <p role="alert">{problem}</p>}
      </div>
      <table className={`${tableClasses.table} ${tableClasses.stacked}`} aria-label={t.supervisor.tabs.reviews}>
        <ReviewHead />
        <tbody>
          {shown.map((one) => (
            <ReviewRow
              key={one.report}
              report={one}
              name={nameOf(one.outlet)}
              busy={busy}
              onDecide={(decision) =>
                decision === 'APPROVED' ? void run(() => send(one.report, decision, null)) : setAsking({ report: one.report, decision })
              }
            />
          ))}
        </tbody>
      </table>
      {asking !== null && (
        <CommentDialog
          title={asking.decision === 'RETURNED' ? words.giveBack : words.issues}
          hint={words.giveBackHint}
          onSend={(comment) => send(asking.report, asking.decision, comment)}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

function ReviewHead() {
  const { t } = useText();
  return (
    <thead>
      <tr>
        {[t.supervisor.outlet, t.supervisor.person, t.supervisor.received, t.supervisor.reviews.state, t.supervisor.act].map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface ReviewRowProps {
  readonly report: Reviewed;
  readonly name: string;
  readonly busy: boolean;
  readonly onDecide: (decision: ReviewDecision) => void;
}

function ReviewRow({ report, name, busy, onDecide }: ReviewRowProps) {
  const { t } = useText();
  const format = useFormat();
  const words = t.supervisor.reviews;
  const decisions = [
    ['APPROVED', words.approve],
    ['HAS_ISSUES', words.issues],
    ['RETURNED', words.giveBack],
  ] as const;
  return (
    <tr>
      <th scope="row">
        <AppLink to={`/outlets/${report.outlet}`}>{name}</AppLink>
        <span className={markClasses.under}>
          {words.lines(format.number(report.lines))}
          {report.photos > 0 && `, ${words.photos(format.number(report.photos))}`}
        </span>
      </th>
      <td data-label={t.supervisor.person}>{report.account}</td>
      <td data-label={t.supervisor.received}>
        <time dateTime={report.receivedAt}>{format.dateTime(Date.parse(report.receivedAt))}</time>
        <Signs report={report} />
      </td>
      <td data-label={words.state}>
        {words.states[report.state]}
        {report.reviewer !== null && (
          <span className={markClasses.under}>
            {report.reviewer}
            {report.comment !== null && `: ${report.comment}`}
          </span>
        )}
      </td>
      <td>
        <div className={classes.actions}>
          {decisions.map(([decision, label]) => (
            <Button
              key={decision}
              size="xs"
              variant="default"
              disabled={busy || report.state === decision}
              aria-label={`${label}: ${name}`}
              onClick={() => onDecide(decision)}
            >
              {label}
            </Button>
          ))}
        </div>
      </td>
    </tr>
  );
}

/** What is noteworthy, in words. */
function Signs({ report }: { readonly report: Reviewed }) {
  const { t } = useText();
  const format = useFormat();
  const words = t.supervisor.reviews;
  const signs = [
    report.late ? words.late : null,
    report.outside && report.distance !== null ? words.outside(format.number(report.distance / 1000, 1)) : null,
    report.corrections > 0 ? words.corrections(format.number(report.corrections)) : null,
  ].filter((sign) => sign !== null);
  return (
    <span className={markClasses.under}>
      {signs.map((sign) => (
        <span key={sign} className={markClasses.mark}>
          {sign}
        </span>
      ))}
    </span>
  );
}
