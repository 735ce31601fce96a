import { useFormat, useText } from '../text/language.js';
import markClasses from '../ui/marks.module.css';

interface SlotCountProps {
  readonly slot: { readonly expected: number; readonly onTime: number; readonly late: number; readonly missing: number };
}

/** How many of the expected reports have come, with what is late and missing in words. */
export function SlotCount({ slot }: SlotCountProps) {
  const { t } = useText();
  const format = useFormat();
  const words = t.supervisor.duty;
  return (
    <>
      {words.done(format.number(slot.onTime + slot.late), format.number(slot.expected))}
      {slot.late > 0 && <span className={markClasses.under}>{words.late(format.number(slot.late))}</span>}
      {slot.missing > 0 && (
        <span className={markClasses.under}>
          <span className={markClasses.mark}>{words.missing(format.number(slot.missing))}</span>
        </span>
      )}
    </>
  );
}
