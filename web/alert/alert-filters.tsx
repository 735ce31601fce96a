import { SEVERITIES } from '@domain/alert/verdict.js';
import { NativeSelect, SegmentedControl, Select } from '@mantine/core';
import { useCatalogue } from '../shell/catalogue.js';
import { useFormat, useText } from '../text/language.js';
import { foldedFilter } from '../ui/folded-filter.js';
import classes from './alert-filters.module.css';
import { STATES, useAlertState } from './alert-state.js';

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
      <span className={classes.count} role="status">
        {total === null ? '' : t.alerts.count(format.number(shown), format.number(total))}
      </span>
    </div>
  );
}
