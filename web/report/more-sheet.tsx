import type { KitGood } from '@domain/field/open-kit.js';
import { HOARDING_ACTS, type HoardingAct } from '@domain/figures.js';
import { uuidV7 } from '@domain/uuid-v7.js';
import { useState } from 'react';
import { now } from '../offline/clock.js';
import { keepPhoto, shrinkPhoto } from '../offline/photos.js';
import { usePhone } from './phone-state.js';
import type { Visit } from './use-visit.js';
import { changeLine, lineOf, type VisitLine } from './visit-draft.js';

type Figure = 'inputPrice' | 'stock' | 'sold' | 'incoming';
type Tick = 'counterfeit' | 'otherUnit';

interface SheetProps {
  readonly visit: Visit;
  readonly good: KitGood;
  readonly onDone: () => void;
}

function Photos({ visit, good }: SheetProps) {
  const { text, owner } = usePhone();
  const [failed, setFailed] = useState(false);
  const taken = visit.filling.draft.photos.filter(({ commodity }) => commodity === good.code).length;
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined || owner === null) return;
    try {
      const id = uuidV7(now(), crypto.getRandomValues(new Uint8Array(10)));
      await keepPhoto(owner, id, { blob: await shrinkPhoto(file), outlet: visit.outlet.code, commodity: good.code, takenAt: Date.now() });
      visit.alter((draft) => ({ ...draft, photos: [...draft.photos, { id, commodity: good.code }] }));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div>
      <label className="button">
        {text.more.photo}
        {taken > 0 && ` (${text.more.photos(taken)})`}
        <input type="file" accept="image/*" capture="environment" className="unseen" onChange={(event) => void take(event.target.files?.[0])} />
      </label>
      {failed && (
        <p className="note bad" role="alert">
          {text.more.photoFailed}
        </p>
      )}
    </div>
  );
}

/** The last mark taken away leaves the question unanswered; that nothing was seen is a mark of its own. */
function withMark(acts: readonly HoardingAct[] | null, act: HoardingAct, isSeen: boolean): readonly HoardingAct[] | null {
  const marked = HOARDING_ACTS.filter((one) => (one === act ? isSeen : acts?.includes(one) === true));
  return marked.length === 0 ? null : marked;
}

/** What the trader was seen to do; a mark is an observation, not a verdict. */
function Acts({ visit, good }: SheetProps) {
  const { text } = usePhone();
  const { acts = null } = lineOf(visit.filling.draft, good.code);
  const isNoneSeen = acts !== null && acts.length === 0;
  const mark = (act: HoardingAct, isSeen: boolean): void => visit.alter((draft) => changeLine(draft, good.code, { acts: withMark(acts, act, isSeen) }));
  return (
    <section className="fields" aria-label={text.more.actsTitle}>
      <h2>{text.more.actsTitle}</h2>
      {HOARDING_ACTS.map((act) => (
        <label key={act} className="tick">
          <input type="checkbox" checked={acts?.includes(act) === true} onChange={(event) => mark(act, event.target.checked)} />
          <span>{text.more.acts[act]}</span>
        </label>
      ))}
      <label className="tick">
        <input
          type="checkbox"
          checked={isNoneSeen}
          onChange={(event) => visit.alter((draft) => changeLine(draft, good.code, { acts: event.target.checked ? [] : null }))}
        />
        <span>{text.more.noActs}</span>
      </label>
    </section>
  );
}

/** What is behind "…": everything a row may say beyond price and stock step. */
export function MoreSheet(props: SheetProps) {
  const { visit, good, onDone } = props;
  const { text, settings } = usePhone();
  const line = lineOf(visit.filling.draft, good.code);
  const set = (parts: Partial<VisitLine>) => visit.alter((draft) => changeLine(draft, good.code, parts));
  const figure = (name: Figure, label: string) => (
    <label key={name}>
      <span>{label}</span>
      <input inputMode="decimal" value={line[name]} onChange={(event) => set({ [name]: event.target.value })} />
    </label>
  );
  const tick = (name: Tick, label: string) => (
    <label key={name} className="tick">
      <input type="checkbox" checked={line[name]} onChange={(event) => set({ [name]: event.target.checked })} />
      <span>{label}</span>
    </label>
  );
  return (
    <main className="screen">
      <header className="head">
        <h1>{text.form.moreOf(settings.language === 'vi' ? good.nameVi : good.nameEn)}</h1>
      </header>
      <div className="body fields">
        <p className="dim">{text.more.unit(good.unit)}</p>
        <Photos {...props} />
        {figure('inputPrice', text.more.inputPrice)}
        {figure('stock', text.more.stock(good.unit))}
        {figure('sold', text.more.sold(good.unit))}
        {figure('incoming', text.more.incoming(good.unit))}
        {tick('counterfeit', text.more.counterfeit)}
        {tick('otherUnit', text.more.otherUnit)}
        <Acts {...props} />
        <label>
          <span>{text.more.note}</span>
          <textarea rows={3} maxLength={500} value={line.note} onChange={(event) => set({ note: event.target.value })} />
        </label>
      </div>
      <div className="foot">
        <button type="button" className="main wide" onClick={onDone}>
          {text.more.done}
        </button>
      </div>
    </main>
  );
}
