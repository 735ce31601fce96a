import { Injectable } from '@nestjs/common';
import { type ItemKind, isItemKey } from '../domain/catalogue/items.js';
import type { ItemProblem, ItemProblemCode } from '../domain/catalogue/read-item.js';
import type { Caller } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import type { Queryable } from '../platform/database.js';
import { type ChangeRecord, ChangeStore } from './change.store.js';
import { ItemRules } from './item-rules.service.js';
import { ItemStores } from './item-stores.store.js';

export type { ChangeRecord } from './change.store.js';

export interface ItemState {
  readonly kind: ItemKind;
  readonly key: string;
  readonly value: unknown;
  readonly newest: Pick<ChangeRecord, 'id' | 'madeBy' | 'madeAt'> | null;
}

/** One item as somebody wants it; `restores` = the change whose version it is. */
export interface ItemWish {
  readonly kind: ItemKind;
  readonly key: string;
  readonly value: unknown;
  readonly restores: number | null;
}

export type SaveOutcome = { readonly kind: 'saved'; readonly item: ItemState } | { readonly kind: 'refused'; readonly problems: readonly ItemProblem[] };

const refused = (field: string, code: ItemProblemCode): SaveOutcome => ({ kind: 'refused', problems: [{ field, code }] });

/** Items of the catalogue: read, changed and brought back by one way for all kinds; each change is written with who and when in the transaction that makes it. */
@Injectable()
export class CatalogueItemService {
  constructor(
    private readonly stores: ItemStores,
    private readonly changes: ChangeStore,
    private readonly rules: ItemRules,
    private readonly clock: Clock,
  ) {}

  async items(kind: ItemKind, caller: Caller): Promise<ItemState[]> {
    const [values, newest] = await Promise.all([
      this.stores.of(kind).read(this.changes.reader, { key: null, provinceId: this.provinceOf(caller) }),
      this.changes.newest(kind),
    ]);
    return values.map(({ key, value }) => ({ kind, key, value, newest: newest.get(key) ?? null }));
  }

  history(kind: ItemKind | null, key: string | null, first: number): Promise<ChangeRecord[]> {
    return this.changes.of(kind, key, first);
  }

  /** Nothing is written when the item was changed by somebody else meanwhile. */
  async save(wish: Omit<ItemWish, 'restores'>, version: string | null, caller: Caller): Promise<SaveOutcome> {
    const outcome = await this.changes.transaction((tx) => this.change(tx, { ...wish, restores: null }, { version, caller }));
    if (outcome.kind === 'saved') await this.refresh();
    return outcome;
  }

  /** An item as a change left it, or as it was before; of one that was new then, the new one retired. */
  async restore(changeId: string, isBefore: boolean, caller: Caller): Promise<SaveOutcome> {
    const change = /^\d{1,15}$/.test(changeId) ? await this.changes.byId(Number(changeId)) : undefined;
    if (change === undefined) return refused('version', 'UNKNOWN');
    const { kind, key } = change;
    const value = isBefore ? (change.before ?? gone(change.after)) : change.after;
    const outcome = await this.changes.transaction((tx) => this.change(tx, { kind, key, value, restores: change.id }, { version: undefined, caller }));
    if (outcome.kind === 'saved') await this.refresh();
    return outcome;
  }

  /** One change inside a transaction of the caller's; `version` undefined = whatever it is. */
  async change(
    tx: Queryable,
    wish: ItemWish,
    { version, caller }: { readonly version: string | null | undefined; readonly caller: Caller },
  ): Promise<SaveOutcome> {
    const { kind, key, restores } = wish;
    const provinceId = this.provinceOf(caller);
    if (provinceId === null || !isItemKey(kind, key)) return refused('key', 'INVALID');
    const newest = await this.changes.hold(tx, kind, key);
    if (version !== undefined && version !== (newest === null ? null : String(newest))) return refused('version', 'CHANGED_MEANWHILE');
    const store = this.stores.of(kind);
    const [known] = await store.read(tx, { key, provinceId: null });
    const [own] = await store.read(tx, { key, provinceId });
    if (known !== undefined && own === undefined) return refused('key', 'IN_USE');
    const reading = this.rules.check(kind, wish.value, known?.value ?? null, provinceId);
    if ('problems' in reading) return { kind: 'refused', problems: reading.problems };
    if (known !== undefined && (await this.changes.isSame(tx, known.value, reading.value))) return refused('version', 'NOTHING_CHANGED');
    const at = this.clock.now();
    await store.write(tx, key, reading.value, at);
    const [written] = await store.read(tx, { key, provinceId });
    const after = written?.value ?? reading.value;
    const made = await this.changes.add(tx, { kind, key, before: known?.value ?? null, after, madeBy: caller.accountId, madeAt: at, restores });
    return { kind: 'saved', item: { kind, key, value: after, newest: made } };
  }

  /** Lets this process see what was written; the others look every ten seconds. */
  refresh(): Promise<void> {
    return this.rules.refresh();
  }

  private provinceOf({ localityId }: Caller): number | null {
    return this.rules.provinceIdOf(localityId);
  }
}

/** Nothing is ever deleted: taking back a new item retires it. */
const gone = (value: unknown): unknown => ({ ...(value as object), retired: true, closed: true, ended: true, levels: [] });
