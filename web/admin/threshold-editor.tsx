import { useState } from 'react';
import { useText } from '../text/language.js';
import table from '../ui/figures-table.module.css';
import classes from './admin.module.css';
import { COMMON_ROWS, LEVEL_ROWS, type LimitRow, readLimit, textOf, valueAt } from './threshold-rows.js';
import type { Problem } from './version.js';

interface EditorProps {
  readonly live: unknown;
  readonly draft: unknown;
  readonly problems: readonly Problem[];
  readonly onChange: (path: string, value: unknown) => void;
}

const LEVELS = [1, 2, 3, 4] as const;
const REPEATS = ['EVERY_24_HOURS', 'NEXT_DAILY_REPORT', 'NEXT_SLOT', 'EVERY_SLOT_UNTIL_ACKNOWLEDGED'] as const;

/** The limits as a table: the four levels as columns, then those that are the same at every level. What differs from the version in force says so. */
export function ThresholdEditor(props: EditorProps) {
  const { t } = useText();
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${classes.limits}`} aria-label={t.admin.editor}>
        <thead>
          <tr>
            <th scope="col">{t.admin.limit}</th>
            {LEVELS.map((level) => (
              <th key={level} scope="col" style={{ color: `var(--level-${level})` }}>
                {t.admin.level(level)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Heading text={t.admin.byLevel} />
          {LEVEL_ROWS.map((row) => (
            <tr key={row.path}>
              <RowName row={row} />
              {LEVELS.map((level) => (
                <td key={level}>
                  <Cell {...props} row={row} path={`levels.${level}.${row.path}`} column={t.admin.level(level)} />
                </td>
              ))}
            </tr>
          ))}
          <Heading text={t.admin.common} />
          {COMMON_ROWS.map((row) => (
            <tr key={row.path}>
              <RowName row={row} />
              <td colSpan={4}>
                <Cell {...props} row={row} path={row.path} column={t.admin.allLevels} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading({ text }: { readonly text: string }) {
  return (
    <tr className={classes.group}>
      <th scope="rowgroup" colSpan={5}>
        {text}
      </th>
    </tr>
  );
}

function RowName({ row }: { readonly row: LimitRow }) {
  const { t } = useText();
  const unit = t.admin.units[row.unit];
  return (
    <th scope="row">
      {t.admin.rows[row.path] ?? row.path}
      {unit !== undefined && <span className={classes.over}> ({unit})</span>}
    </th>
  );
}

interface CellProps extends EditorProps {
  readonly row: LimitRow;
  readonly path: string;
  readonly column: string;
}

/** A problem of a group (limits that must rise) is shown at each of its limits. */
const problemAt = (problems: readonly Problem[], path: string): Problem | undefined =>
  problems.find((problem) => problem.path === path || (problem.path !== '' && path.startsWith(`${problem.path}.`)));

function Cell({ live, draft, problems, onChange, row, path, column }: CellProps) {
  const { t } = useText();
  const value = valueAt(draft, path);
  const before = valueAt(live, path);
  const problem = problemAt(problems, path);
  const label = t.admin.cell(t.admin.rows[row.path] ?? row.path, column);
  const spoken = (one: unknown): string =>
    row.unit === 'switch' ? (one === true ? t.common.yes : t.common.no) : row.unit === 'repeat' ? repeatName(one, t.admin.repeats) : textOf(one, row.unit);
  return (
    <span className={classes.cell} data-changed={value !== before || undefined} data-wrong={problem !== undefined || undefined}>
      {row.unit === 'switch' ? (
        <input type="checkbox" aria-label={label} checked={value === true} onChange={(event) => onChange(path, event.currentTarget.checked)} />
      ) : row.unit === 'repeat' ? (
        <select aria-label={label} value={String(value)} onChange={(event) => onChange(path, event.currentTarget.value)}>
          {REPEATS.map((one) => (
            <option key={one} value={one}>
              {t.admin.repeats[one]}
            </option>
          ))}
        </select>
      ) : (
        <LimitInput key={String(before)} value={value} row={row} label={label} isWrong={problem !== undefined} onChange={(next) => onChange(path, next)} />
      )}
      {problem !== undefined && <small>{t.admin.problemCodes[problem.code]}</small>}
      {value !== before && <small>{t.admin.was(spoken(before))}</small>}
    </span>
  );
}

const repeatName = (value: unknown, names: Readonly<Record<string, string>>): string => names[String(value)] ?? String(value);

interface LimitInputProps {
  readonly value: unknown;
  readonly row: LimitRow;
  readonly label: string;
  readonly isWrong: boolean;
  readonly onChange: (value: unknown) => void;
}

/** Keeps what is being typed as typed; what stands elsewhere (a discarded draft) takes its place when it says something else. */
function LimitInput({ value, row, label, isWrong, onChange }: LimitInputProps) {
  const [typed, setTyped] = useState(textOf(value, row.unit));
  const shown = readLimit(typed, row.unit) === value ? typed : textOf(value, row.unit);
  return (
    <input
      type="text"
      inputMode="decimal"
      aria-label={label}
      aria-invalid={isWrong || undefined}
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(readLimit(event.currentTarget.value, row.unit));
      }}
    />
  );
}
