import type { Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';

export interface KeyedValue {
  readonly key: string;
  readonly value: unknown;
}

/** How the items of one kind are read and written. `read` of an unknown key is null. */
export interface ItemStore {
  /** Without a key all of them, in the order of screens. `provinceId` narrows those that lie in a province. */
  read(tx: Queryable, wish: { readonly key: string | null; readonly provinceId: number | null }): Promise<KeyedValue[]>;
  write(tx: Queryable, key: string, value: unknown, at: Instant): Promise<void>;
}
