import type { KitGood, KnownFigures } from '@domain/field/open-kit.js';
import { memo, useEffect, useRef } from 'react';
import type { PhoneText } from '../text/phone-vi.js';
import type { PhoneFormat } from './phone-format.js';
import type { VisitLine } from './visit-draft.js';

interface RowProps {
  readonly good: KitGood;
  readonly name: string;
  readonly line: VisitLine;
  readonly known: KnownFigures;
  readonly isActive: boolean;
  readonly typedPrice: number | null;
  readonly text: PhoneText;
  readonly format: PhoneFormat;
  readonly onSelect: (commodity: string) => void;
}

const ENTRY_SHAPES = { T: '✎', U: '=', G: '=' } as const;

function lastSeen({ known, text, format, good }: RowProps): string {
  if (known.price === null) return `${good.unit} · ${text.form.never}`;
  return `${good.unit} · ${text.form.last(format.price(known.price), known.priceAt === null ? '?' : format.date(known.priceAt))}`;
}

function Figure({ line, typedPrice, format, text, known }: RowProps) {
  const price = line.entry === null ? typedPrice : line.price;
  if (price !== null) return <span className="figure">{format.price(price)}</span>;
  if (line.entry !== null && line.availability === 'NONE') return <span className="figure">{text.form.stock.NONE}</span>;
  return <span className="figure waits">{known.price === null ? '—' : text.form.open}</span>;
}

function StockWord({ line, known, text }: RowProps) {
  const step = line.availability ?? known.availability;
  const entry = line.entry === null ? '' : `${ENTRY_SHAPES[line.entry]} ${text.form.entry[line.entry]}`;
  return (
    <span className="end dim">
      {step === null ? '' : `${text.form.stockShape[step]} ${text.form.stock[step]}`}
      {entry === '' ? '' : ` · ${entry}`}
    </span>
  );
}

function flagsOf({ line, good, text }: RowProps): string {
  const reason = line.reason === null ? null : text.reasons[line.reason];
  const acts = (line.acts ?? []).map((act) => text.more.acts[act]);
  const flags = [
    reason,
    ...acts,
    line.acts?.length === 0 ? text.more.noActs : null,
    line.counterfeit ? text.more.counterfeit : null,
    line.otherUnit ? text.more.otherUnit : null,
    good.retired ? text.form.retired : null,
  ];
  return flags.filter((flag) => flag !== null).join(' · ');
}

/** One good: what was last seen of it, what is said now, and how it was confirmed. A tap makes it the one the keys work on. */
export const VisitRow = memo(function VisitRow(props: RowProps) {
  const { good, name, isActive, onSelect } = props;
  const place = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isActive) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const flags = flagsOf(props);
  return (
    <button ref={place} type="button" className="row" data-code={good.code} aria-current={isActive} onClick={() => onSelect(good.code)}>
      <b>{name}</b>
      <Figure {...props} />
      <span className="dim">{lastSeen(props)}</span>
      <StockWord {...props} />
      {flags !== '' && <span className="flagged">⚠ {flags}</span>}
    </button>
  );
});
