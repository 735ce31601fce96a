import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCluster } from './cluster.mjs';
import { importFile } from './files.mjs';
import { below, pick } from './random.mjs';

const COLUMNS = ['report_id', 'observed_at', 'outlet', 'commodity', 'price', 'low', 'high', 'stock', 'sold', 'availability', 'note'];
const CELLS = {
  report_id: ['', 'x', '01900000-0000-7000-8000-000000000001', '01900000-0000-4000-8000-000000000001', '\u0000'],
  observed_at: ['2026-11-20T06:10:00+07:00', '2026-11-20', '2026-13-45', '', 'hôm qua', '9999-12-31T23:59:59Z', '0000-01-01', '20/11/2026'],
  outlet: ['cho-ba-to', 'cho-nghia-lo', 'th-ba-to', 'CHO-BA-TO', '', "'; drop table report; --", '=cmd()', '\u202Echo'],
  commodity: ['gao-te-thuong', 'gao-nep', 'trung-ga', 'vàng', '', 'a'.repeat(500)],
  availability: ['ENOUGH', 'NONE', 'LOW', 'nhiều', ''],
  note: ['', 'được', '"', '""', 'a,b', '\uFEFF', '🧅'.repeat(200), '\t', '<script>'],
};
const FIGURES = ['', '18000', '0', '-1', '1e9', '18.000', '18,000', 'NaN', '99999999999999999999', ' 7 ', '=1+1', '٣'];

const quote = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Mostly right rows, some with an odd cell, some with too few cells, an open quote or bytes that are no UTF-8. */
function row(dice) {
  const isOdd = dice() < 0.3;
  const two = (most) => String(1 + below(dice, most)).padStart(2, '0');
  const sound = {
    report_id: '',
    observed_at: `2026-11-${two(20)}T${two(22)}:${two(58)}:00+07:00`,
    outlet: 'cho-ba-to',
    commodity: 'gao-te-thuong',
    availability: 'ENOUGH',
    note: '',
  };
  const cells = COLUMNS.map((name) => quote(isOdd ? pick(dice, CELLS[name] ?? FIGURES) : (sound[name] ?? '18000')));
  if (dice() < 0.01) return cells.slice(0, 3).join(',');
  if (dice() < 0.001) return `${cells.join(',')},"open`;
  return cells.join(',');
}

/** FUZZ, second part: rows of CSV through `npm run import`; each row of a readable file is accepted, already there or refused, and a report is stored whole or not at all. */
export async function measureFuzzedRows(rows, { long, database, dice, log }) {
  const size = long ? { files: 100, rows: 100 } : { files: 5, rows: 100 };
  const cluster = await startCluster({ database });
  const folder = mkdtempSync(path.join(tmpdir(), 'faults-rows-'));
  const tally = { files: 0, crashes: 0, unaccounted: 0, accepted: 0, refused: 0 };
  try {
    for (let i = 0; i < size.files; i += 1) {
      const file = path.join(folder, `rows-${i}.csv`);
      const text = [COLUMNS.join(','), ...Array.from({ length: size.rows }, () => row(dice))].join('\n');
      writeFileSync(file, dice() < 0.05 ? Buffer.from(text, 'latin1') : text);
      const { code, said } = await importFile(cluster, file);
      tally.files += 1;
      if (code === null || /\bat .+\.js:\d+/.test(said)) {
        tally.crashes += 1;
        log(`  ${said.slice(0, 600)}`);
      }
    }
    const runs = await cluster.query('select rows_read, rows_accepted, rows_already_there, rows_refused, finished_at from import_run');
    for (const run of runs.filter(({ finished_at }) => finished_at !== null)) {
      tally.unaccounted += Math.abs(Number(run.rows_read) - Number(run.rows_accepted) - Number(run.rows_already_there) - Number(run.rows_refused));
      tally.accepted += Number(run.rows_accepted);
      tally.refused += Number(run.rows_refused);
    }
    const [half] = await cluster.query(
      `select count(*)::integer as n from report where cardinality(commodity_ids) <> cardinality(prices) or cardinality(prices) <> cardinality(stocks)`,
    );
    rows.add(
      'generated rows of CSV',
      tally.files * size.rows,
      'rows',
      { atLeast: size.files * size.rows },
      { text: `control: ${tally.accepted} accepted, ${tally.refused} refused`, ok: tally.refused > 0 && tally.accepted > 0 },
    );
    rows.add('imports that crashed or showed a stack', tally.crashes, 'files', { is: 0 });
    rows.add('rows of finished files that are neither accepted, known nor refused', tally.unaccounted, 'rows', { is: 0 });
    rows.add('reports stored in half', half.n, 'reports', { is: 0 });
  } finally {
    await cluster.end();
    rmSync(folder, { recursive: true, force: true });
  }
}
