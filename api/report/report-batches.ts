/** Cuts items into batches of at most `size` in which no key stands twice; a repeated key goes into a later batch than the one before it. */
export function distinctBatches<Item>(
  items: readonly Item[],
  size: number,
  keyOf: (item: Item) => string,
): { readonly item: Item; readonly place: number }[][] {
  const batches: { item: Item; place: number }[][] = [];
  const nextBatchOf = new Map<string, number>();
  let open = 0;
  items.forEach((item, place) => {
    const key = keyOf(item);
    while ((batches[open]?.length ?? 0) >= size) open += 1;
    let batch = Math.max(open, nextBatchOf.get(key) ?? 0);
    while ((batches[batch]?.length ?? 0) >= size) batch += 1;
    while (batches.length <= batch) batches.push([]);
    batches[batch]?.push({ item, place });
    nextBatchOf.set(key, batch + 1);
  });
  return batches;
}
