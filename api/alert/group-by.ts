/** Each item under every key it names. */
export function groupBy<Item>(items: readonly Item[], keysOf: (item: Item) => readonly number[]): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
