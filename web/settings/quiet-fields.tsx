import { TextInput } from '@mantine/core';
import { useText } from '../text/language.js';
import type { FieldsProps } from './channel-fields.js';
import classes from './settings.module.css';

/** Hours in which only the worst is sent; empty = none. */
export function QuietFields({ draft, onChange }: FieldsProps) {
  const { t } = useText();
  const words = t.settings.quiet;
  return (
    <fieldset className={classes.fieldset}>
      <legend>{words.legend}</legend>
      <div className={classes.pair}>
        <TextInput type="time" label={words.from} value={draft.quietFrom} onChange={(event) => onChange({ quietFrom: event.currentTarget.value })} />
        <TextInput type="time" label={words.to} value={draft.quietTo} onChange={(event) => onChange({ quietTo: event.currentTarget.value })} />
      </div>
      <p className={classes.hint}>{words.hint}</p>
    </fieldset>
  );
}
