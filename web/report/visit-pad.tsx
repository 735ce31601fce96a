import type { PriceDoubt } from '@domain/field/judge-price.js';
import type { KitGood } from '@domain/field/open-kit.js';
import { AVAILABILITIES } from '@domain/figures.js';
import { mayStayUnchanged } from './fill-visit.js';
import { usePhone } from './phone-state.js';
import { priceOfTyped } from './typed-price.js';
import { usePhoneFormat } from './use-phone-format.js';
import type { Visit } from './use-visit.js';
import { lineOf, REASONS } from './visit-draft.js';

interface PadProps {
  readonly visit: Visit;
  readonly good: KitGood;
  readonly onMore: () => void;
  readonly onReview: () => void;
}

const DIGIT_ROWS = [
  ['1', '2', '3'],
  ['4', '5', '6'],
  ['7', '8', '9'],
] as const;

function Strip({ visit, good, onMore }: PadProps) {
  const { text, settings } = usePhone();
  const line = lineOf(visit.filling.draft, good.code);
  const name = settings.language === 'vi' ? good.nameVi : good.nameEn;
  return (
    <div className="strip">
      <span className="name">
        {name} · {good.unit}
      </span>
      <output aria-label={text.form.pad}>
        {line.typed === '' ? '…' : line.typed} <small>{text.form.thousand}</small>
      </output>
      <button type="button" onClick={onMore} aria-label={text.form.moreOf(name)}>
        …
      </button>
    </div>
  );
}

function StockKeys({ visit, good }: PadProps) {
  const { text } = usePhone();
  const step = lineOf(visit.filling.draft, good.code).availability ?? visit.book.known(good.code).availability;
  return (
    <fieldset className="stock" style={{ border: 0, margin: 0, padding: 0 }} aria-label={text.form.stockLabel}>
      {AVAILABILITIES.map((availability) => (
        <button key={availability} type="button" aria-pressed={step === availability} onClick={() => visit.tap({ do: 'stock', step: availability })}>
          <span aria-hidden="true">{text.form.stockShape[availability]}&nbsp;</span>
          {text.form.stock[availability]}
        </button>
      ))}
    </fieldset>
  );
}

/** The question about a price: two readings of it, or why it moved so far. Never in the way of going on. */
function Doubt({ visit, good, doubt }: { readonly visit: Visit; readonly good: KitGood; readonly doubt: PriceDoubt }) {
  const { text } = usePhone();
  const format = usePhoneFormat();
  if (doubt.kind === 'none') return null;
  if (doubt.kind === 'tenfold') {
    const typed = priceOfTyped(lineOf(visit.filling.draft, good.code).typed, visit.book.money) ?? 0;
    return (
      <div role="alert">
        <p>{text.form.tenfold}</p>
        <div className="choices">
          {[doubt.meant, typed].map((price) => (
            <button key={price} type="button" className="figure" onClick={() => visit.tap({ do: 'take', price })}>
              {format.price(price)}
            </button>
          ))}
        </div>
      </div>
    );
  }
  return (
    <div role="alert">
      <p>{text.form.beyond(format.change(doubt.change))}</p>
      <div className="choices reasons">
        {REASONS.map((reason) => (
          <button key={reason} type="button" onClick={() => visit.tap({ do: 'reason', reason })}>
            {text.reasons[reason]}
          </button>
        ))}
      </div>
      <p className="dim advice">{text.form.beyondHint}</p>
    </div>
  );
}

function Keys({ visit, good, onReview }: PadProps) {
  const { text } = usePhone();
  const press = (key: string) => visit.tap({ do: 'key', key });
  return (
    <div className="pad">
      <button
        type="button"
        className="act word tall"
        style={{ gridRow: '1 / span 2' }}
        disabled={!mayStayUnchanged(visit.book.known(good.code))}
        onClick={() => visit.tap({ do: 'unchanged' })}
      >
        {text.form.unchanged}
      </button>
      <button type="button" className="act word main" style={{ gridRow: 3 }} onClick={() => visit.tap({ do: 'next' })}>
        {text.form.next}
      </button>
      <button type="button" className="act word" style={{ gridRow: 4 }} onClick={onReview}>
        {text.form.review}
      </button>
      {DIGIT_ROWS.flat().map((digit) => (
        <button key={digit} type="button" onClick={() => press(digit)}>
          {digit}
        </button>
      ))}
      <button type="button" onClick={() => press('half')}>
        {visit.book.money.halfKey}
      </button>
      <button type="button" onClick={() => press('0')}>
        0
      </button>
      <button type="button" onClick={() => press('back')} aria-label={text.form.erase}>
        ⌫
      </button>
    </div>
  );
}

/** The keys of the row worked on, where a thumb reaches. */
export function VisitPad(props: PadProps) {
  const { doubt } = props.visit.filling;
  return (
    <div className="zone">
      <Strip {...props} />
      {doubt.kind === 'none' ? <StockKeys {...props} /> : <Doubt visit={props.visit} good={props.good} doubt={doubt} />}
      <Keys {...props} />
    </div>
  );
}
