import { Checkbox, MultiSelect, NativeSelect, Select, Textarea, TextInput } from '@mantine/core';
import type { CatalogueKind } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useText } from '../text/language.js';
import { foldedFilter } from '../ui/folded-filter.js';
import type { Draft, ItemField } from './item-draft.js';
import { PositionMap } from './position-map.js';
import { type Question, QuestionFields } from './question-fields.js';

interface ItemFieldsetProps {
  readonly kind: CatalogueKind;
  readonly fields: readonly ItemField[];
  readonly draft: Draft;
  readonly isNew: boolean;
  readonly onChange: (change: Draft) => void;
}

/** Every field of an item by what it is; where an item has a position, a map to point at. */
export function ItemFieldset({ kind, fields, draft, isNew, onChange }: ItemFieldsetProps) {
  return fields.map((field) => (
    <div key={field.name}>
      <Field field={field} draft={draft} isFixed={field.once === true && !isNew} onChange={onChange} />
      {field.name === 'longitude' && (
        <PositionMap
          kind={kind}
          latitude={draft.latitude}
          longitude={draft.longitude}
          onPoint={(latitude, longitude) => onChange({ latitude: latitude.toFixed(5), longitude: longitude.toFixed(5) })}
        />
      )}
    </div>
  ));
}

interface FieldProps {
  readonly field: ItemField;
  readonly draft: Draft;
  readonly isFixed: boolean;
  readonly onChange: (change: Draft) => void;
}

function Field({ field, draft, isFixed, onChange }: FieldProps) {
  const { t } = useText();
  const { name, kind } = field;
  const label = t.catalogue.fields[name as keyof typeof t.catalogue.fields] ?? name;
  const typed = String(draft[name] ?? '');
  const set = (value: unknown): void => onChange({ [name]: value });
  switch (kind) {
    case 'flag':
      return <Checkbox size="xs" label={label} checked={draft[name] === true} onChange={(event) => set(event.currentTarget.checked)} />;
    case 'long':
      return <Textarea size="xs" label={label} rows={2} maxLength={300} value={typed} onChange={(event) => set(event.currentTarget.value)} />;
    case 'questions':
      return <QuestionFields questions={(draft[name] ?? []) as readonly Question[]} onChange={set} />;
    case 'choice':
    case 'choices':
    case 'goods':
    case 'place':
      return <Choice field={field} draft={draft} isFixed={isFixed} onChange={onChange} />;
    default:
      return (
        <TextInput
          size="xs"
          type={kind === 'day' ? 'date' : 'text'}
          inputMode={kind === 'number' ? 'decimal' : undefined}
          label={label}
          readOnly={isFixed}
          description={isFixed ? t.catalogue.fixed : undefined}
          maxLength={300}
          value={typed}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
  }
}

/** The words a choice has, by what it chooses from. */
function useWords(): (field: ItemField) => { readonly value: string; readonly label: string }[] {
  const { t, language } = useText();
  const catalogue = useCatalogue();
  const listed = (words: object) => Object.entries(words).map(([value, label]) => ({ value, label: String(label) }));
  return ({ kind, words }) => {
    if (kind === 'goods') return catalogue.commodities.map(({ id }) => ({ value: id, label: catalogue.commodityName(id) }));
    if (kind === 'place') return catalogue.localities.map(({ id, fullName }) => ({ value: id, label: fullName }));
    if (words === 'outletKinds') return catalogue.outletKinds.map(({ id, nameVi, nameEn }) => ({ value: id, label: language === 'vi' ? nameVi : nameEn }));
    if (words === 'levels') return [1, 2, 3, 4].map((level) => ({ value: String(level), label: t.admin.level(level) }));
    if (words === 'commodityKinds') return listed(t.kinds);
    return words === undefined ? [] : listed(t.catalogue[words]);
  };
}

function Choice({ field, draft, isFixed, onChange }: FieldProps) {
  const { t } = useText();
  const wordsOf = useWords();
  const { name, kind } = field;
  const label = t.catalogue.fields[name as keyof typeof t.catalogue.fields] ?? name;
  const common = { size: 'xs', label, data: wordsOf(field) } as const;
  const several = (draft[name] ?? []) as readonly string[];
  const typed = String(draft[name] ?? '');
  if (kind === 'choice') return <NativeSelect {...common} value={typed} onChange={(event) => onChange({ [name]: event.currentTarget.value })} />;
  const search = { ...common, searchable: true, filter: foldedFilter, nothingFoundMessage: t.palette.empty } as const;
  if (kind === 'place') return <Select {...search} disabled={isFixed} value={typed === '' ? null : typed} onChange={(value) => onChange({ [name]: value })} />;
  return <MultiSelect {...search} value={[...several]} clearButtonProps={{ 'aria-label': t.common.clear }} onChange={(value) => onChange({ [name]: value })} />;
}
