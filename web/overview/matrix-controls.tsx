import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef } from 'react';
import { useText } from '../text/language.js';
import { Icon } from '../ui/icon.js';
import { MEASURES, SORTS } from './matrix.js';
import classes from './matrix-controls.module.css';
import { KINDS, useOverviewState } from './overview-state.js';

export function MatrixControls() {
  const { t } = useText();
  const search = useRef<HTMLInputElement>(null);
  const [{ measure, change, kind, sort, q }, setState] = useOverviewState();
  useHotkeys([['/', () => search.current?.focus()]]);
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
      <TextInput
        ref={search}
        size="xs"
        type="search"
        aria-label={t.overview.searchPlaceholder}
        placeholder={t.overview.searchPlaceholder}
        leftSection={<Icon name="search" size={14} />}
        value={q}
        onChange={(event) => void setState({ q: event.currentTarget.value === '' ? null : event.currentTarget.value }, { history: 'replace' })}
      />
    </div>
  );
}
