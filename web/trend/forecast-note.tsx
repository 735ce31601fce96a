import { useFormat, useText } from '../text/language.js';
import classes from '../ui/figures-table.module.css';
import type { Foretold } from './forecast-days.js';
import noteClasses from './forecast-note.module.css';

interface ForecastNoteProps {
  readonly what: 'price' | 'stock';
  readonly told: Foretold | undefined;
  /** A figure in words, with its unit. */
  readonly write: (value: number) => string;
}

/** How far the forecast may be trusted, by its measured error, and its days as a table; or why there is none. */
export function ForecastNote({ what, told, write }: ForecastNoteProps) {
  const { t } = useText();
  const format = useFormat();
  if (told === undefined) return null;
  const words = t.forecast;
  if (told.reason !== null) return <p className={noteClasses.note}>{words.none(words.figures[what], words.reasons[what][told.reason])}</p>;
  const { error, gain, coverage, origins, days, method } = told;
  return (
    <div className={noteClasses.note}>
      <p className={noteClasses.line}>
        {words.measured(write(error), format.percent(gain))}{' '}
        {words.tested(format.number(origins), coverage === null ? t.common.unknown : format.percent(coverage))} {words.by(words.methods[method])}
      </p>
      <details>
        <summary>{words.days(words.figures[what])}</summary>
        <table className={`${classes.table} ${noteClasses.days}`}>
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              {[words.line, words.low, words.high].map((head) => (
                <th key={head} scope="col" className={classes.right}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.at}>
                <th scope="row">{`${format.weekday(day.at)} ${format.shortDate(day.at)}`}</th>
                {[day.value, day.low, day.high].map((value, place) => (
                  <td key={place} className={classes.right}>
                    {write(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
