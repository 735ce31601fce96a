import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { TrendLinesDocument } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { serverNow } from '../shell/clock.js';
import { useRefreshOn } from '../shell/live.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import { ChangeMark } from '../ui/change-mark.js';
import classes from '../ui/figures-table.module.css';
import { Panel } from '../ui/panel.js';
import { ScrollBox } from '../ui/scroll-box.js';
import { StateNote } from '../ui/state-note.js';
import { isoSpan } from './iso-span.js';
import { gapsOf, type KindGap } from './kind-gaps.js';
import { LinesChart } from './lines-chart.js';
import type { FilledLine } from './lines-drawing.js';
import type { Span } from './range.js';
import { seriesOf, type TrendLine } from './trend-lines.js';
import { toPoints } from './trend-points.js';
import type { Grain } from './trend-state.js';

/** Whose prices the others are compared with. */
const REFERENCE = 'MARKET';

interface KindGapPanelProps {
  readonly line: TrendLine;
  readonly period: Grain;
  readonly span: Span;
  readonly title: (at: number) => string;
}

/** The price at each kind of outlet, and how far each stands from the markets at the same time. */
export function KindGapPanel({ line, period, span, title }: KindGapPanelProps) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const lines = useMemo(
    () => catalogue.outletKinds.map(({ id }) => ({ ...line, key: `${line.key}${id}`, outletKind: id, name: catalogue.outletKindName(id) })),
    [catalogue, line],
  );
  const { data, error, refetch } = useQuery(TrendLinesDocument, { variables: { series: seriesOf(lines), period, ...isoSpan(span) } });
  useRefreshOn('trend', refetch);
  const filled = useMemo(
    () =>
      (data?.trends ?? []).flatMap((trend, place): FilledLine[] => {
        const [own, points] = [lines[place], toPoints(trend, serverNow())];
        return own === undefined || points.every(({ median }) => median === null) ? [] : [{ line: own, points }];
      }),
    [data, lines],
  );
  return (
    <Panel title={t.trend.kindGap} flush>
      <QueryView data={data} error={error} retry={refetch} rows={6}>
        {() =>
          filled.length < 2 ? (
            <StateNote title={t.trend.oneKind} />
          ) : (
            <>
              <LinesChart lines={filled} measure="price" span={span} label={t.trend.kindGap} title={title} height={240} />
              <GapTable gaps={gapsOf(filled, REFERENCE)} line={line} title={title} />
            </>
          )
        }
      </QueryView>
    </Panel>
  );
}

function GapTable({ gaps, line, title }: { readonly gaps: readonly KindGap[]; readonly line: TrendLine; readonly title: (at: number) => string }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  if (gaps.length === 0) return <p style={{ margin: 0, padding: '4px 12px 10px', color: 'var(--dim)', fontSize: '0.75rem' }}>{t.trend.noGap}</p>;
  return (
    <ScrollBox label={t.trend.kindGap}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t.trend.outletKind}</th>
            <th scope="col">{t.trend.sameTime}</th>
            <th scope="col" className={classes.right}>
              {t.trend.median}
            </th>
            <th scope="col" className={classes.right}>
              {catalogue.outletKindName(REFERENCE)}
            </th>
            <th scope="col" className={classes.right}>
              {t.trend.gap}
            </th>
            <th scope="col" className={classes.right}>
              {t.trend.usualGap}
            </th>
          </tr>
        </thead>
        <tbody>
          {gaps.map(({ outletKind, at, median, reference, gap, usual }) => (
            <tr key={outletKind}>
              <th scope="row">{catalogue.outletKindName(outletKind)}</th>
              <td>{title(at)}</td>
              <td className={classes.right}>{format.price(median, line.commodity)}</td>
              <td className={classes.right}>{format.price(reference, line.commodity)}</td>
              <td className={classes.right}>
                <ChangeMark ratio={gap} text={format.change(gap)} />
              </td>
              <td className={classes.right}>{format.change(usual)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
