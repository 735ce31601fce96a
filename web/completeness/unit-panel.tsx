import type { CompletenessQuery } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { SlotCount } from '../supervisor/slot-count.js';
import { useFormat, useText } from '../text/language.js';
import table from '../ui/figures-table.module.css';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import classes from './completeness.module.css';
import { ShareBar } from './slot-cards.js';

type Unit = CompletenessQuery['completeness']['units'][number];

interface UnitPanelProps {
  readonly units: readonly Unit[];
  readonly chosen: string;
  readonly onChoose: (unit: string) => void;
}

const missingOf = (unit: Unit): number => unit.slots.reduce((sum, slot) => sum + slot.missing, 0);

/** Units with what each slot has heard from them, most missing first. */
export function UnitPanel({ units, chosen, onChoose }: UnitPanelProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const words = t.completeness;
  const [first] = units;
  if (first === undefined) return <Panel title={words.byUnit}>{<StateNote title={words.noOutlets} />}</Panel>;
  return (
    <Panel title={words.byUnit} flush>
      <div className={`${table.scroll} ${classes.tall}`}>
        <table className={table.table} aria-label={words.byUnit}>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              {first.slots.map((slot) => (
                <th key={slot.slotAt} scope="col">
                  {format.time(Date.parse(slot.slotAt))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units
              .toSorted((a, b) => missingOf(b) - missingOf(a))
              .map((unit) => (
                <tr key={unit.locality}>
                  <th scope="row">
                    <button
                      type="button"
                      className={classes.link}
                      aria-pressed={unit.locality === chosen}
                      onClick={() => onChoose(unit.locality === chosen ? '' : unit.locality)}
                    >
                      {catalogue.localityName(unit.locality)}
                    </button>
                    <span className={classes.under}>{words.outlets(format.number(unit.outlets))}</span>
                  </th>
                  {unit.slots.map((slot) => (
                    <td key={slot.slotAt}>
                      <SlotCount slot={slot} />
                      <ShareBar slot={slot} />
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
