import { ActionIcon, Checkbox, NativeSelect, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef } from 'react';
import { useCatalogue } from '../shell/catalogue.js';
import { serverNow } from '../shell/clock.js';
import { useFormat, useText } from '../text/language.js';
import { foldedFilter } from '../ui/folded-filter.js';
import { Icon } from '../ui/icon.js';
import { dayText, RANGES, type Span, spanOf, stepped } from './range.js';
import classes from './trend-controls.module.css';
import { useTrendState } from './trend-state.js';

const PREFIX_STAYS = 1000;
const DAY = 86_400_000;

interface TrendControlsProps {
  readonly commodity: string | null;
  readonly area: string;
  readonly period: 'SLOT' | 'DAY';
  readonly span: Span;
}

export function TrendControls({ commodity, area, period, span }: TrendControlsProps) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const [state, setState] = useTrendState();
  return (
    <div className={`${classes.controls} no-print`}>
      <Select
        size="xs"
        className={classes.wide ?? ''}
        aria-label={t.trend.commodity}
        placeholder={t.trend.choose}
        searchable
        filter={foldedFilter}
        nothingFoundMessage={t.palette.empty}
        value={commodity}
        onChange={(value) => value !== null && void setState({ commodity: value })}
        data={catalogue.commodities.map(({ id }) => ({ value: id, label: catalogue.commodityName(id) }))}
      />
      <Select
        size="xs"
        aria-label={t.trend.area}
        searchable
        filter={foldedFilter}
        nothingFoundMessage={t.palette.empty}
        value={area}
        onChange={(value) => value !== null && void setState({ area: value })}
        data={catalogue.localities.map(({ id, fullName }) => ({ value: id, label: fullName }))}
      />
      <NativeSelect
        size="xs"
        aria-label={t.trend.outletKind}
        value={state.outletKind ?? ''}
        onChange={(event) => void setState({ outletKind: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        data={[
          { value: '', label: `${t.trend.outletKind}: ${t.common.all}` },
          ...catalogue.outletKinds.map(({ id }) => ({ value: id, label: catalogue.outletKindName(id) })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t.trend.period}
        value={period}
        onChange={(event) => void setState({ period: event.currentTarget.value === 'SLOT' ? 'SLOT' : 'DAY' })}
        data={(['SLOT', 'DAY'] as const).map((value) => ({ value, label: t.trend.periods[value] }))}
      />
      <RangeControls span={span} />
      <Checkbox
        size="xs"
        label={t.trend.compare}
        checked={state.compare}
        onChange={(event) => void setState({ compare: event.currentTarget.checked ? true : null })}
      />
      <Checkbox
        size="xs"
        label={t.forecast.show}
        checked={state.forecast}
        onChange={(event) => void setState({ forecast: event.currentTarget.checked ? null : false })}
      />
    </div>
  );
}

function RangeControls({ span }: { readonly span: Span }) {
  const { t } = useText();
  const format = useFormat();
  const { calendar } = useCatalogue();
  const [state, setState] = useTrendState();
  const prefixed = useRef(0);
  const go = (by: 1 | -1): void => void setState(stepped(state, by, serverNow(), calendar));
  const afterPrefix = (by: 1 | -1) => (): void => {
    if (Date.now() - prefixed.current < PREFIX_STAYS) go(by);
  };
  useHotkeys([
    ['t', () => (prefixed.current = Date.now())],
    ['ArrowLeft', afterPrefix(-1)],
    ['ArrowRight', afterPrefix(1)],
  ]);
  const atToday = state.range !== 'custom' && state.step === 0;
  const choose = (value: string): void => {
    const range = RANGES.find((known) => known === value) ?? 'd30';
    if (range !== 'custom') void setState({ range, step: null, since: null, until: null });
    else {
      const now = spanOf(state, serverNow(), calendar);
      void setState({ range, step: null, since: dayText(now.since, calendar), until: dayText(now.until - DAY, calendar) });
    }
  };
  return (
    <>
      <SegmentedControl
        size="xs"
        className={classes.ranges ?? ''}
        aria-label={t.trend.range}
        value={state.range}
        onChange={choose}
        data={RANGES.map((value) => ({ value, label: t.trend.ranges[value] }))}
      />
      {state.range === 'custom' && (
        <>
          <TextInput
            size="xs"
            type="date"
            aria-label={t.trend.since}
            value={state.since ?? ''}
            onChange={(event) => void setState({ since: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            type="date"
            aria-label={t.trend.until}
            value={state.until ?? ''}
            onChange={(event) => void setState({ until: event.currentTarget.value })}
          />
        </>
      )}
      <span className={classes.step}>
        <ActionIcon variant="default" size={30} aria-label={t.trend.earlier} onClick={() => go(-1)}>
          <Icon name="left" size={16} />
        </ActionIcon>
        <span className={classes.span}>{t.trend.summary(format.shortDate(span.since), format.date(span.until - 1))}</span>
        <ActionIcon variant="default" size={30} aria-label={t.trend.later} disabled={atToday} onClick={() => go(1)}>
          <Icon name="right" size={16} />
        </ActionIcon>
      </span>
    </>
  );
}
