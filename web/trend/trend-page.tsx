import { DAY, instant, startOfDay } from '@domain/instant.js';
import { VisuallyHidden } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useCatalogue } from '../shell/catalogue.js';
import { useNow } from '../shell/clock.js';
import { useFormat, useText } from '../text/language.js';
import { StateNote } from '../ui/state-note.js';
import { ManyLines } from './many-lines.js';
import { OneLine } from './one-line.js';
import { type Span, spanOf } from './range.js';
import { TrendControls } from './trend-controls.js';
import { linesOf } from './trend-lines.js';
import { type Grain, useTrendState } from './trend-state.js';

const SLOTS_UP_TO = 14 * DAY;
const DAYS_UP_TO = 400 * DAY;
/** Most slots or days that the server tells at once. */
const MOST_SLOTS = 1600 * DAY;

/** The span in whole minutes of the clock, so that a new question is asked once a day and not each second. */
function useSpan(): Span {
  const { calendar } = useCatalogue();
  const [{ range, step, since, until }] = useTrendState();
  const today = startOfDay(instant(useNow(60_000)), calendar);
  return useMemo(() => spanOf({ range, step, since, until }, today, calendar), [range, step, since, until, today, calendar]);
}

/** Slots for a fortnight, days for a year, weeks beyond; slots of many years would be more than the server tells. */
function grainOf(wanted: Grain | null, { since, until }: Span): Grain {
  const length = until - since;
  if (wanted === 'SLOT' && length > MOST_SLOTS) return 'DAY';
  return wanted ?? (length <= SLOTS_UP_TO ? 'SLOT' : length <= DAYS_UP_TO ? 'DAY' : 'WEEK');
}

/** What a place in time is called, with its year where the span is longer than one. */
function usePlaceName(period: Grain, { since, until }: Span): (at: number) => string {
  const { t } = useText();
  const format = useFormat();
  const isLong = until - since > 366 * DAY;
  return useCallback(
    (at) => {
      if (period === 'SLOT') return t.trend.slot(isLong ? format.fullDateTime(at) : format.dateTime(at));
      if (period === 'WEEK') return t.trend.weekOf(format.date(at));
      return period === 'MONTH' ? t.trend.monthOf(format.date(at).replace(/^\d+[\s/-]/, '')) : `${format.weekday(at)} ${format.date(at)}`;
    },
    [period, isLong, format, t],
  );
}

export function TrendPage() {
  const { t } = useText();
  const catalogue = useCatalogue();
  const [{ commodity, area, outletKind, period: wanted }] = useTrendState();
  const span = useSpan();
  const lines = useMemo(() => linesOf({ commodity, area, outletKind }, catalogue, t.trend.allKinds), [commodity, area, outletKind, catalogue, t]);
  const period = grainOf(wanted, span);
  const title = usePlaceName(period, span);
  const [first] = lines;
  const name = first === undefined ? t.trend.title : `${catalogue.commodityName(first.commodity.id)} · ${catalogue.localityName(first.area)}`;
  return (
    <>
      <title>{`${name} · ${t.common.product}`}</title>
      <VisuallyHidden component="h1">{t.trend.title}</VisuallyHidden>
      <TrendControls lines={lines} period={period} span={span} />
      {first === undefined && <StateNote title={t.trend.choose} />}
      {first !== undefined && lines.length === 1 && <OneLine line={first} period={period} span={span} title={title} />}
      {lines.length > 1 && <ManyLines lines={lines} period={period} span={span} title={title} />}
    </>
  );
}
