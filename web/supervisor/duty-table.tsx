import type { SupervisorQuery } from '../generated/operations.js';
import { useFormat, useText } from '../text/language.js';
import tableClasses from '../ui/figures-table.module.css';
import { StateNote } from '../ui/state-note.js';
import classes from './supervisor.module.css';

type Person = SupervisorQuery['dutyRoster'][number];

/** Who owes which slot of today, and what is still missing. */
export function DutyTable({ people }: { readonly people: readonly Person[] }) {
  const { t } = useText();
  const format = useFormat();
  const words = t.supervisor.duty;
  const [first] = people;
  if (first === undefined) return <StateNote title={words.empty} />;
  return (
    <div className={tableClasses.scroll}>
      <table className={`${tableClasses.table} ${classes.table}`} aria-label={t.supervisor.tabs.duty}>
        <thead>
          <tr>
            <th scope="col">{t.supervisor.person}</th>
            {first.slots.map((slot) => (
              <th key={slot.slotAt} scope="col">
                {words.slot(format.time(Date.parse(slot.slotAt)))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.account}>
              <th scope="row">
                {person.name}
                <span className={classes.under}>{words.outlets(format.number(person.outlets.length))}</span>
              </th>
              {person.slots.map((slot) => (
                <td key={slot.slotAt} data-label={words.slot(format.time(Date.parse(slot.slotAt)))}>
                  <SlotCount slot={slot} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SlotCount({ slot }: { readonly slot: Person['slots'][number] }) {
  const { t } = useText();
  const format = useFormat();
  const words = t.supervisor.duty;
  return (
    <>
      {words.done(format.number(slot.onTime + slot.late), format.number(slot.expected))}
      {slot.late > 0 && <span className={classes.under}>{words.late(format.number(slot.late))}</span>}
      {slot.missing > 0 && (
        <span className={classes.under}>
          <span className={classes.mark}>{words.missing(format.number(slot.missing))}</span>
        </span>
      )}
    </>
  );
}
