import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../api/evaluation/evaluate.command.js';
import { dataFile } from '../../api/evaluation/evaluation-set.js';
import type { Figure } from '../../api/evaluation/figure.js';
import { Config } from '../../api/platform/config.js';
import { listening } from '../support/import-run.js';

const DAY = 86_400_000;
const START = Date.UTC(2025, 0, 1, 5);
const LABELS = 'india_onion_news_labels_2006_2014.csv';
const folder = mkdtempSync(path.join(tmpdir(), 'cungcau-evaluate-spec-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command inside this process and answers its figures by name, and what it said beside them. */
async function evaluate(...args: string[]): Promise<{ exitCode: number; figures: Readonly<Record<string, Figure>>; said: string }> {
  const { exitCode, out, err } = await listening(() => run([...args, '--json'], new Config({ DATABASE_URL: process.env.TEST_SERVER_URL, LOG_LEVEL: 'error' })));
  const figures = out === '' ? [] : (JSON.parse(out) as Figure[]);
  return { exitCode, figures: Object.fromEntries(figures.map((one) => [one.name, one])), said: err };
}

const file = (name: string, content: string): string => {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};

/** Three shops and sixty days: shop-1 asks 40 % more from day 50 to 57; the eggs of shop-2 sell ten a day, run out on day 45 and come again. */
function tinySet(): readonly string[] {
  const rows = Array.from({ length: 60 }, (_, day) => {
    const at = new Date(START + day * DAY).toISOString();
    const gouged = day >= 50 && day < 58 ? 28_000 : 20_000;
    const eggs = day > 45 ? 600 : Math.max(0, 450 - 10 * day);
    return [`shop-1,${at},rice,${gouged},`, `shop-2,${at},rice,20000,`, `shop-3,${at},rice,20000,`, `shop-2,${at},eggs,,${eggs}`];
  });
  const events = [{ id: 'X', good: 'rice', area: 'shop-1', start: '2025-02-20', end: '2025-02-27' }];
  return [file('tiny.csv', `outlet,observed_at,commodity,price,stock\n${rows.flat().join('\n')}\n`), file('events.json', JSON.stringify(events))];
}

describe('evaluate', () => {
  it('replays a file of one’s own through import, trends and rules, and scores ours beside the published ones', async () => {
    const [rows = '', events = ''] = tinySet();
    const { exitCode, figures } = await evaluate('--file', rows, '--events', events);
    expect(exitCode).toBe(0);
    expect(figures['given.events.recall.G1']).toMatchObject({ value: 1, count: 1, of: 1, unit: 'share' });
    expect(figures['given.events.precision.G1']).toMatchObject({ value: 1 });
    expect(figures['given.events.delay_median.G1']).toMatchObject({ value: 1, unit: 'slots' });
    expect(figures['given.events.recall.Philippines']).toMatchObject({ value: 1 });
    expect(figures['given.stockout.recall_1d.S2']).toMatchObject({ count: 1, of: 1 });
    expect(figures['given.stockout.recall_1d.stock_=_0']).toMatchObject({ count: 0, of: 1 });
  });

  it.each([
    ['a set that is not there', ['--set', 'nobody'], 'there is no set "nobody"; there are:'],
    ['a file without events', ['--file', 'a.csv'], '--file and --events go together'],
    ['an unknown option', ['--colour'], '--colour'],
    ['events that are not there', ['--file', 'a.csv', '--events', '/nowhere/events.json'], 'there is no such file'],
  ])('answers one clear line to %s', async (_name, args, words) => {
    const outcome = await evaluate(...args);
    expect(outcome.exitCode).toBe(1);
    expect(outcome.said).toContain(words);
  });

  it('names each place of an events file that is wrong', async () => {
    const events = file('wrong.json', JSON.stringify([{ id: 'X', start: 'soon', end: '2025-01-01' }]));
    expect((await evaluate('--file', tinySet()[0] ?? '', '--events', events)).said).toContain('0.start: must be YYYY-MM-DD');
  });

  it('measures the labelled windows of onion prices, where the data is at hand', async () => {
    if (!existsSync(dataFile(LABELS))) return console.log(`not measured: ${LABELS} is not there`);
    const { exitCode, figures } = await evaluate('--set', 'india_onion_labels');
    expect(exitCode).toBe(0);
    expect(figures['india_onion_labels.high.auc.window_score']?.value).toBeGreaterThanOrEqual(0.94);
    expect(figures['india_onion_labels.high.auc.max_by_min_in_window']?.value).toBeCloseTo(0.923, 3);
    expect(figures['india_onion_labels.high.auc.max_by_median_of_60_days_before']?.value).toBeCloseTo(0.861, 3);
  });
});
