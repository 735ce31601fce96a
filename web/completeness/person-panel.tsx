import { DAY } from '@domain/instant.js';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CompletenessQuery } from '../generated/operations.js';
import { HandOverDialog } from '../supervisor/hand-over-dialog.js';
import { SlotCount } from '../supervisor/slot-count.js';
import { useFormat, useText } from '../text/language.js';
import table from '../ui/figures-table.module.css';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import classes from './completeness.module.css';
import type { GapFilter } from './gap-filter.js';
import { useRemind } from './slot-cards.js';

type Completeness = CompletenessQuery['completeness'];
type Person = Completeness['people'][number];

interface PersonPanelProps {
  readonly completeness: Completeness;
  readonly filter: GapFilter;
  readonly today: string;
  readonly onChoose: (person: string) => void;
  readonly onChanged: () => void;
}

/** Inspectors with what each slot has heard from them; who is told, and who hands over to whom. */
export function PersonPanel({ completeness, filter, today, onChoose, onChanged }: PersonPanelProps) {
  const { t } = useText();
  const { people } = completeness;
  const [giver, setGiver] = useState<Person | 'office' | null>(null);
  const { remind, loading, said } = useRemind(onChanged);
  const words = t.completeness;
  const office = people.length > 1 && (
    <Button size="compact-xs" variant="default" onClick={() => setGiver('office')}>
      {t.supervisor.handOver.office}
    </Button>
  );
  return (
    <Panel title={words.byPerson} aside={office} flush>
      {people.length === 0 ? (
        <StateNote title={words.noPeople} hint={words.noPeopleHint} />
      ) : (
        <PersonTable
          {...{ completeness, today, onGive: setGiver, remind: (slotAt: string, account: string) => void remind(slotAt, [account]), busy: loading }}
          chosen={filter.person}
          onChoose={onChoose}
        />
      )}
      <p role="status" className={classes.said}>
        {said}
      </p>
      {giver !== null && (
        <HandOverDialog
          from={giver === 'office' ? null : giver}
          people={people}
          today={today}
          tomorrow={new Date(Date.parse(`${today}T00:00:00Z`) + DAY).toISOString().slice(0, 10)}
          onDone={onChanged}
          onClose={() => setGiver(null)}
        />
      )}
    </Panel>
  );
}

interface PersonTableProps {
  readonly completeness: Completeness;
  readonly today: string;
  readonly chosen: string;
  readonly busy: boolean;
  readonly remind: (slotAt: string, account: string) => void;
  readonly onGive: (person: Person) => void;
  readonly onChoose: (person: string) => void;
}

function PersonTable({ completeness, today, chosen, busy, remind, onGive, onChoose }: PersonTableProps) {
  const { t } = useText();
  const format = useFormat();
  const words = t.completeness;
  const { people, day } = completeness;
  const owing = (person: Person) => person.slots.find((slot) => slot.onTime + slot.late < slot.expected);
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${table.stacked}`} aria-label={words.byPerson}>
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            {people[0]?.slots.map((slot) => (
              <th key={slot.slotAt} scope="col">
                {format.time(Date.parse(slot.slotAt))}
              </th>
            ))}
            <th scope="col">{t.supervisor.act}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => {
            const slot = owing(person);
            return (
              <tr key={person.account}>
                <th scope="row">
                  <button
                    type="button"
                    className={classes.link}
                    aria-pressed={person.account === chosen}
                    onClick={() => onChoose(person.account === chosen ? '' : person.account)}
                  >
                    {person.name}
                  </button>
                  <span className={classes.under}>{words.outlets(format.number(person.outlets.length))}</span>
                </th>
                {person.slots.map((one) => (
                  <td key={one.slotAt} data-label={format.time(Date.parse(one.slotAt))}>
                    <SlotCount slot={one} />
                  </td>
                ))}
                <td>
                  <div className={classes.actions}>
                    {day === today && slot !== undefined && (
                      <Button
                        size="compact-xs"
                        variant="default"
                        disabled={busy}
                        aria-label={`${words.remind}: ${person.name}`}
                        onClick={() => remind(slot.slotAt, person.account)}
                      >
                        {words.remind}
                      </Button>
                    )}
                    {people.length > 1 && (
                      <Button size="compact-xs" variant="default" aria-label={`${t.supervisor.handOver.open}: ${person.name}`} onClick={() => onGive(person)}>
                        {t.supervisor.handOver.open}
                      </Button>
                    )}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
