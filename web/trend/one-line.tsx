import { useQuery } from '@apollo/client/react';
import { instant, startOfDay } from '@domain/instant.js';
import { useDeferredValue, useMemo } from 'react';
import { TrendScreenDocument, type TrendScreenQuery } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { serverNow } from '../shell/clock.js';
import { useRefreshOn } from '../shell/live.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import { StateNote } from '../ui/state-note.js';
import { isoSpan } from './iso-span.js';
import { KindGapPanel } from './kind-gap.js';
import { OutletsPanel } from './outlets-panel.js';
import { midnight, type Span } from './range.js';
import { TrendExport } from './trend-export.js';
import type { TrendLine } from './trend-lines.js';
import { TrendPanels } from './trend-panels.js';
import { toPoints } from './trend-points.js';
import { type Grain, useTrendState } from './trend-state.js';
import { TrendTable } from './trend-table.js';
import { useAhead } from './use-ahead.js';
import { useCompared } from './use-compared.js';
import { useEvents } from './use-events.js';

interface OneLineProps {
  readonly line: TrendLine;
  readonly period: Grain;
  readonly span: Span;
  readonly title: (at: number) => string;
}

/** One commodity in one area with everything known of it. */
export function OneLine({ line, period, span, title }: OneLineProps) {
  const wish = { commodity: line.commodity.id, locality: line.area, outletKind: line.outletKind, period };
  const { data, error, refetch } = useQuery(TrendScreenDocument, { variables: { ...wish, ...isoSpan(span) } });
  useRefreshOn('trend', refetch);
  useRefreshOn('alert', refetch);
  return (
    <QueryView data={data} error={error} retry={refetch} rows={10}>
      {(screen) => <Figures line={line} period={period} span={span} title={title} screen={screen} />}
    </QueryView>
  );
}

function Figures({ line, period, span, title, screen }: OneLineProps & { readonly screen: TrendScreenQuery }) {
  const { t } = useText();
  const format = useFormat();
  const { calendar } = useCatalogue();
  const [{ day }] = useTrendState();
  const ahead = useAhead(line, span);
  const compared = useCompared(line, period);
  const events = useEvents(line, span);
  // Price and its controls stand first; what lies below follows in a second turn.
  const hasRest = useDeferredValue(true, false);
  const points = useMemo(() => toPoints(screen.trend, serverNow()), [screen]);
  const filled = useMemo(() => [{ line, points }], [line, points]);
  const chartTitle = (at: number): string => {
    const outlets = points.find((point) => point.at === at)?.outlets;
    return outlets == null ? title(at) : `${title(at)} · ${t.outlets.count(format.number(outlets))}`;
  };
  if (points.every(({ outlets, median }) => outlets === null && median === null)) return <StateNote title={t.trend.empty} />;
  const known = points.findLast(({ outlets }) => outlets !== null)?.at ?? span.since;
  // A slot is named by its issue time, which may be the morning after the day it tells of.
  const newest = startOfDay(instant(Math.min(known - (period === 'SLOT' ? 1 : 0), serverNow())), calendar);
  return (
    <div style={{ display: 'grid', gap: 10, minWidth: 0 }}>
      <TrendExport lines={filled} period={period} span={span} day={midnight(day, calendar) ?? newest} ahead={ahead} />
      <TrendPanels
        line={line}
        span={span}
        screen={screen}
        points={points}
        compared={compared}
        events={events}
        ahead={ahead}
        title={chartTitle}
        hasRest={hasRest}
      />
      {hasRest && (
        <>
          {line.outletKind === null && <KindGapPanel line={line} period={period} span={span} title={title} />}
          <OutletsPanel line={line} newest={newest} />
          <TrendTable commodity={line.commodity} points={points} title={title} />
        </>
      )}
    </div>
  );
}
