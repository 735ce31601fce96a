import { DAY, dayOf, instant } from '@domain/instant.js';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SupervisorQuery } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useNow } from '../shell/clock.js';
import { useFormat, useText } from '../text/language.js';
import tableClasses from '../ui/figures-table.module.css';
import markClasses from '../ui/marks.module.css';
import { StateNote } from '../ui/state-note.js';
import { HandOverDialog } from './hand-over-dialog.js';
import { SlotCount } from './slot-count.js';

type Person = SupervisorQuery['dutyRoster'][number];

/** Who owes which slot of today, and what is still missing. */
export function DutyTable({ people, onChanged }: { readonly people: readonly Person[]; readonly onChanged: () => unknown }) {
  const { t } = useText();
  const { calendar } = useCatalogue();
  const now = useNow(60_000);
  const [giver, setGiver] = useState<Person | null>(null);
  const format = useFormat();
  const words = t.supervisor.duty;
  const [first] = people;
  if (first === undefined) return <StateNote title={words.empty} />;
  return (
    <div className={tableClasses.scroll}>
      <table className={`${tableClasses.table} ${tableClasses.stacked}`} aria-label={t.supervisor.tabs.duty}>
        <thead>
          <tr>
            <th scope="col">{t.supervisor.person}</th>
            {first.slots.map((slot) => (
              <th key={slot.slotAt} scope="col">
                {words.slot(format.time(Date.parse(slot.slotAt)))}
              </th>
            ))}
            {people.length > 1 && <th scope="col">{t.supervisor.act}</th>}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.account}>
              <th scope="row">
                {person.name}
                <span className={markClasses.under}>{words.outlets(format.number(person.outlets.length))}</span>
              </th>
              {person.slots.map((slot) => (
                <td key={slot.slotAt} data-label={words.slot(format.time(Date.parse(slot.slotAt)))}>
                  <SlotCount slot={slot} />
                </td>
              ))}
              {people.length > 1 && (
                <td>
                  <Button size="xs" variant="default" aria-label={`${t.supervisor.handOver.open}: ${person.name}`} onClick={() => setGiver(person)}>
                    {t.supervisor.handOver.open}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {giver !== null && (
        <HandOverDialog
          from={giver}
          people={people}
          today={dayOf(instant(now), calendar)}
          tomorrow={dayOf(instant(now + DAY), calendar)}
          onDone={onChanged}
          onClose={() => setGiver(null)}
        />
      )}
    </div>
  );
}
