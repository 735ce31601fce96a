import { ActionIcon, SegmentedControl, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef } from 'react';
import { useCatalogue } from '../shell/catalogue.js';
import { serverNow } from '../shell/clock.js';
import { useFormat, useText } from '../text/language.js';
import { Icon } from '../ui/icon.js';
import { dayText, isRunning, RANGES, type Span, spanOf, stepped } from './range.js';
import classes from './trend-controls.module.css';
import { useTrendState } from './trend-state.js';

const PREFIX_STAYS = 1000;
const DAY = 86_400_000;

/** Steps a span back and forth, by its buttons or by `t` and an arrow. */
function useSteps(): (by: 1 | -1) => void {
  const { calendar } = useCatalogue();
  const [state, setState] = useTrendState();
  const prefixed = useRef(0);
  const go = (by: 1 | -1): void => void setState({ ...stepped(state, by, serverNow(), calendar), zoom: null });
  const afterPrefix = (by: 1 | -1) => (): void => {
    if (Date.now() - prefixed.current < PREFIX_STAYS) go(by);
  };
  useHotkeys([
    ['t', () => (prefixed.current = Date.now())],
    ['ArrowLeft', afterPrefix(-1)],
    ['ArrowRight', afterPrefix(1)],
  ]);
  return go;
}

/** Which days: presets, two days of one's own, and steps. */
export function RangeControls({ span }: { readonly span: Span }) {
  const { t } = useText();
  const format = useFormat();
  const { calendar } = useCatalogue();
  const [state, setState] = useTrendState();
  const go = useSteps();
  const choose = (value: string): void => {
    const range = RANGES.find((known) => known === value) ?? 'd30';
    if (range !== 'custom') void setState({ range, step: null, since: null, until: null, zoom: null });
    else {
      const now = spanOf(state, serverNow(), calendar);
      void setState({ range, step: null, since: dayText(now.since, calendar), until: dayText(now.until - DAY, calendar), zoom: null });
    }
  };
  const until = `${format.date(span.until - 1)}${isRunning(state) ? ` ${t.trend.soFar}` : ''}`;
  const isOneYear = dayText(span.since, calendar).slice(0, 4) === dayText(span.until - 1, calendar).slice(0, 4);
  const since = isOneYear ? format.shortDate(span.since) : format.date(span.since);
  return (
    <>
      <div className={classes.ranges}>
        <SegmentedControl
          size="xs"
          aria-label={t.trend.range}
          value={state.range}
          onChange={choose}
          data={RANGES.map((value) => ({ value, label: t.trend.ranges[value] }))}
        />
      </div>
      {state.range === 'custom' && <CustomDays />}
      <span className={classes.step}>
        <ActionIcon variant="default" size={30} aria-label={t.trend.earlier} onClick={() => go(-1)}>
          <Icon name="left" size={16} />
        </ActionIcon>
        <span className={classes.span}>{t.trend.summary(since, until)}</span>
        <ActionIcon variant="default" size={30} aria-label={t.trend.later} disabled={state.range !== 'custom' && state.step === 0} onClick={() => go(1)}>
          <Icon name="right" size={16} />
        </ActionIcon>
      </span>
    </>
  );
}

function CustomDays() {
  const { t } = useText();
  const [state, setState] = useTrendState();
  return (
    <>
      {(['since', 'until'] as const).map((end) => (
        <TextInput
          key={end}
          size="xs"
          type="date"
          aria-label={t.trend[end]}
          value={state[end] ?? ''}
          onChange={(event) => void setState({ [end]: event.currentTarget.value, zoom: null })}
        />
      ))}
    </>
  );
}
