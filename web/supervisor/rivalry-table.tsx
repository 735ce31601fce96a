import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { SettleRivalryDocument, type SupervisorQuery } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { AppLink } from '../shell/link.js';
import { useFormat, useText } from '../text/language.js';
import tableClasses from '../ui/figures-table.module.css';
import markClasses from '../ui/marks.module.css';
import { StateNote } from '../ui/state-note.js';
import classes from './supervisor.module.css';
import { useAct } from './use-act.js';

type Rivalry = SupervisorQuery['rivalries'][number];

interface RivalryTableProps {
  readonly rivalries: readonly Rivalry[];
  readonly nameOf: (outlet: string) => string;
  readonly onChanged: () => unknown;
}

/** Figures of two or more inspectors that disagree: take the median, or what one of them saw. */
export function RivalryTable({ rivalries, nameOf, onChanged }: RivalryTableProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const [settle] = useMutation(SettleRivalryDocument);
  const { problem, busy, run } = useAct(onChanged);
  const words = t.supervisor.rivalries;
  const take = ({ outlet, slotAt, commodity }: Rivalry, report: string | null): Promise<void> =>
    run(async () => {
      const { data } = await settle({ variables: { outlet, slotAt, commodity, method: report === null ? 'MEDIAN' : 'CHOICE', report } });
      return data?.settleRivalry.__typename === 'Rivalry';
    });
  if (rivalries.length === 0) return <StateNote title={words.empty} hint={words.hint} />;
  return (
    <div className={tableClasses.scroll}>
      <p className={classes.hint}>{words.hint}</p>
      {problem !== null && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <table className={`${tableClasses.table} ${tableClasses.stacked}`} aria-label={t.supervisor.tabs.rivalries}>
        <thead>
          <tr>
            <th scope="col">{t.supervisor.outlet}</th>
            <th scope="col">{words.commodity}</th>
            <th scope="col">{words.seen}</th>
          </tr>
        </thead>
        <tbody>
          {rivalries.map((rivalry) => (
            <tr key={`${rivalry.outlet} ${rivalry.slotAt} ${rivalry.commodity}`}>
              <th scope="row">
                <AppLink to={`/outlets/${rivalry.outlet}`}>{nameOf(rivalry.outlet)}</AppLink>
                <span className={markClasses.under}>{format.dateTime(Date.parse(rivalry.slotAt))}</span>
              </th>
              <td>
                {catalogue.commodityName(rivalry.commodity)}
                {rivalry.spread !== null && <span className={markClasses.under}>{words.spread(format.percent(rivalry.spread))}</span>}
              </td>
              <td>
                <Sightings rivalry={rivalry} busy={busy} onTake={(report) => void take(rivalry, report)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sightings({ rivalry, busy, onTake }: { readonly rivalry: Rivalry; readonly busy: boolean; readonly onTake: (report: string | null) => void }) {
  const { t } = useText();
  const format = useFormat();
  const words = t.supervisor.rivalries;
  return (
    <>
      {rivalry.sightings.map((seen) => (
        <div key={seen.report} className={classes.sighting}>
          <strong>{seen.price === null ? t.common.unknown : format.money(seen.price)}</strong>
          {seen.availability !== null && <span>{t.availability[seen.availability]}</span>}
          <span>
            {seen.account}, {format.time(Date.parse(seen.observedAt))}
          </span>
          <Button size="compact-sm" variant="default" disabled={busy} aria-label={`${words.choose}: ${seen.account}`} onClick={() => onTake(seen.report)}>
            {words.choose}
          </Button>
        </div>
      ))}
      {rivalry.medianPrice !== null && (
        <Button size="compact-sm" disabled={busy} onClick={() => onTake(null)}>
          {words.median(format.money(rivalry.medianPrice))}
        </Button>
      )}
    </>
  );
}
