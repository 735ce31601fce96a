import { Checkbox, Chip, MultiSelect, NativeSelect } from '@mantine/core';
import { useCatalogue } from '../shell/catalogue.js';
import { useText } from '../text/language.js';
import { foldedFilter } from '../ui/folded-filter.js';
import { COMPARISONS, type Span } from './range.js';
import { RangeControls } from './range-controls.js';
import classes from './trend-controls.module.css';
import type { TrendLine } from './trend-lines.js';
import { GRAINS, type Grain, useTrendState } from './trend-state.js';

interface TrendControlsProps {
  readonly lines: readonly TrendLine[];
  readonly period: Grain;
  readonly span: Span;
}

const each = (values: readonly (string | null)[]): string[] => [...new Set(values)].filter((value) => value !== null);

/** What is drawn, of when, and beside what. */
export function TrendControls({ lines, period, span }: TrendControlsProps) {
  const { t } = useText();
  const [state, setState] = useTrendState();
  return (
    <div className={`${classes.controls} no-print`}>
      <LineControls lines={lines} />
      <NativeSelect
        size="xs"
        aria-label={t.trend.period}
        value={period}
        onChange={(event) => void setState({ period: GRAINS.find((grain) => grain === event.currentTarget.value) ?? null })}
        data={GRAINS.map((value) => ({ value, label: t.trend.periods[value] }))}
      />
      <RangeControls span={span} />
      {lines.length === 1 && (
        <>
          <Chip.Group
            multiple
            value={state.compare}
            onChange={(values) => void setState({ compare: COMPARISONS.filter((comparison) => values.includes(comparison)), zoom: null })}
          >
            <fieldset className={classes.chips} aria-label={t.trend.compare}>
              {COMPARISONS.map((comparison) => (
                <Chip key={comparison} size="xs" variant="outline" value={comparison}>
                  {t.trend.comparisons[comparison]}
                </Chip>
              ))}
            </fieldset>
          </Chip.Group>
          <Checkbox
            size="xs"
            label={t.forecast.show}
            checked={state.forecast}
            onChange={(event) => void setState({ forecast: event.currentTarget.checked ? null : false })}
          />
        </>
      )}
    </div>
  );
}

/** Any commodities, areas and kinds of outlets. */
function LineControls({ lines }: { readonly lines: readonly TrendLine[] }) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const [, setState] = useTrendState();
  const look = {
    size: 'xs',
    searchable: true,
    filter: foldedFilter,
    nothingFoundMessage: t.palette.empty,
    hidePickedOptions: true,
    className: classes.wide ?? '',
  } as const;
  const kinds = each(lines.map(({ outletKind }) => outletKind));
  return (
    <>
      <MultiSelect
        {...look}
        aria-label={t.trend.commodity}
        value={each(lines.map(({ commodity }) => commodity.id))}
        onChange={(commodity) => void setState({ commodity, zoom: null })}
        data={catalogue.commodities.map(({ id }) => ({ value: id, label: catalogue.commodityName(id) }))}
      />
      <MultiSelect
        {...look}
        aria-label={t.trend.area}
        value={each(lines.map(({ area }) => area))}
        onChange={(area) => void setState({ area })}
        data={catalogue.localities.map(({ id, fullName }) => ({ value: id, label: fullName }))}
      />
      <MultiSelect
        {...look}
        aria-label={t.trend.outletKind}
        placeholder={kinds.length === 0 ? t.trend.allKinds : ''}
        value={kinds}
        onChange={(outletKind) => void setState({ outletKind })}
        data={catalogue.outletKinds.map(({ id }) => ({ value: id, label: catalogue.outletKindName(id) }))}
      />
    </>
  );
}
