import type { KitGood, KitOutlet, OpenKit } from '@domain/field/open-kit.js';
import type { ReportProblem } from '@domain/report-draft.js';
import { useEffect, useMemo, useRef, useState } from 'react';
import { now } from '../offline/clock.js';
import { isFull } from '../offline/database.js';
import { DraftGone } from '../offline/shelf.js';
import type { PhoneText } from '../text/phone-vi.js';
import { ChecklistFields } from './checklist-fields.js';
import { goHome } from './phone-screen.js';
import { loadDrafts, loadRecords, loop, usePhone } from './phone-state.js';
import { askPosition } from './position.js';
import { checkOnPhone, sealVisit } from './seal-visit.js';
import { previewVisit, sealIntoOutbox } from './send-visit.js';
import { usePhoneFormat } from './use-phone-format.js';
import type { Visit } from './use-visit.js';
import { lineOf, type Position } from './visit-draft.js';

interface ReviewProps {
  readonly visit: Visit;
  readonly kit: OpenKit;
  readonly outlet: KitOutlet;
  readonly onBack: () => void;
}

/** A problem in words, with the good it is about. */
export function problemSentence(problem: Pick<ReportProblem, 'code' | 'commodity'>, text: PhoneText, kit: OpenKit | null): string {
  const words = text.problems[problem.code] ?? text.otherProblem(problem.code);
  return problem.commodity === null ? words : `${kit?.good(problem.commodity)?.nameVi ?? problem.commodity}: ${words}`;
}

interface Sorted {
  readonly doubtful: readonly KitGood[];
  readonly changed: readonly KitGood[];
  readonly unchanged: readonly KitGood[];
  readonly open: readonly KitGood[];
}

function sortGoods({ visit, outlet }: ReviewProps): Sorted {
  const { draft } = visit.filling;
  const entry = ({ code }: KitGood) => lineOf(draft, code).entry;
  const isDoubtful = ({ code }: KitGood) => lineOf(draft, code).confirmed || lineOf(draft, code).reason !== null;
  // A price typed again as it was says "unchanged", however it was entered.
  const isSame = ({ code }: KitGood) =>
    lineOf(draft, code).entry === 'T' && lineOf(draft, code).price !== null && lineOf(draft, code).price === visit.book.known(code).price;
  return {
    doubtful: outlet.goods.filter((good) => entry(good) !== null && isDoubtful(good)),
    changed: outlet.goods.filter((good) => entry(good) === 'T' && !isDoubtful(good) && !isSame(good)),
    unchanged: outlet.goods.filter((good) => entry(good) === 'U' || entry(good) === 'G' || (isSame(good) && !isDoubtful(good))),
    open: outlet.goods.filter((good) => entry(good) === null),
  };
}

