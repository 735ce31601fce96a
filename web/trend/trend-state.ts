import { parseAsArrayOf, parseAsBoolean, parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { COMPARISONS, RANGES, type Span } from './range.js';

export const GRAINS = ['SLOT', 'DAY', 'WEEK', 'MONTH'] as const;
export type Grain = (typeof GRAINS)[number];

export const MEASURES = ['price', 'index', 'stock', 'sold', 'incoming', 'coverDays', 'stockOutRate'] as const;
export type Measure = (typeof MEASURES)[number];

const several = parseAsArrayOf(parseAsString).withDefault([]);

const state = {
  commodity: several,
  area: several,
  outletKind: several,
  period: parseAsStringLiteral(GRAINS),
  range: parseAsStringLiteral(RANGES).withDefault('d30'),
  step: parseAsInteger.withDefault(0),
  since: parseAsString,
  until: parseAsString,
  compare: parseAsArrayOf(parseAsStringLiteral(COMPARISONS)).withDefault([]),
  forecast: parseAsBoolean.withDefault(true),
  measure: parseAsStringLiteral(MEASURES).withDefault('price'),
  /** The local day whose outlets are listed. */
  day: parseAsString,
  /** The part of the span that is looked at, `since~until` in milliseconds. */
  zoom: parseAsString,
};

/** What the trend screen shows, kept in the address. */
export const useTrendState = () => useQueryStates(state, { history: 'push' });

/** The part of a span that is looked at; null shows all of it, as does one that makes no sense. */
export function zoomOf(text: string | null, span: Span): Span | null {
  const [since = Number.NaN, until = Number.NaN] = (text ?? '').split('~').map(Number);
  return Number.isFinite(since) && Number.isFinite(until) && since < until && until > span.since && since < span.until ? { since, until } : null;
}

/** The zoom kept in the address, and a way to change it; null shows everything again. */
export function useZoom(span: Span): readonly [Span | null, (zoom: Span | null) => void] {
  const [{ zoom }, setState] = useTrendState();
  const shown = useMemo(() => zoomOf(zoom, span), [zoom, span]);
  return [shown, (next) => void setState({ zoom: next === null ? null : `${Math.round(next.since)}~${Math.round(next.until)}` })];
}
