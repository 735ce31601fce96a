/** How many outlets a person visits. */
export interface Load {
  readonly accountId: number;
  readonly outlets: number;
}

export interface Share {
  readonly fromId: number;
  readonly toId: number;
}

/** Who takes over from whom when several people drop out: the largest load goes to whoever has least by then, the earlier of equals first. Nobody gets anything when nobody is left. */
export function shareOut(from: readonly Load[], to: readonly Load[]): Share[] {
  const loads = to.map(({ accountId, outlets }) => ({ accountId, outlets }));
  return from
    .toSorted((a, b) => b.outlets - a.outlets || a.accountId - b.accountId)
    .flatMap(({ accountId, outlets }) => {
      const least = loads.reduce<(typeof loads)[number] | undefined>((best, one) => (best === undefined || one.outlets < best.outlets ? one : best), undefined);
      if (least === undefined) return [];
      least.outlets += outlets;
      return [{ fromId: accountId, toId: least.accountId }];
    });
}
