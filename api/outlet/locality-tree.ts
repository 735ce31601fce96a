import type { LocalityRecord } from './place.js';

/** The localities in tree order (parents first, siblings in Vietnamese alphabetical order), so that everything under one of them is one slice. */
export class LocalityTree {
  readonly inOrder: readonly LocalityRecord[];
  private readonly spans = new Map<number, { readonly from: number; readonly to: number }>();
  private readonly byIds: ReadonlyMap<number, LocalityRecord>;
  private readonly byCodes: ReadonlyMap<string, LocalityRecord>;

  constructor(records: readonly LocalityRecord[]) {
    const children = childrenOf(records);
    const ordered: LocalityRecord[] = [];
    const visit = (record: LocalityRecord): void => {
      const from = ordered.push(record) - 1;
      for (const child of children.get(record.id) ?? []) visit(child);
      this.spans.set(record.id, { from, to: ordered.length });
    };
    for (const root of children.get(null) ?? []) visit(root);
    this.inOrder = ordered;
    this.byIds = new Map(ordered.map((record) => [record.id, record]));
    this.byCodes = new Map(ordered.map((record) => [record.code, record]));
  }

  byId(id: number): LocalityRecord | undefined {
    return this.byIds.get(id);
  }

  byCode(code: string): LocalityRecord | undefined {
    return this.byCodes.get(code);
  }

  /** The locality and everything under it, in tree order; empty for an unknown one. */
  subtree(id: number): readonly LocalityRecord[] {
    const span = this.spans.get(id);
    return span === undefined ? [] : this.inOrder.slice(span.from, span.to);
  }

  /** Place in tree order; -1 for an unknown one. */
  placeOf(id: number): number {
    return this.spans.get(id)?.from ?? -1;
  }
}

/** Children by parent id, sorted by name; a record whose parent is not there counts as a root. */
function childrenOf(records: readonly LocalityRecord[]): Map<number | null, LocalityRecord[]> {
  const known = new Set(records.map((record) => record.id));
  const names = new Intl.Collator('vi', { numeric: true });
  const children = new Map<number | null, LocalityRecord[]>();
  for (const record of [...records].sort((a, b) => names.compare(a.name, b.name) || a.id - b.id)) {
    const parent = record.parentId !== null && known.has(record.parentId) ? record.parentId : null;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [record]);
    else siblings.push(record);
  }
  return children;
}
