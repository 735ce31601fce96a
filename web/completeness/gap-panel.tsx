import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CompletenessQuery } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { AppLink } from '../shell/link.js';
import { useFormat, useText } from '../text/language.js';
import table from '../ui/figures-table.module.css';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import classes from './completeness.module.css';
import type { GapFilter } from './gap-filter.js';

type Gap = CompletenessQuery['completeness']['gaps'][number];

const AT_ONCE = 60;
const isGap = ({ standing }: Gap['slots'][number]): boolean => standing === 'LATE' || standing === 'MISSING';

/** Outlets that a slot has not heard from in time, narrowed by slot, unit and person. */
export function GapPanel({ gaps, filter, onClear }: { readonly gaps: readonly Gap[]; readonly filter: GapFilter; readonly onClear: () => void }) {
  const { t } = useText();
  const format = useFormat();
  const [most, setMost] = useState(AT_ONCE);
  const words = t.completeness;
  const isNarrowed = filter.slot !== '' || filter.unit !== '' || filter.person !== '';
  const shown = gaps
    .filter((gap) => (filter.unit === '' || gap.locality === filter.unit) && (filter.person === '' || gap.account === filter.person))
    .map((gap) => ({ ...gap, slots: gap.slots.filter((slot) => isGap(slot) && (filter.slot === '' || slot.slotAt === filter.slot)) }))
    .filter((gap) => gap.slots.length > 0);
  const clear = isNarrowed && (
    <Button size="compact-xs" variant="default" onClick={onClear}>
      {t.common.clear}
    </Button>
  );
  return (
    <Panel title={`${words.gaps} · ${format.number(shown.length)}`} aside={clear} flush>
      {shown.length === 0 ? (
        <StateNote title={words.noGaps} />
      ) : (
        <div className={`${table.scroll} ${classes.tall}`}>
          <table className={table.table} aria-label={words.gaps}>
            <thead>
              <tr>
                <th scope="col">{words.outlet}</th>
                <th scope="col">{words.person}</th>
                <th scope="col">{words.slot}</th>
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, most).map((gap) => (
                <GapRow key={gap.outlet} gap={gap} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length > most && (
        <div className={classes.more}>
          <Button size="compact-xs" variant="default" onClick={() => setMost(most + AT_ONCE)}>
            {t.common.more}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function GapRow({ gap }: { readonly gap: Gap }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const words = t.completeness;
  return (
    <tr>
      <th scope="row">
        <AppLink to={`/outlets/${gap.outlet}`}>{gap.name}</AppLink>
        <span className={classes.under}>{catalogue.localityName(gap.locality)}</span>
      </th>
      <td>
        {gap.person ?? words.nobody}
        {gap.handedFrom !== null && <span className={classes.under}>{words.insteadOf(gap.handedFrom)}</span>}
      </td>
      <td>
        {gap.slots.map(({ slotAt, standing, receivedAt }) => (
          <span key={slotAt} className={classes.standing} data-standing={standing}>
            {format.time(Date.parse(slotAt))} {words.standings[standing].toLowerCase()}
            {standing === 'LATE' && receivedAt !== null && ` (${format.time(Date.parse(receivedAt))})`}
          </span>
        ))}
      </td>
    </tr>
  );
}
