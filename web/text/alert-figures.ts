import type { AnyEvidence } from '@domain/alert/evidence.js';
import type { Pen } from './pen.js';
import type { Text } from './vi.js';

export interface AlertFigure {
  readonly label: string;
  readonly value: string;
}

type Field = keyof Text['evidence'];
const MONEY: ReadonlySet<Field> = new Set<Field>(['price', 'reference', 'baseline', 'ceiling']);
const QUANTITY: ReadonlySet<Field> = new Set<Field>(['stock', 'lastStock', 'demandPerDay', 'meanPerDay30', 'fastPerDay7']);
const INSTANT: ReadonlySet<Field> = new Set<Field>([
  'observedAt',
  'baselineSince',
  'baselineUntil',
  'validFrom',
  'lastStockAt',
  'runsOutAt',
  'runsOutSlot',
  'runsOutEarliest',
  'runsOutLatest',
]);
const CHANGE: ReadonlySet<Field> = new Set<Field>(['ownRise', 'peerRise', 'excess']);
const RATIO: ReadonlySet<Field> = new Set<Field>(['limit']);
const DAYS: ReadonlySet<Field> = new Set<Field>(['coverDays', 'deliveryInDays', 'marginDays', 'limitDays']);

function figure(field: Field, value: number, { format, commodity }: Pen): string {
  if (MONEY.has(field)) return format.price(value, commodity);
  if (QUANTITY.has(field)) return format.quantity(value, commodity);
  if (INSTANT.has(field)) return format.fullDateTime(value);
  if (CHANGE.has(field)) return format.change(value);
  if (RATIO.has(field)) return format.percent(value);
  if (DAYS.has(field)) return format.number(value, 1);
  return format.number(value, 2);
}

/** The evidence as a table of label and figure, in the order of the text catalogue; unknown values are said to be unknown. */
export function alertFigures(evidence: AnyEvidence, pen: Pen, text: Text): readonly AlertFigure[] {
  const seen: { readonly [name: string]: unknown } = { ...evidence };
  return (Object.keys(text.evidence) as Field[]).flatMap((field) => {
    const value = seen[field];
    if (value === undefined) return [];
    const label = text.evidence[field];
    if (value === null || value === '') return [{ label, value: text.common.unknown }];
    if (typeof value === 'boolean') return [{ label, value: value ? text.common.yes : text.common.no }];
    if (typeof value === 'number') return [{ label, value: figure(field, value, pen) }];
    const words: { readonly [code: string]: string } = text.evidenceWords;
    return [{ label, value: words[String(value)] ?? String(value) }];
  });
}
