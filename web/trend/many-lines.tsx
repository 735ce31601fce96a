import { useQuery } from '@apollo/client/react';
import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { TrendLinesDocument } from '../generated/operations.js';
import { serverNow } from '../shell/clock.js';
import { useRefreshOn } from '../shell/live.js';
import { QueryView } from '../shell/query-view.js';
import { useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import { isoSpan } from './iso-span.js';
import { LinesChart } from './lines-chart.js';
import type { FilledLine } from './lines-drawing.js';
import { LinesTable } from './lines-table.js';
import type { Span } from './range.js';
import { TrendExport } from './trend-export.js';
import { MOST_LINES, seriesOf, type TrendLine } from './trend-lines.js';
import { toPoints } from './trend-points.js';
import { type Grain, MEASURES, useTrendState } from './trend-state.js';

interface ManyLinesProps {
  readonly lines: readonly TrendLine[];
  readonly period: Grain;
  readonly span: Span;
  readonly title: (at: number) => string;
}

/** Several lines in one picture, one measure at a time. */
export function ManyLines({ lines, period, span, title }: ManyLinesProps) {
  const { t } = useText();
  const drawn = useMemo(() => lines.slice(0, MOST_LINES), [lines]);
  const { data, error, refetch } = useQuery(TrendLinesDocument, { variables: { series: seriesOf(drawn), period, ...isoSpan(span) } });
  useRefreshOn('trend', refetch);
  const filled = useMemo(
    () =>
      (data?.trends ?? []).flatMap((trend, place): FilledLine[] => {
        const line = drawn[place];
        return line === undefined ? [] : [{ line, points: toPoints(trend, serverNow()) }];
      }),
    [data, drawn],
  );
  return (
    <QueryView data={data} error={error} retry={refetch} rows={10}>
      {() => (
        <>
          {lines.length > MOST_LINES && <p role="status">{t.trend.tooManyLines(MOST_LINES, lines.length)}</p>}
          {filled.every(({ points }) => points.every(({ outlets }) => outlets === null)) ? (
            <StateNote title={t.trend.empty} />
          ) : (
            <MeasurePanel filled={filled} period={period} span={span} title={title} />
          )}
        </>
      )}
    </QueryView>
  );
}

interface MeasurePanelProps {
  readonly filled: readonly FilledLine[];
  readonly period: Grain;
  readonly span: Span;
  readonly title: (at: number) => string;
}

function MeasurePanel({ filled, period, span, title }: MeasurePanelProps) {
  const { t } = useText();
  const [{ measure }, setState] = useTrendState();
  const drawn = useMemo(() => ({ since: span.since, until: Math.max(span.until, ...filled.map(({ points }) => points.at(-1)?.at ?? 0)) }), [span, filled]);
  const choose = (value: string): void => void setState({ measure: MEASURES.find((known) => known === value) ?? null });
  return (
    <div style={{ display: 'grid', gap: 10, minWidth: 0 }}>
      <TrendExport lines={filled} period={period} span={span} day={null} />
      <Panel title={t.trend.linesChart(t.trend.measures[measure])} flush>
        <div className="no-print" style={{ padding: '8px 12px 0', overflowX: 'auto' }}>
          <SegmentedControl
            size="xs"
            aria-label={t.trend.measure}
            value={measure}
            onChange={choose}
            data={MEASURES.map((value) => ({ value, label: t.trend.measures[value] }))}
          />
        </div>
        <LinesChart
          lines={filled}
          measure={measure}
          span={drawn}
          label={t.trend.linesLabel(t.trend.measures[measure].toLowerCase(), filled.length)}
          title={title}
        />
      </Panel>
      <LinesTable lines={filled} measure={measure} title={title} />
    </div>
  );
}
