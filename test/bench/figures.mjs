/** @typedef {{ name: string, value: number, unit: string, goal: string, ok: boolean | null }} Row */

/** Collects the figures of one run; `ok` is worked out from value and goal, and is null where no goal is set. */
export class Figures {
  /** @type {Row[]} */
  rows = [];

  /**
   * @param {string} name stable name
   * @param {number} value
   * @param {string} unit
   * @param {{ atLeast?: number, atMost?: number }} [goal]
   */
  add(name, value, unit, goal = {}) {
    const rounded = Number(value.toPrecision(4));
    const words = goal.atLeast !== undefined ? `>= ${goal.atLeast}` : goal.atMost !== undefined ? `<= ${goal.atMost}` : '';
    const ok = goal.atLeast !== undefined ? rounded >= goal.atLeast : goal.atMost !== undefined ? rounded <= goal.atMost : null;
    this.rows.push({ name, value: rounded, unit, goal: words, ok });
  }

  print() {
    const width = Math.max(...this.rows.map((row) => row.name.length));
    for (const row of this.rows) {
      const verdict = row.ok === null ? '' : row.ok ? '  reached' : '  NOT REACHED';
      process.stdout.write(`${row.name.padEnd(width)}  ${String(row.value).padStart(10)} ${row.unit.padEnd(12)} ${row.goal.padEnd(10)}${verdict}\n`);
    }
  }
}

/** The value below which a share `p` of the sorted list lies. */
export const percentile = (sorted, p) => (sorted.length === 0 ? Number.NaN : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))]);
