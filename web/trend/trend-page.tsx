import { useQuery } from '@apollo/client/react';
import { DAY } from '@domain/instant.js';
import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { TrendBeforeDocument, TrendScreenDocument, type TrendScreenQuery } from '../generated/operations.js';
import { type Commodity, useCatalogue } from '../shell/catalogue.js';
import { serverNow, useNow } from '../shell/clock.js';
import { useRefreshOn } from '../shell/live.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import { StateNote } from '../ui/state-note.js';
import { type Span, spanBefore, spanOf } from './range.js';
import { TrendControls } from './trend-controls.js';
import { TrendPanels } from './trend-panels.js';
import { toPoints } from './trend-points.js';
import { useTrendState } from './trend-state.js';
import { TrendTable } from './trend-table.js';
import { type Ahead, useAhead } from './use-ahead.js';

const SLOTS_UP_TO = 14 * DAY;

/** The span in whole minutes of the clock, so that a new question is asked once a day and not each second. */
function useSpan(): Span {
  const { calendar } = useCatalogue();
  const [{ range, step, since, until }] = useTrendState();
  const today = spanOf({ range: 'today', step: 0, since: null, until: null }, useNow(60_000), calendar).since;
  return useMemo(() => spanOf({ range, step, since, until }, today, calendar), [range, step, since, until, today, calendar]);
}

export function TrendPage() {
  const { t } = useText();
  const catalogue = useCatalogue();
  const [state] = useTrendState();
  const span = useSpan();
  const commodity = catalogue.commodity(state.commodity ?? '') ?? catalogue.commodities[0];
  const area = catalogue.locality(state.area ?? '')?.id ?? catalogue.root;
  const period = state.period ?? (span.until - span.since <= SLOTS_UP_TO ? 'SLOT' : 'DAY');
  return (
    <>
      <title>{`${commodity === undefined ? t.trend.title : catalogue.commodityName(commodity.id)} · ${catalogue.localityName(area)} · ${t.common.product}`}</title>
      <VisuallyHidden component="h1">{t.trend.title}</VisuallyHidden>
      <TrendControls commodity={commodity?.id ?? null} area={area} period={period} span={span} />
      {commodity === undefined ? <StateNote title={t.trend.choose} /> : <TrendBody commodity={commodity} area={area} period={period} span={span} />}
    </>
  );
}

interface TrendBodyProps {
  readonly commodity: Commodity;
  readonly area: string;
  readonly period: 'SLOT' | 'DAY';
  readonly span: Span;
}

function TrendBody({ commodity, area, period, span }: TrendBodyProps) {
  const [{ outletKind, compare }] = useTrendState();
  const wish = { commodity: commodity.id, locality: area, outletKind, period };
  const range = (of: Span) => ({ since: new Date(of.since).toISOString(), until: new Date(of.until).toISOString() });
  const { data, error, refetch } = useQuery(TrendScreenDocument, { variables: { ...wish, ...range(span) } });
  const before = useQuery(TrendBeforeDocument, { variables: { ...wish, ...range(spanBefore(span)) }, skip: !compare });
  const ahead = useAhead(commodity.id, area, span);
  useRefreshOn('trend', refetch);
  useRefreshOn('alert', refetch);
  return (
    <QueryView data={data} error={error} retry={refetch} rows={10}>
      {(screen) => (
        <TrendFigures commodity={commodity} area={area} span={span} screen={screen} before={compare ? before.data?.trend : undefined} ahead={ahead} />
      )}
    </QueryView>
  );
}

interface TrendFiguresProps {
  readonly commodity: Commodity;
  readonly area: string;
  readonly span: Span;
  readonly screen: TrendScreenQuery;
  readonly before: TrendScreenQuery['trend'] | undefined;
  readonly ahead: Ahead | undefined;
}

function TrendFigures({ commodity, area, span, screen, before, ahead }: TrendFiguresProps) {
  const { t } = useText();
  const format = useFormat();
  const points = useMemo(() => toPoints(screen.trend, serverNow()), [screen]);
  const earlier = useMemo(
    () => (before === undefined ? [] : toPoints(before, serverNow()).map((point) => ({ ...point, at: point.at + span.until - span.since }))),
    [before, span],
  );
  const title = (at: number): string => (screen.trend.period === 'SLOT' ? t.trend.slot(format.dateTime(at)) : `${format.weekday(at)} ${format.date(at)}`);
  const chartTitle = (at: number): string => {
    const outlets = points.find((point) => point.at === at)?.outlets;
    return outlets == null ? title(at) : `${title(at)} · ${t.outlets.count(format.number(outlets))}`;
  };
  if (points.every(({ outlets, median }) => outlets === null && median === null)) return <StateNote title={t.trend.empty} />;
  return (
    <div style={{ display: 'grid', gap: 10 }}>
      <TrendPanels commodity={commodity} area={area} span={span} screen={screen} points={points} earlier={earlier} ahead={ahead} title={chartTitle} />
      <TrendTable commodity={commodity} area={area} points={points} ahead={ahead} title={title} />
    </div>
  );
}
