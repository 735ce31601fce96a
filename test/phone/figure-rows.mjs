/** The acceptance rows of one run: {name, value, unit, goal, ok}; `ok` null = not measured here, and `note` says why. */
export class Rows {
  rows = [];

  constructor(log) {
    this.log = log;
  }

  /** `aim`: the goal (a number is "at most", `{ is }` "exactly", null none) and a note. */
  add(name, value, unit, ...aim) {
    const [goal = null, note = ''] = aim;
    const rounded = typeof value === 'number' ? Number(value.toPrecision(4)) : value;
    const ok = goal === null ? null : typeof goal === 'number' ? rounded <= goal : rounded === goal.is;
    const words = goal === null ? '' : typeof goal === 'number' ? `<= ${goal}` : `= ${goal.is}`;
    const row = { name, value: rounded, unit, goal: words, ok, ...(note === '' ? {} : { note }) };
    this.rows.push(row);
    this.log(lineOf(row));
  }

  skip(name, why) {
    const row = { name, value: null, unit: '', goal: '', ok: null, note: why };
    this.rows.push(row);
    this.log(lineOf(row));
  }

  get failed() {
    return this.rows.filter(({ ok }) => ok === false);
  }
}

/** One row as a line of a terminal. */
export const lineOf = ({ name, value, unit, goal, ok, note }) =>
  `${name.padEnd(62)} ${String(value ?? '—').padStart(9)} ${unit.padEnd(8)} ${goal.padEnd(10)} ${ok === null ? '' : ok ? 'reached' : 'NOT REACHED'}${note === undefined ? '' : ` (${note})`}`;

export const percentile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
