import type { KitGood } from '@domain/field/open-kit.js';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { mayStayUnchanged } from './fill-visit.js';
import { usePhone } from './phone-state.js';
import { priceOfTyped } from './typed-price.js';
import { usePhoneFormat } from './use-phone-format.js';
import type { Visit } from './use-visit.js';
import { isConfirmed, lineOf } from './visit-draft.js';
import { VisitRow } from './visit-row.js';

interface Group {
  readonly kind: string;
  readonly key: string;
  readonly goods: readonly KitGood[];
}

/** A row counts as seen after it stood on screen this long, milliseconds. */
const SEEN_AFTER = 250;
const GROUP_FROM = 3;

/** Neighbours of one kind, in walking order. */
function groupsOf(goods: readonly KitGood[]): readonly Group[] {
  const groups: { kind: string; key: string; goods: KitGood[] }[] = [];
  for (const good of goods) {
    const last = groups.at(-1);
    if (last?.kind === good.kind) last.goods.push(good);
    else groups.push({ kind: good.kind, key: good.code, goods: [good] });
  }
  return groups;
}

/** How long each row has stood on screen, milliseconds by code. */
function useSeen(count: number) {
  const list = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const times = useRef(new Map<string, number>());
  // Deliberately few dependencies: other rows are watched anew
  useEffect(() => {
    const since = new Map<string, number>();
    const leave = (code: string): void => {
      const from = since.get(code);
      if (from !== undefined) times.current.set(code, (times.current.get(code) ?? 0) + performance.now() - from);
      since.delete(code);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const code = (target as HTMLElement).dataset.code ?? '';
          if (isIntersecting) since.set(code, performance.now());
          else leave(code);
        }
      },
      { root: list.current, threshold: 0.6 },
    );
    for (const row of list.current?.querySelectorAll('[data-code]') ?? []) observer.observe(row);
    const timer = setInterval(() => {
      for (const code of [...since.keys()]) {
        leave(code);
        since.set(code, performance.now());
      }
      setSeen((known) => {
        const all = [...times.current].filter(([, time]) => time >= SEEN_AFTER).map(([code]) => code);
        return all.length === known.size ? known : new Set(all);
      });
    }, SEEN_AFTER);
    return () => {
      clearInterval(timer);
      observer.disconnect();
    };
  }, [count]);
  return { list, seen, times: times.current };
}

function GroupHead({
  group,
  visit,
  seen,
  times,
}: {
  readonly group: Group;
  readonly visit: Visit;
  readonly seen: ReadonlySet<string>;
  readonly times: ReadonlyMap<string, number>;
}) {
  const { text } = usePhone();
  const { draft } = visit.filling;
  const open = group.goods.filter(({ code }) => !isConfirmed(draft, code) && lineOf(draft, code).typed === '' && mayStayUnchanged(visit.book.known(code)));
  const ready = open.filter(({ code }) => seen.has(code)).map(({ code }) => code);
  const unseen = open.length - ready.length;
  return (
    <div className="group">
      <h2>{text.form.kinds[group.kind] ?? group.kind}</h2>
      {group.goods.length >= GROUP_FROM && open.length > 0 && (
        <button
          type="button"
          disabled={ready.length === 0}
          onClick={() => visit.tap({ do: 'group', commodities: ready, dwell: ready.map((code) => Math.round(times.get(code) ?? 0)) })}
        >
          {ready.length > 0 ? text.form.group(ready.length) : text.form.groupUnseen(unseen)}
        </button>
      )}
    </div>
  );
}

/** All goods of the outlet in the order an inspector walks past them. */
export function VisitList({ goods, visit, above }: { readonly goods: readonly KitGood[]; readonly visit: Visit; readonly above: ReactNode }) {
  const { text, settings } = usePhone();
  const format = usePhoneFormat();
  const groups = useMemo(() => groupsOf(goods), [goods]);
  const { list, seen, times } = useSeen(goods.length);
  const { filling, book, tap } = visit;
  const select = useCallback((commodity: string) => tap({ do: 'select', commodity }), [tap]);
  return (
    <div className="rows" ref={list}>
      {above}
      {groups.map((group) => (
        <section key={group.key} aria-label={text.form.kinds[group.kind] ?? group.kind}>
          <GroupHead group={group} visit={visit} seen={seen} times={times} />
          {group.goods.map((good) => {
            const line = lineOf(filling.draft, good.code);
            return (
              <VisitRow
                key={good.code}
                good={good}
                name={settings.language === 'vi' ? good.nameVi : good.nameEn}
                line={line}
                known={book.known(good.code)}
                isActive={filling.draft.active === good.code}
                typedPrice={priceOfTyped(line.typed, book.money)}
                text={text}
                format={format}
                onSelect={select}
              />
            );
          })}
        </section>
      ))}
    </div>
  );
}
