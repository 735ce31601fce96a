import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useText } from '../text/language.js';
import { Icon } from '../ui/icon.js';
import { MEASURES, SORTS } from './matrix.js';
import classes from './matrix-controls.module.css';
import { KINDS, useOverviewState } from './overview-state.js';

/** The matrix follows when the typing rests for so long, in milliseconds. */
const REST = 120;

export function MatrixControls() {
  const { t } = useText();
  const [{ measure, change, kind, sort }, setState] = useOverviewState();
  return (
    <div className={`${classes.controls} no-print`}>
      <SegmentedControl
        size="xs"
        aria-label={t.overview.measure}
        value={measure}
        onChange={(value) => void setState({ measure: value })}
        data={MEASURES.map((value) => ({ value, label: t.overview.measures[value] }))}
      />
      {measure === 'price' && (
        <NativeSelect
          size="xs"
          aria-label={t.overview.change}
          value={change}
          onChange={(event) => void setState({ change: event.currentTarget.value === 'week' ? 'week' : 'day' })}
          data={(['day', 'week'] as const).map((value) => ({ value, label: `${t.overview.change} ${t.overview.changes[value]}` }))}
        />
      )}
      <NativeSelect
        size="xs"
        aria-label={t.overview.kind}
        value={kind ?? ''}
        onChange={(event) => void setState({ kind: KINDS.find((known) => known === event.currentTarget.value) ?? null })}
        data={[{ value: '', label: `${t.overview.kind}: ${t.common.all}` }, ...KINDS.map((value) => ({ value, label: t.kinds[value] }))]}
      />
      <NativeSelect
        size="xs"
        aria-label={t.overview.sort}
        value={sort}
        onChange={(event) => void setState({ sort: SORTS.find((known) => known === event.currentTarget.value) ?? 'catalogue' })}
        data={SORTS.map((value) => ({ value, label: t.overview.sorts[value] }))}
      />
      <MatrixSearch />
    </div>
  );
}

/** What is typed stands at once; the address, and with it the matrix, follows. */
function MatrixSearch() {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [{ q }, setState] = useOverviewState();
  const [typed, setTyped] = useState<string | null>(null);
  useHotkeys([['/', () => input.current?.focus()]]);
  const tell = useDebouncedCallback((text: string) => {
    void setState({ q: text === '' ? null : text }, { history: 'replace' });
    setTyped(null);
  }, REST);
  return (
    <TextInput
      ref={input}
      size="xs"
      type="search"
      aria-label={t.overview.searchPlaceholder}
      placeholder={t.overview.searchPlaceholder}
      leftSection={<Icon name="search" size={14} />}
      value={typed ?? q}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}
