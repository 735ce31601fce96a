import type { KitOutlet, OpenKit } from '@domain/field/open-kit.js';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { stampNow } from '../offline/clock.js';
import { isFull } from '../offline/database.js';
import { DraftSaver, findDraft } from '../offline/draft-saver.js';
import { loosePhotos } from '../offline/photos.js';
import type { Owner } from '../offline/shelf.js';
import { hearTabs } from '../offline/tabs.js';
import { type Filling, fillVisit, type Touch, type VisitBook } from './fill-visit.js';
import { fitVisit, withWrittenGoods } from './fit-visit.js';
import { goHome } from './phone-screen.js';
import { padMoneyOf } from './typed-price.js';
import { draftKey, orderOf, startVisit, type VisitDraft } from './visit-draft.js';

/** A touch as the keys send it; how long the row was worked on is added here. */
export type Tap = Touch extends infer One ? (One extends { readonly dwell: number } ? Omit<One, 'dwell'> : One) : never;

export interface Visit {
  readonly filling: Filling;
  readonly book: VisitBook;
  /** The outlet with the goods of the form: those it has, and those that went while the draft was open. */
  readonly outlet: KitOutlet;
  readonly tap: (tap: Tap) => void;
  /** Changes the draft beside the keys: the "…" sheet, notes, positions. */
  readonly alter: (alter: (draft: VisitDraft) => VisitDraft) => void;
  /** `failed`: the last key is not on the phone yet. */
  readonly saving: 'saved' | 'full' | 'failed';
  readonly saveAgain: () => void;
  /** Resolves when the last key is on the phone. */
  readonly settle: () => Promise<void>;
}

export function bookOf(kit: OpenKit, outlet: KitOutlet): VisitBook {
  const goodOf = new Map(outlet.goods.map((good) => [good.code, good]));
  const fallback = outlet.goods[0] ?? kit.goods[0];
  if (fallback === undefined) throw new Error('a kit has goods');
  const good = (code: string) => goodOf.get(code) ?? kit.good(code) ?? fallback;
  return {
    goods: outlet.goods.map(({ code }) => code),
    money: padMoneyOf(kit.kit.deployment.currency),
    known: (code) => kit.known(outlet, good(code)),
    band: (code) => kit.band(outlet, good(code)),
  };
}

const keyOf = (draft: VisitDraft): string => draftKey(draft.outlet, orderOf(draft));

const withPhotos = (draft: VisitDraft, loose: VisitDraft['photos']): VisitDraft => {
  const lost = loose.filter(({ id }) => !draft.photos.some((photo) => photo.id === id));
  return lost.length === 0 ? draft : { ...draft, photos: [...draft.photos, ...lost] };
};

/** The draft of an outlet: the one kept, else a new one. Null while it is looked for. */
function useKeptDraft(owner: Owner, kit: OpenKit, outlet: KitOutlet, order: string | null): VisitDraft | null {
  const [draft, setDraft] = useState<VisitDraft | null>(null);
  // Deliberately few dependencies: a newer kit must not replace an open draft
  useEffect(() => {
    const goods = outlet.goods.map(({ code }) => code);
    const fresh = (): VisitDraft => ({ ...startVisit(outlet.code, goods, kit.kit.version, stampNow()), order });
    Promise.all([findDraft<VisitDraft>(owner, draftKey(outlet.code, order)), order === null ? loosePhotos(owner, outlet.code) : []]).then(
      ([kept, loose]) => setDraft(withPhotos(kept ?? fresh(), loose)),
      () => setDraft(fresh()),
    );
  }, [owner.session.account, outlet.code, order]);
  return draft;
}

function useSaver(owner: Owner) {
  const [saving, setSaving] = useState<Visit['saving']>('saved');
  // Deliberately few dependencies: one saver for a person, whatever happens to the session
  const saver = useMemo(
    () => new DraftSaver(owner, (fault) => setSaving(fault === null ? 'saved' : isFull(fault) ? 'full' : 'failed')),
    [owner.session.account],
  );
  return { saver, saving };
}

/** The outlet with the goods a draft has rows of. */
function useShownOutlet(kit: OpenKit, outlet: KitOutlet, draft: VisitDraft | undefined): KitOutlet {
  // Deliberately few dependencies: rows change at every key, their goods hardly ever
  return useMemo(() => (draft === undefined ? outlet : withWrittenGoods(kit, outlet, draft)), [kit, outlet, Object.keys(draft?.lines ?? {}).length]);
}

/** The same visit may be open in another page: what that one saved is taken over, and when that one sealed it this form is done. */
function useOtherTabs(owner: Owner, key: string, take: (draft: VisitDraft) => void): void {
  useEffect(
    () =>
      hearTabs((news) => {
        if (news.kind === 'sending' || news.outlet !== key) return;
        if (news.kind === 'sealed') goHome();
        else void findDraft<VisitDraft>(owner, key).then((kept) => kept !== null && take(kept));
      }),
    [owner, key, take],
  );
}

/** A visit being filled in: every tap changes it at once and is saved behind the finger. */
export function useVisit(owner: Owner, kit: OpenKit, outlet: KitOutlet, order: string | null): Visit | null {
  const kept = useKeptDraft(owner, kit, outlet, order);
  const [filling, setFilling] = useState<Filling | null>(null);
  const { saver, saving } = useSaver(owner);
  const latest = useRef<Filling | null>(null);
  const since = useRef(performance.now());
  const shown = useShownOutlet(kit, outlet, filling?.draft);
  const book = useMemo(() => bookOf(kit, shown), [kit, shown]);
  const take = useCallback(
    (next: Filling, isSaved: boolean) => {
      if (next.draft.active !== latest.current?.draft.active) since.current = performance.now();
      latest.current = next;
      setFilling(next);
      if (!isSaved) saver.save(keyOf(next.draft), next.draft);
    },
    [saver],
  );
  const takeOver = useCallback((draft: VisitDraft) => take({ draft, doubt: { kind: 'none' } }, true), [take]);
  useEffect(() => {
    const before = latest.current?.draft ?? kept;
    if (before === null) return;
    const draft = fitVisit(before, kit, outlet);
    if (latest.current === null || draft !== before) take({ draft, doubt: { kind: 'none' } }, Object.keys(draft.lines).length === 0);
  }, [kept, kit, outlet, take]);
  useOtherTabs(owner, draftKey(outlet.code, order), takeOver);
  const tap = useCallback(
    (one: Tap) => {
      if (latest.current === null) return;
      const touch = { dwell: Math.round(performance.now() - since.current), ...one } as Touch;
      const next = fillVisit(latest.current, touch, book);
      take({ ...next, draft: { ...next.draft, touched: stampNow() } }, false);
    },
    [book, take],
  );
  const alter = useCallback(
    (change: (draft: VisitDraft) => VisitDraft) => {
      if (latest.current !== null) take({ ...latest.current, draft: { ...change(latest.current.draft), touched: stampNow() } }, false);
    },
    [take],
  );
  if (filling === null) return null;
  return { filling, book, outlet: shown, tap, alter, saving, saveAgain: () => saver.save(keyOf(filling.draft), filling.draft), settle: () => saver.settle() };
}
