import { RULES, SEVERITIES } from '@domain/alert/verdict.js';
import { Button, NativeSelect, SegmentedControl, Select } from '@mantine/core';
import { useCatalogue } from '../shell/catalogue.js';
import { useFormat, useText } from '../text/language.js';
import { foldedFilter } from '../ui/folded-filter.js';
import classes from './alert-filters.module.css';
import { MUTED, OWNERS, SORTS, STATES, useAlertState } from './alert-state.js';

/** `total` is null until the server has answered. */
export function AlertFilters({ shown, total }: { readonly shown: number; readonly total: number | null }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const [{ state, severity, commodity, area }, setState] = useAlertState();
  return (
    <div className={classes.filters}>
      <h1 className={classes.title}>{t.alerts.title}</h1>
      <SegmentedControl
        size="xs"
        aria-label={t.alerts.state}
        value={state}
        onChange={(value) => void setState({ state: value, id: null })}
        data={STATES.map((value) => ({ value, label: t.alerts.states[value] }))}
      />
      <NativeSelect
        size="xs"
        aria-label={t.alerts.severity}
        value={severity ?? ''}
        onChange={(event) => void setState({ severity: SEVERITIES.find((known) => known === event.currentTarget.value) ?? null })}
        data={[
          { value: '', label: `${t.alerts.severity}: ${t.common.all}` },
          ...SEVERITIES.toReversed().map((value) => ({ value, label: t.severities[value] })),
        ]}
      />
      <Select
        size="xs"
        aria-label={t.alerts.commodity}
        placeholder={`${t.alerts.commodity}: ${t.common.all}`}
        searchable
        clearable
        filter={foldedFilter}
        nothingFoundMessage={t.palette.empty}
        value={commodity}
        onChange={(value) => void setState({ commodity: value })}
        data={catalogue.commodities.map(({ id }) => ({ value: id, label: catalogue.commodityName(id) }))}
      />
      <Select
        size="xs"
        aria-label={t.alerts.area}
        placeholder={`${t.alerts.area}: ${t.common.all}`}
        searchable
        clearable
        filter={foldedFilter}
        nothingFoundMessage={t.palette.empty}
        value={area}
        onChange={(value) => void setState({ area: value })}
        data={catalogue.localities.map(({ id, fullName }) => ({ value: id, label: fullName }))}
      />
      <LifeFilters />
      <span className={classes.count} role="status">
        {total === null ? '' : t.alerts.count(format.number(shown), format.number(total))}
      </span>
    </div>
  );
}

/** Order, rule, owner and muting, and what lies over the desk. */
function LifeFilters() {
  const { t } = useText();
  const [{ state, sort, rule, owner, muted }, setState] = useAlertState();
  return (
    <>
      {state === 'open' && (
        <NativeSelect
          size="xs"
          aria-label={t.desk.sort}
          value={sort}
          onChange={(event) => void setState({ sort: SORTS.find((known) => known === event.currentTarget.value) ?? null })}
          data={SORTS.map((value) => ({ value, label: t.desk.sorts[value] }))}
        />
      )}
      <NativeSelect
        size="xs"
        aria-label={t.desk.rule}
        value={rule ?? ''}
        onChange={(event) => void setState({ rule: RULES.find((known) => known === event.currentTarget.value) ?? null })}
        data={[{ value: '', label: `${t.desk.rule}: ${t.common.all}` }, ...RULES.map((value) => ({ value, label: t.rules[value].name }))]}
      />
      <NativeSelect
        size="xs"
        aria-label={t.desk.owner}
        value={owner}
        onChange={(event) => void setState({ owner: OWNERS.find((known) => known === event.currentTarget.value) ?? null })}
        data={OWNERS.map((value) => ({ value, label: `${t.desk.owner}: ${t.desk.owners[value]}` }))}
      />
      <NativeSelect
        size="xs"
        aria-label={t.desk.muted}
        value={muted}
        onChange={(event) => void setState({ muted: MUTED.find((known) => known === event.currentTarget.value) ?? null })}
        data={MUTED.map((value) => ({ value, label: `${t.desk.muted}: ${t.desk.mutedStates[value]}` }))}
      />
      <Button size="xs" variant="default" onClick={() => void setState({ panel: 'silences' })}>
        {t.desk.silences}
      </Button>
      <Button size="xs" variant="default" onClick={() => void setState({ panel: 'precision' })}>
        {t.desk.precision}
      </Button>
    </>
  );
}
