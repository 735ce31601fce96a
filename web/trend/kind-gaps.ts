import { median as middle } from '@domain/statistics.js';
import type { FilledLine } from './lines-drawing.js';

/** How far the price at one kind of outlet stands from that at another, 0.05 = 5 % dearer. */
export interface KindGap {
  readonly outletKind: string;
  /** The newest place at which both were known. */
  readonly at: number;
  readonly median: number;
  readonly reference: number;
  readonly gap: number;
  /** The median of all places at which both were known. */
  readonly usual: number;
}

/** Compares places of the same time only: a morning's markets with that morning's supermarkets. */
export function gapsOf(lines: readonly FilledLine[], reference: string): readonly KindGap[] {
  const base = new Map((lines.find(({ line }) => line.outletKind === reference)?.points ?? []).map(({ at, median }) => [at, median]));
  return lines.flatMap(({ line, points }): KindGap[] => {
    if (line.outletKind === null || line.outletKind === reference) return [];
    const both = points.flatMap(({ at, median }) => {
      const beside = base.get(at) ?? null;
      return median === null || beside === null || beside === 0 ? [] : [{ at, median, reference: beside, gap: median / beside - 1 }];
    });
    const newest = both.at(-1);
    return newest === undefined ? [] : [{ outletKind: line.outletKind, ...newest, usual: middle(both.map(({ gap }) => gap)) ?? 0 }];
  });
}
