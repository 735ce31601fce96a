import { Checkbox, MultiSelect, NativeSelect } from '@mantine/core';
import type { AlertFamily, NoticeLanguage, Severity } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useText } from '../text/language.js';
import type { FieldsProps } from './channel-fields.js';
import { toggled } from './preference-draft.js';
import classes from './settings.module.css';

const FAMILIES = ['G', 'S', 'H', 'P', 'N', 'L'] as const satisfies readonly AlertFamily[];
/** WATCH is told to nobody. */
const SEVERITIES = ['WARN', 'ALERT', 'CRISIS'] as const satisfies readonly Severity[];
/** Each in its own words, whatever the page speaks. */
const LANGUAGES = { VI: 'Tiếng Việt', EN: 'English' } as const satisfies { readonly [L in NoticeLanguage]: string };

/** What one wants to hear of, from how bad on, and from where. */
export function ContentFields({ draft, onChange }: FieldsProps) {
  const { t } = useText();
  const { localities } = useCatalogue();
  const words = t.settings.what;
  return (
    <fieldset className={classes.fieldset}>
      <legend>{words.legend}</legend>
      <div className={classes.grid}>
        {FAMILIES.map((family) => (
          <Checkbox
            key={family}
            label={words.families[family]}
            checked={draft.families.includes(family)}
            onChange={(event) => onChange({ families: toggled(draft.families, family, event.currentTarget.checked) })}
          />
        ))}
      </div>
      <div className={classes.pair}>
        <NativeSelect
          label={words.minimum}
          value={draft.minimumSeverity === 'WATCH' ? 'WARN' : draft.minimumSeverity}
          data={SEVERITIES.map((value) => ({ value, label: t.severities[value] }))}
          onChange={(event) => onChange({ minimumSeverity: SEVERITIES.find((one) => one === event.currentTarget.value) ?? 'WARN' })}
        />
        <NativeSelect
          label={words.language}
          value={draft.language}
          data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
          onChange={(event) => onChange({ language: event.currentTarget.value === 'EN' ? 'EN' : 'VI' })}
        />
      </div>
      <MultiSelect
        label={words.areas}
        description={words.areasHint}
        inputWrapperOrder={['label', 'input', 'description']}
        searchable
        limit={60}
        nothingFoundMessage={words.noArea}
        value={[...draft.areas]}
        data={localities.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(areas) => onChange({ areas })}
      />
      <Checkbox label={words.digest} checked={draft.digest} onChange={(event) => onChange({ digest: event.currentTarget.checked })} />
    </fieldset>
  );
}
