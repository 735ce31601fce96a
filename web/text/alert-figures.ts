import type { MethodVote } from '@domain/alert/area-evidence.js';
import type { AnyEvidence } from '@domain/alert/evidence.js';
import type { CostMove } from '@domain/alert/outlet-evidence.js';
import type { Pen } from './pen.js';
import type { Text } from './vi.js';

export interface AlertFigure {
  readonly label: string;
  readonly value: string;
}

type Field = keyof Text['evidence'];
const MONEY: ReadonlySet<Field> = new Set<Field>(['price', 'reference', 'baseline', 'ceiling', 'peerMedian', 'inputPrice', 'allowed', 'frozenBase']);
const QUANTITY: ReadonlySet<Field> = new Set<Field>([
  'stock',
  'lastStock',
  'demandPerDay',
  'meanPerDay30',
  'fastPerDay7',
  'exemptStock',
  'meanDailyStock',
  'soldPerDay',
  'usualPerDay',
  'pacePerDay',
  'comingStock',
  'needPerDay',
  'missing',
  'surplus',
]);
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
  'emergencySince',
  'missingSince',
  'lastReportAt',
  'slotAt',
  'slots',
]);
const CHANGE: ReadonlySet<Field> = new Set<Field>(['ownRise', 'peerRise', 'excess', 'excessOverMean', 'rise', 'riseSinceFrozen']);
const RATIO: ReadonlySet<Field> = new Set<Field>([
  'limit',
  'minimumRise',
  'markupBefore',
  'salesFall',
  'limitFall',
  'stockOutRate',
  'troubleShare',
  'shareAbove',
  'limitShare',
  'share',
  'falls',
  'runOutChance',
  'limitChance',
]);
/** Told by their number: pages have their own lists of outlets and areas. */
const COUNTED: ReadonlySet<Field> = new Set<Field>(['outletsOver', 'silentOutlets', 'transfers', 'wantedIn', 'emptied']);
const DAYS: ReadonlySet<Field> = new Set<Field>([
  'coverDays',
  'deliveryInDays',
  'sellingDays',
  'followingInDays',
  'marginDays',
  'limitDays',
  'coverLimitDays',
  'wardCoverDays',
  'provinceCoverDays',
  'enoughDays',
  'shortDays',
  'shelfLifeDays',
]);

function figure(field: Field, value: number, { format, commodity }: Pen): string {
  if (MONEY.has(field)) return format.price(value, commodity);
  if (QUANTITY.has(field)) return format.quantity(value, commodity);
  if (INSTANT.has(field)) return format.fullDateTime(value);
  if (CHANGE.has(field)) return format.change(value);
  if (RATIO.has(field)) return format.percent(value);
  if (DAYS.has(field)) return format.number(value, 1);
  return format.number(value, 2);
}

const wordOf = (code: string, text: Text): string => {
  const words: { readonly [code: string]: string } = text.evidenceWords;
  return words[code] ?? code;
};

const voteOf = (vote: MethodVote, { format }: Pen, text: Text): string =>
  `${wordOf(vote.method, text)}: ${vote.hasData ? `${format.number(vote.value, 2)}${vote.isRaised ? ' ▲' : ''}` : text.common.unknown}`;

/** Several figures in one line; what has a page of its own is only counted. */
function listed(field: Field, value: readonly unknown[], pen: Pen, text: Text): string {
  if (COUNTED.has(field)) return pen.format.number(value.length);
  const parts = value.map((one) => {
    if (typeof one === 'number') return figure(field, one, pen);
    return typeof one === 'string' ? wordOf(one, text) : voteOf(one as MethodVote, pen, text);
  });
  return parts.length === 0 ? '–' : parts.join('; ');
}

function grouped(field: Field, value: object, pen: Pen): string {
  if (field === 'costMove') {
    const { priceMove, costMove } = value as CostMove;
    return `${pen.format.money(priceMove)} / ${pen.format.money(costMove)}`;
  }
  return Object.values(value)
    .map((one: number) => figure(field, one, pen))
    .join(' / ');
}

function written(field: Field, value: unknown, pen: Pen, text: Text): string {
  if (value === null || value === '') return text.common.unknown;
  if (typeof value === 'boolean') return value ? text.common.yes : text.common.no;
  if (typeof value === 'number') return figure(field, value, pen);
  if (Array.isArray(value)) return listed(field, value, pen, text);
  return typeof value === 'object' ? grouped(field, value as object, pen) : wordOf(String(value), text);
}

/** The evidence as a table of label and figure, in the order of the text catalogue; unknown values are said to be unknown. */
export function alertFigures(evidence: AnyEvidence, pen: Pen, text: Text): readonly AlertFigure[] {
  const seen: { readonly [name: string]: unknown } = { ...evidence };
  return (Object.keys(text.evidence) as Field[]).flatMap((field) =>
    seen[field] === undefined ? [] : [{ label: text.evidence[field], value: written(field, seen[field], pen, text) }],
  );
}
