/** The rows of one run: {row, what, value, unit, goal, ok, control}. `ok` null = not measured here, and `control` says why. */
export class FaultRows {
  rows = [];
  id = '';

  constructor(log) {
    this.log = log;
  }

  /** `aim`: goal and control. Goal: { atMost }, { atLeast } or { is }. Control: what the same measurement showed where it must fail, `{ text, ok }`. A control that does not fail makes the row fail. */
  add(what, value, unit, ...aim) {
    const [goal = {}, control = null] = aim;
    const rounded = Number(Number(value).toPrecision(4));
    const [kind, limit] = Object.entries(goal)[0] ?? [];
    const reached = kind === undefined ? null : kind === 'is' ? rounded === limit : kind === 'atMost' ? rounded <= limit : rounded >= limit;
    const words = kind === undefined ? '' : `${{ is: '=', atMost: '<=', atLeast: '>=' }[kind]} ${limit}`;
    const ok = control !== null && !control.ok ? false : reached;
    this.push({ row: this.id, what, value: rounded, unit, goal: words, ok, control: control?.text ?? '' });
  }

  skip(what, why) {
    this.push({ row: this.id, what, value: null, unit: '', goal: '', ok: null, control: why });
  }

  push(row) {
    this.rows.push(row);
    const verdict = row.ok === null ? '' : row.ok ? 'reached' : 'NOT REACHED';
    const control = row.control === '' ? '' : ` [${row.control}]`;
    this.log(
      `${row.row.padEnd(9)}${row.what.padEnd(74)} ${String(row.value ?? '—').padStart(9)} ${row.unit.padEnd(8)} ${row.goal.padEnd(9)} ${verdict}${control}`,
    );
  }

  get failed() {
    return this.rows.filter(({ ok }) => ok === false);
  }
}

/** A control that must have found something. */
export const mustFind = (count, what) => ({ text: `control: ${count} ${what}`, ok: count > 0 });
