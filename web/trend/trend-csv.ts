import { csvText } from '@domain/csv-text.js';
import type { Catalogue } from '../shell/catalogue.js';
import type { Format } from '../text/format.js';
import type { Text } from '../text/vi.js';
import { forecastHeads, forecastRows } from './forecast-csv.js';
import type { FilledLine } from './lines-drawing.js';
import type { Ahead } from './use-ahead.js';

interface CsvSource {
  /** Lines above the table: what it is, of when, who took it. */
  readonly head: readonly string[];
  readonly lines: readonly FilledLine[];
  /** Days ahead of a single line. */
  readonly ahead: Ahead | undefined;
  readonly catalogue: Catalogue;
  readonly format: Format;
  readonly text: Text;
}

const COLUMNS = 13;

/** Every figure of every line, a row for each place at which somebody reported; then the days ahead with columns of their own. */
export function trendCsv({ head, lines, ahead, catalogue, format, text }: CsvSource): string {
  const words = text.trend;
  const money = (value: number | null): number | null => (value === null ? null : format.majorMoney(value));
  const [only] = lines;
  const told = lines.flatMap(({ line, points }) => {
    const quantity = (value: number | null): number | null => (value === null ? null : format.inUnit(value, line.commodity));
    const kind = line.outletKind === null ? words.allKinds : catalogue.outletKindName(line.outletKind);
    const names = [catalogue.commodityName(line.commodity.id), catalogue.localityName(line.area), kind];
    return points.flatMap((point) =>
      point.outlets === null
        ? []
        : [
            [
              ...names,
              new Date(point.at).toISOString(),
              point.outlets,
              ...[point.median, point.p10, point.p90].map(money),
              ...[point.stock, point.sold, point.incoming].map(quantity),
              point.coverDays,
              point.stockOutRate,
            ],
          ],
    );
  });
  const rows = only === undefined ? [] : forecastRows(ahead, { money: format.majorMoney, quantity: (value) => format.inUnit(value, only.line.commodity) });
  const foretold = rows.map(({ at, figures }) => [
    ...(told[0]?.slice(0, 3) ?? [null, null, null]),
    new Date(at).toISOString(),
    ...new Array<null>(COLUMNS - 4).fill(null),
    ...figures,
  ]);
  const price = [words.median, words.p10, words.p90].map((name) => `${name} (${format.moneySign})`);
  const figures = [words.stock, words.sold, words.incoming, words.measures.coverDays, words.stockOutRate];
  const heads = [words.commodity, words.area, words.outletKind, words.time, words.outlets, ...price, ...figures];
  const ahead2 = rows.length === 0 || only === undefined ? [] : forecastHeads(text, format.moneySign, format.unit(only.line.commodity.unit));
  return csvText([...head.map((line) => [line]), [], [...heads, ...ahead2], ...told, ...foretold]);
}
