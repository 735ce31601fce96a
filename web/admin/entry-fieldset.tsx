import { NativeSelect, Select, TextInput } from '@mantine/core';
import type { RegistersQuery } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useText } from '../text/language.js';
import { foldedFilter } from '../ui/folded-filter.js';
import classes from './admin.module.css';
import type { EntryFields } from './entry-draft.js';
import { kindsOf } from './register-rows.js';
import type { RegisterTabName } from './tabs.js';

interface FieldsetProps {
  readonly tab: RegisterTabName;
  readonly fields: EntryFields;
  readonly outlets: RegistersQuery['outlets'];
  /** The chosen commodity's unit. */
  readonly unit: string;
  readonly onChange: (change: Partial<EntryFields>) => void;
}

/** The fields that go with each register and kind, and no others. */
export function EntryFieldset(props: FieldsetProps) {
  const { tab, fields } = props;
  const { t } = useText();
  const isTet = fields.kind === 'TET';
  const isExemption = tab === 'exemptions';
  return (
    <>
      {(tab === 'exemptions' || tab === 'calendar' || tab === 'ceilings') && <Kind {...props} />}
      {tab === 'levels' && <Level {...props} />}
      {!isExemption && <Place {...props} />}
      {(isExemption || tab === 'closures' || tab === 'ceilings') && <OutletField {...props} />}
      {isExemption && <Line {...props} name="owner" label={t.admin.fields.owner} />}
      {tab !== 'closures' && tab !== 'levels' && !isTet && <Goods {...props} />}
      {isExemption && fields.commodity !== '' && <Line {...props} name="quantity" label={t.admin.fields.quantity(props.unit)} mode="decimal" />}
      {tab === 'ceilings' && <Line {...props} name="price" label={t.admin.fields.price(props.unit)} mode="decimal" />}
      {isTet && (
        <div className={classes.pair}>
          <Line {...props} name="salesFactor" label={t.admin.fields.salesFactor} mode="decimal" />
          <Line {...props} name="priceFactor" label={t.admin.fields.priceFactor} mode="decimal" />
        </div>
      )}
      <div className={classes.pair}>
        <Line {...props} name="since" label={t.admin.fields.since} type="datetime-local" />
        {tab !== 'levels' && (
          <Line {...props} name="until" label={isExemption || tab === 'ceilings' ? t.admin.fields.untilOptional : t.admin.fields.until} type="datetime-local" />
        )}
      </div>
      {tab === 'levels' && <Line {...props} name="issuer" label={t.admin.fields.issuer} />}
      <Line {...props} name="document" label={tab === 'levels' ? t.admin.fields.documentNumber : t.admin.fields.document} />
      {tab === 'levels' && <Line {...props} name="documentDate" label={t.admin.fields.documentDate} type="date" />}
    </>
  );
}

interface LineProps extends FieldsetProps {
  readonly name: Exclude<keyof EntryFields, 'kind' | 'locality' | 'outlet' | 'commodity' | 'level'>;
  readonly label: string;
  readonly type?: 'text' | 'datetime-local' | 'date';
  readonly mode?: 'text' | 'decimal';
}

function Line({ fields, onChange, name, label, type = 'text', mode = 'text' }: LineProps) {
  return (
    <TextInput
      size="xs"
      type={type}
      inputMode={mode}
      label={label}
      maxLength={300}
      value={fields[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
}

function Kind({ tab, fields, onChange }: FieldsetProps) {
  const { t } = useText();
  const kinds = tab === 'exemptions' || tab === 'calendar' ? kindsOf(tab).map((kind) => ({ value: kind, label: t.admin.kinds[kind] })) : [];
  const ceilings = Object.entries(t.admin.ceilingKinds).map(([value, label]) => ({ value, label }));
  return (
    <NativeSelect
      size="xs"
      label={t.admin.fields.kind}
      value={fields.kind}
      onChange={(event) => onChange({ kind: event.currentTarget.value, salesFactor: '', priceFactor: '', commodity: '', quantity: '' })}
      data={tab === 'ceilings' ? ceilings : kinds}
    />
  );
}

function Level({ fields, onChange }: FieldsetProps) {
  const { t } = useText();
  return (
    <NativeSelect
      size="xs"
      label={t.admin.fields.level}
      value={fields.level}
      onChange={(event) => onChange({ level: event.currentTarget.value })}
      data={[1, 2, 3, 4].map((level) => ({ value: String(level), label: `${level} · ${t.shell.levelNames[level]}` }))}
    />
  );
}

function Place({ tab, fields, onChange }: FieldsetProps) {
  const { t } = useText();
  const { localities } = useCatalogue();
  return (
    <Select
      size="xs"
      label={t.admin.fields.place}
      placeholder={tab === 'calendar' ? t.admin.everywhere : ''}
      searchable
      clearable
      filter={foldedFilter}
      nothingFoundMessage={t.palette.empty}
      value={fields.locality === '' ? null : fields.locality}
      onChange={(value) => onChange(tab === 'closures' ? { locality: value ?? '', outlet: '' } : { locality: value ?? '' })}
      data={localities.map(({ id, fullName }) => ({ value: id, label: fullName }))}
    />
  );
}

function OutletField({ tab, fields, outlets, onChange }: FieldsetProps) {
  const { t } = useText();
  return (
    <Select
      size="xs"
      label={t.admin.fields.outlet}
      searchable
      clearable
      filter={foldedFilter}
      nothingFoundMessage={t.palette.empty}
      value={fields.outlet === '' ? null : fields.outlet}
      onChange={(value) => onChange(tab === 'closures' ? { outlet: value ?? '', locality: '' } : { outlet: value ?? '' })}
      data={outlets.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

function Goods({ tab, fields, onChange }: FieldsetProps) {
  const { t } = useText();
  const catalogue = useCatalogue();
  return (
    <Select
      size="xs"
      label={t.admin.fields.commodity}
      placeholder={tab === 'ceilings' ? '' : t.admin.everything}
      searchable
      clearable
      filter={foldedFilter}
      nothingFoundMessage={t.palette.empty}
      value={fields.commodity === '' ? null : fields.commodity}
      onChange={(value) => onChange({ commodity: value ?? '', quantity: '' })}
      data={catalogue.commodities.map(({ id }) => ({ value: id, label: catalogue.commodityName(id) }))}
    />
  );
}