function Part({
  title,
  goods,
  review,
  isOpen,
}: {
  readonly title: string;
  readonly goods: readonly KitGood[];
  readonly review: ReviewProps;
  readonly isOpen: boolean;
}) {
  const { text, settings } = usePhone();
  const format = usePhoneFormat();
  if (goods.length === 0) return null;
  const { visit, onBack } = review;
  return (
    <details open={isOpen}>
      <summary style={{ minHeight: 48, padding: '12px 4px', fontWeight: 600 }}>
        {title} ({goods.length})
      </summary>
      <ul className="list">
        {goods.map(({ code, nameVi, nameEn }) => {
          const line = lineOf(visit.filling.draft, code);
          const { price: before, priceAt } = visit.book.known(code);
          return (
            <li key={code}>
              <button
                type="button"
                className="card"
                onClick={() => {
                  visit.tap({ do: 'select', commodity: code });
                  onBack();
                }}
              >
                <b>{settings.language === 'vi' ? nameVi : nameEn}</b>
                <b className="end">{line.price === null ? '—' : format.price(line.price)}</b>
                <span className="dim">
                  {before === null ? text.form.never : text.form.last(format.price(before), priceAt === null ? '?' : format.date(priceAt))}
                </span>
                <span className="end dim">
                  {line.availability === null ? '' : `${text.form.stockShape[line.availability]} ${text.form.stock[line.availability]}`}
                  {line.reason === null ? '' : ` · ⚠ ${text.reasons[line.reason]}`}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** Where the visit ends is asked while the person reads; what is known at the tap goes along. */
function useEndPosition() {
  const end = useRef<Position | null>(null);
  useEffect(() => {
    void askPosition().then((position) => {
      end.current = position;
    });
  }, []);
  return end;
}

function useSending({ visit, kit, outlet }: ReviewProps) {
  const { owner } = usePhone();
  const end = useEndPosition();
  const [state, setState] = useState<'ready' | 'busy' | 'full' | 'failed' | 'gone'>('ready');
  const send = async (): Promise<void> => {
    if (owner === null || state === 'busy') return;
    setState('busy');
    try {
      if (visit.saving !== 'saved') visit.saveAgain();
      await visit.settle();
      const { draft } = visit.filling;
      await sealIntoOutbox(owner, await previewVisit(draft, { kit, outlet, money: visit.book.money, end: end.current }), draft, kit);
    } catch (fault) {
      return setState(fault instanceof DraftGone ? 'gone' : isFull(fault) ? 'full' : 'failed');
    }
    await Promise.all([loadRecords(), loadDrafts()]);
    goHome();
    void loop.run();
  };
  return { state, send };
}

function useProblems({ visit, kit, outlet }: ReviewProps): readonly ReportProblem[] {
  const { draft } = visit.filling;
  return useMemo(() => {
    const seal = { id: '01900000-0000-7000-8000-000000000000', at: now(), end: null, device: '', appVersion: '', kit, outlet };
    return checkOnPhone(sealVisit(draft, seal, visit.book.money.scale).report, kit, seal.at);
  }, [draft, kit, outlet, visit.book.money.scale]);
}

/** Why a sent report is corrected: the first thing asked, for without it nothing can be sent. */
function CorrectionReason({ visit }: ReviewProps) {
  const { text } = usePhone();
  const { corrects, correctionReason } = visit.filling.draft;
  if (corrects === null) return null;
  return (
    <div className="fields">
      <label>
        <span>{text.review.reason}</span>
        <input value={correctionReason ?? ''} maxLength={500} onChange={(event) => visit.alter((old) => ({ ...old, correctionReason: event.target.value }))} />
      </label>
      {(correctionReason ?? '').trim() === '' && <p className="note">{text.review.needsReason}</p>}
    </div>
  );
}

function Notes({ visit }: ReviewProps) {
  const { text } = usePhone();
  const { draft } = visit.filling;
  return (
    <div className="fields">
      <label>
        <span>{text.review.note}</span>
        <textarea rows={2} maxLength={500} value={draft.note} onChange={(event) => visit.alter((old) => ({ ...old, note: event.target.value }))} />
      </label>
    </div>
  );
}

/** Everything that is about to be sent, the doubtful first; any row leads back to its keys. */
export function ReviewScreen(props: ReviewProps) {
  const { visit, kit, outlet, onBack } = props;
  const { text } = usePhone();
  const goods = sortGoods(props);
  const problems = useProblems(props);
  const { state, send } = useSending(props);
  const { draft } = visit.filling;
  const count = outlet.goods.length - goods.open.length;
  const lacksReason = draft.corrects !== null && (draft.correctionReason ?? '').trim() === '';
  return (
    <main className="screen">
      <header className="head">
        <h1>
          {text.review.title}
          <br />
          <span className="sub">{text.review.counts(goods.changed.length + goods.doubtful.length, goods.unchanged.length, goods.open.length)}</span>
        </h1>
      </header>
      <div className="body">
        <CorrectionReason {...props} />
        {count === 0 && <p className="note">{text.review.nothing}</p>}
        {count > 0 && problems.length > 0 && (
          <div className="note bad" role="alert">
            <b>{text.review.problems}</b>
            {problems.map((problem) => (
              <p key={`${problem.line}${problem.code}${problem.field}`}>{problemSentence(problem, text, kit)}</p>
            ))}
          </div>
        )}
        <Part title={`⚠ ${text.review.doubtful}`} goods={goods.doubtful} review={props} isOpen />
        <Part title={text.review.changed} goods={goods.changed} review={props} isOpen />
        <Part title={text.review.openRows} goods={goods.open} review={props} isOpen={goods.open.length <= 5} />
        <Part title={text.review.unchanged} goods={goods.unchanged} review={props} isOpen={false} />
        <ChecklistFields visit={visit} kit={kit} outlet={outlet} />
        <Notes {...props} />
        {(state === 'full' || state === 'failed' || state === 'gone') && (
          <p className="note bad" role="alert">
            {{ full: text.sync.full, failed: text.form.notSaved, gone: text.review.sentElsewhere }[state]}
          </p>
        )}
      </div>
      <div className="foot" style={{ gridTemplateColumns: '1fr 2fr' }}>
        <button type="button" onClick={onBack}>
          {text.review.back}
        </button>
        <button
          type="button"
          className="main"
          style={{ minHeight: 64 }}
          disabled={count === 0 || problems.length > 0 || lacksReason || state === 'busy'}
          onClick={() => void send()}
        >
          {text.review.sendCount(count)}
        </button>
      </div>
    </main>
  );
}
