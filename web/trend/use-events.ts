import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { TrendEventsDocument } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useMe } from '../shell/use-me.js';
import { useText } from '../text/language.js';
import type { TrendEvent } from './price-drawing.js';
import type { Span } from './range.js';
import type { TrendLine } from './trend-lines.js';

const MARKED = ['TET', 'RUMOUR_DAY', 'RESERVE_PERIOD'] as const;

/** What was declared for the line's commodity and area, or for everywhere, within the span. Nothing for inspectors, who may not read the registers. */
export function useEvents({ commodity, area }: TrendLine, span: Span): readonly TrendEvent[] {
  const { t } = useText();
  const catalogue = useCatalogue();
  const role = useMe()?.role;
  const { data } = useQuery(TrendEventsDocument, { skip: role === undefined || role === 'INSPECTOR' });
  return useMemo(() => {
    const around = new Set(catalogue.pathTo(area).map(({ id }) => id));
    return (data?.registerEntries ?? []).flatMap((entry): TrendEvent[] => {
      const kind = MARKED.find((known) => known === entry.kind);
      const [since, until] = [Date.parse(entry.since), entry.until === null ? Number.POSITIVE_INFINITY : Date.parse(entry.until)];
      const isHere = (entry.locality === null || around.has(entry.locality)) && (entry.commodity === null || entry.commodity === commodity.id);
      if (kind === undefined || !isHere || entry.endedAt !== null || since >= span.until || until <= span.since) return [];
      return [{ id: entry.id, name: t.admin.kinds[kind], since, until }];
    });
  }, [data, catalogue, area, commodity, span, t]);
}
