import type { KitOutlet, OpenKit } from '@domain/field/open-kit.js';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Owner } from '../offline/shelf.js';
import { FENCE_METRES, metresTo } from './day-plan.js';
import { outletOfDraft } from './fit-visit.js';
import { MoreSheet } from './more-sheet.js';
import { goHome } from './phone-screen.js';
import { change, loadDrafts, usePhone } from './phone-state.js';
import { askPosition } from './position.js';
import { ReviewScreen } from './review-screen.js';
import { VersionNote } from './sync-line.js';
import { usePhoneFormat } from './use-phone-format.js';
import { useVisit, type Visit } from './use-visit.js';
import { isConfirmed, orderOf } from './visit-draft.js';
import { VisitList } from './visit-list.js';
import { VisitPad } from './visit-pad.js';

function Distance({ outlet, visit }: { readonly outlet: KitOutlet; readonly visit: Visit }) {
  const { text } = usePhone();
  const format = usePhoneFormat();
  const metres = metresTo(outlet, visit.filling.draft.start);
  if (metres === null) return <>{text.form.noPosition}</>;
  return <>{metres > FENCE_METRES ? `⚠ ${text.form.far(format.distance(metres))}` : text.form.near(format.distance(metres))}</>;
}

function VisitHead({ outlet, visit }: { readonly outlet: KitOutlet; readonly visit: Visit }) {
  const { text } = usePhone();
  const done = outlet.goods.filter(({ code }) => isConfirmed(visit.filling.draft, code)).length;
  return (
    <header className="head">
      <button
        type="button"
        aria-label={text.form.back}
        onClick={() => {
          void visit.settle().then(loadDrafts);
          goHome();
        }}
      >
        ←
      </button>
      <h1>
        {outlet.name}
        <br />
        <span className="sub" role="status">
          {text.form.done(done, outlet.goods.length)} · {visit.saving === 'saved' ? text.form.saved : text.form.notSaved}
        </span>
      </h1>
    </header>
  );
}

/** What a newer kit changed under this draft and what to do about it, until the person has read it. */
function KitChanges({ visit, kit }: { readonly visit: Visit; readonly kit: OpenKit }) {
  const { text, settings } = usePhone();
  const news = visit.filling.draft.news ?? null;
  if (news === null) return null;
  const namesOf = (codes: readonly string[]): string =>
    codes.map((code) => (settings.language === 'vi' ? kit.good(code)?.nameVi : kit.good(code)?.nameEn) ?? code).join(', ');
  return (
    <div className="note" role="status">
      <p>{text.form.changedKit}</p>
      {(['gone', 'recounted', 'moved', 'added'] as const).map(
        (kind) => news[kind].length > 0 && <p key={kind}>{text.form.kitNews[kind](namesOf(news[kind]))}</p>,
      )}
      <button type="button" onClick={() => visit.alter((draft) => ({ ...draft, news: null }))}>
        {text.form.newsRead}
      </button>
    </div>
  );
}

function Warnings({ outlet, visit, kit }: { readonly outlet: KitOutlet; readonly visit: Visit; readonly kit: OpenKit }) {
  const { text, isOutdated } = usePhone();
  const { draft } = visit.filling;
  return (
    <>
      {visit.saving !== 'saved' && (
        <div className="note bad" role="alert">
          <p>{visit.saving === 'full' ? text.sync.full : text.form.notSaved}</p>
          <button type="button" onClick={visit.saveAgain}>
            {text.sync.again}
          </button>
        </div>
      )}
      {draft.corrects !== null && <p className="note">{text.form.correcting}</p>}
      {outlet.retired && <p className="note">{outlet.row < 0 ? text.form.goneOutlet : text.form.retiredOutlet}</p>}
      {isOutdated && <VersionNote />}
      <KitChanges visit={visit} kit={kit} />
      <p className="dim">
        <Distance outlet={outlet} visit={visit} />
      </p>
    </>
  );
}

/** Where the visit begins is asked once; the answer is kept with the draft and may come late or never. */
function useStartPosition(visit: Visit | null): void {
  const asked = useRef(false);
  useEffect(() => {
    if (visit === null || asked.current) return;
    asked.current = true;
    if (visit.filling.draft.start !== null) return;
    void askPosition().then((position) => {
      if (position === null) return;
      change({ position });
      visit.alter((draft) => (draft.start === null ? { ...draft, start: position } : draft));
    });
  }, [visit]);
}

interface OpenVisitProps {
  readonly owner: Owner;
  readonly kit: OpenKit;
  readonly outlet: KitOutlet;
  readonly order: string | null;
}

function OpenVisit({ owner, kit, outlet: place, order }: OpenVisitProps) {
  const { text } = usePhone();
  const visit = useVisit(owner, kit, place, order);
  const [sheet, setSheet] = useState<'none' | 'more' | 'review'>('none');
  useStartPosition(visit);
  const asks = visit?.filling.doubt.kind;
  useEffect(() => {
    if (asks !== undefined) document.querySelector('.row[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [asks]);
  if (visit === null) return <p className="starting">{text.starting}</p>;
  const { outlet } = visit;
  const good = outlet.goods.find(({ code }) => code === visit.filling.draft.active) ?? outlet.goods[0];
  if (good === undefined) return <p className="note">{text.review.nothing}</p>;
  if (sheet === 'more') return <MoreSheet visit={visit} good={good} onDone={() => setSheet('none')} />;
  if (sheet === 'review') return <ReviewScreen visit={visit} kit={kit} outlet={outlet} onBack={() => setSheet('none')} />;
  return (
    <main className="screen visit">
      <VisitHead outlet={outlet} visit={visit} />
      <VisitList goods={outlet.goods} visit={visit} above={<Warnings outlet={outlet} visit={visit} kit={kit} />} />
      <VisitPad
        visit={visit}
        good={good}
        onMore={() => setSheet('more')}
        onReview={() => {
          visit.tap({ do: 'leave' });
          setSheet('review');
        }}
      />
    </main>
  );
}

/** The outlet with the goods an order asks about; with all where it names none of them. */
function withAskedGoods(outlet: KitOutlet, asked: readonly string[]): KitOutlet {
  const goods = outlet.goods.filter(({ code }) => asked.includes(code));
  return goods.length === 0 ? outlet : { ...outlet, goods };
}

/** One visit of one outlet, from the first key to sending. */
export function VisitScreen({ outletCode, order }: { readonly outletCode: string; readonly order: string | null }) {
  const { owner, kit, text, drafts, day } = usePhone();
  const draft = drafts.find((one) => one.outlet === outletCode && orderOf(one) === order);
  const asked = (day?.orders ?? []).find(({ id }) => id === order)?.commodities;
  const place = useMemo(() => kit?.outlet(outletCode) ?? (draft === undefined ? undefined : outletOfDraft(draft)), [kit, outletCode, draft]);
  const outlet = useMemo(() => (place === undefined ? undefined : withAskedGoods(place, asked ?? [])), [place, asked]);
  if (owner === null || kit === null || outlet === undefined) {
    return (
      <main className="screen">
        <p className="note">{kit === null ? text.day.noKit : text.problems.OUTLET_UNKNOWN}</p>
        <button type="button" onClick={goHome}>
          {text.form.back}
        </button>
      </main>
    );
  }
  return <OpenVisit owner={owner} kit={kit} outlet={outlet} order={order} />;
}
