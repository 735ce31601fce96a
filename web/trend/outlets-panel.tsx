import { useQuery } from '@apollo/client/react';
import { DAY } from '@domain/instant.js';
import { ActionIcon, TextInput } from '@mantine/core';
import { useState } from 'react';
import { TrendOutletsDocument, type TrendOutletsQuery } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useRefreshOn } from '../shell/live.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import { Icon } from '../ui/icon.js';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import { type Bin, histogramOf } from './histogram.js';
import { OutletRows, type PricedOutlet } from './outlet-rows.js';
import classes from './outlets-panel.module.css';
import { dayText, midnight } from './range.js';
import type { TrendLine } from './trend-lines.js';
import { useTrendState } from './trend-state.js';

interface OutletsPanelProps {
  readonly line: TrendLine;
  /** Local midnight of the day to list when the address names none. */
  readonly newest: number;
}

/** What each outlet said on one day: how prices spread, and the outlets of each part of it. */
export function OutletsPanel({ line, newest }: OutletsPanelProps) {
  const { t } = useText();
  const { calendar } = useCatalogue();
  const [state, setState] = useTrendState();
  const day = midnight(state.day, calendar) ?? newest;
  const wish = { commodity: line.commodity.id, locality: line.area, outletKind: line.outletKind, day: new Date(day).toISOString() };
  const { data, previousData, error, refetch } = useQuery(TrendOutletsDocument, { variables: wish });
  useRefreshOn('trend', refetch);
  const go = (at: number): void => void setState({ day: dayText(at, calendar) });
  const aside = (
    <span className={`${classes.days} no-print`}>
      <ActionIcon variant="default" size={30} aria-label={t.trend.dayBefore} onClick={() => go(day - DAY)}>
        <Icon name="left" size={16} />
      </ActionIcon>
      <TextInput
        size="xs"
        type="date"
        aria-label={t.trend.outletsDay}
        value={dayText(day, calendar)}
        onChange={(event) => event.currentTarget.value !== '' && void setState({ day: event.currentTarget.value })}
      />
      <ActionIcon variant="default" size={30} aria-label={t.trend.dayAfter} onClick={() => go(day + DAY)}>
        <Icon name="right" size={16} />
      </ActionIcon>
    </span>
  );
  return (
    <Panel title={t.trend.spread} aside={aside} flush>
      <QueryView data={data ?? previousData} error={error} retry={refetch} rows={6}>
        {({ outletSpread }) => <Spread key={`${line.key} ${outletSpread.day}`} spread={outletSpread} line={line} />}
      </QueryView>
    </Panel>
  );
}

function pricedOutlets(spread: TrendOutletsQuery['outletSpread']): readonly PricedOutlet[] {
  return spread.outlets.map((id, place) => ({
    id,
    name: spread.names[place] ?? id,
    kind: spread.kinds[place] ?? '',
    locality: spread.localities[place] ?? '',
    price: spread.price[place] ?? null,
    stock: spread.stock[place] ?? null,
    observedAt: Date.parse(spread.observedAt[place] ?? ''),
  }));
}

function Spread({ spread, line }: { readonly spread: TrendOutletsQuery['outletSpread']; readonly line: TrendLine }) {
  const { t } = useText();
  const format = useFormat();
  const [chosen, setChosen] = useState<Bin | null>(null);
  const outlets = pricedOutlets(spread);
  const bins = histogramOf(outlets.flatMap(({ price }) => price ?? []));
  if (outlets.length === 0) return <StateNote title={t.trend.noOutlets} />;
  const highest = Math.max(1, ...bins.map(({ count }) => count));
  const isIn = (price: number | null): boolean =>
    chosen === null || (price !== null && price >= chosen.from && (price < chosen.to || chosen.from === chosen.to));
  const ends = [bins[0]?.from, bins.at(-1)?.to];
  return (
    <>
      {bins.length > 1 && (
        <>
          <ul className={classes.bins} aria-label={t.trend.spread}>
            {bins.map((bin) => (
              <li key={bin.from}>
                <button
                  type="button"
                  className={classes.bin}
                  style={{ height: `${(100 * bin.count) / highest}%` }}
                  disabled={bin.count === 0}
                  aria-pressed={chosen?.from === bin.from}
                  aria-label={t.trend.bin(format.money(bin.from), format.money(bin.to), t.outlets.count(format.number(bin.count)))}
                  title={t.trend.bin(format.money(bin.from), format.money(bin.to), t.outlets.count(format.number(bin.count)))}
                  onClick={() => setChosen(chosen?.from === bin.from ? null : bin)}
                />
              </li>
            ))}
          </ul>
          <div className={classes.ends}>
            {ends.map((end, place) => (
              <span key={place === 0 ? 'low' : 'high'}>{end === undefined ? '' : format.price(end, line.commodity)}</span>
            ))}
          </div>
        </>
      )}
      <OutletRows outlets={outlets.filter(({ price }) => isIn(price))} all={outlets} commodity={line.commodity} />
    </>
  );
}
