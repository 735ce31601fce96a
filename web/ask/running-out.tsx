import { useQuery } from '@apollo/client/react';
import { DAY, instant, startOfDay } from '@domain/instant.js';
import { Select } from '@mantine/core';
import { useState } from 'react';
import { RunningOutDocument } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { serverNow } from '../shell/clock.js';
import { AppLink } from '../shell/link.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import { FiguresTable } from '../ui/figures-table.js';
import { foldedFilter } from '../ui/folded-filter.js';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import classes from './ask.module.css';

const NOON = 12 * 3_600_000;
/** What runs short first in every crisis on record here: eggs. */
const FIRST = 'trung-ga';

interface RunningOutProps {
  readonly good: string | null;
  readonly onGood: (good: string) => void;
}

/** Wards where a good runs out by tomorrow noon, with the outlets and their times. */
export function RunningOut({ good, onGood }: RunningOutProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const [until] = useState(() => startOfDay(instant(serverNow() + DAY), catalogue.calendar) + NOON);
  const commodity = good ?? (catalogue.commodity(FIRST) === undefined ? (catalogue.commodities[0]?.id ?? '') : FIRST);
  const { data, error, refetch } = useQuery(RunningOutDocument, { variables: { commodity, until: new Date(until).toISOString() } });
  const words = t.ask;
  const choice = (
    <Select
      size="xs"
      aria-label={words.good}
      searchable
      filter={foldedFilter}
      nothingFoundMessage={t.palette.empty}
      value={commodity}
      onChange={(value) => value !== null && onGood(value)}
      data={catalogue.commodities.map(({ id }) => ({ value: id, label: catalogue.commodityName(id) }))}
    />
  );
  return (
    <Panel title={words.runOutTitle(catalogue.commodityName(commodity), format.dateTime(until))} aside={choice} flush>
      <QueryView data={data} error={error} retry={refetch}>
        {({ runningOut }) =>
          runningOut.length === 0 ? (
            <StateNote title={words.noRunOut} hint={words.runOutHint} />
          ) : (
            <FiguresTable label={words.questions.runOut} columns={[words.ward, words.outlets, words.when]}>
              {runningOut.map(({ locality, told, outlets }) => (
                <tr key={locality}>
                  <th scope="row">
                    <AppLink to={`/?area=${locality}&measure=cover`}>{catalogue.localityName(locality)}</AppLink>
                    <span className={classes.under}>{words.share(format.number(outlets.length), format.number(told))}</span>
                  </th>
                  <td>
                    {outlets.map(({ outlet, name }) => (
                      <span key={outlet} className={classes.line}>
                        <AppLink to={`/outlets/${outlet}`}>{name}</AppLink>
                      </span>
                    ))}
                  </td>
                  <td>
                    {outlets.map(({ outlet, at }) => (
                      <span key={outlet} className={classes.line}>
                        {format.partOfDay(Date.parse(at))}
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </FiguresTable>
          )
        }
      </QueryView>
    </Panel>
  );
}
