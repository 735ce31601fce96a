import { Button } from '@mantine/core';
import type { FormWholeFragment } from '../generated/operations.js';
import { useFormat, useText } from '../text/language.js';
import markClasses from '../ui/marks.module.css';
import { Panel } from '../ui/panel.js';
import classes from './bulletin.module.css';

interface FormHistoryProps {
  readonly forms: readonly FormWholeFragment[];
  readonly onUse: (form: FormWholeFragment) => void;
}

/** Every form there has been, newest first; any can be taken up again. */
export function FormHistory({ forms, onUse }: FormHistoryProps) {
  const { t } = useText();
  const format = useFormat();
  const words = t.bulletinForm;
  return (
    <Panel title={words.history}>
      <ol className={classes.moves}>
        {forms.map((form) => (
          <li key={form.id}>
            <strong>{form.validFrom}</strong> {form.province === null && <span className={markClasses.mark}>{words.common}</span>} {form.reason}
            <span className={markClasses.under}>
              {form.addedBy ?? words.byProgram} · {format.dateTime(Date.parse(form.addedAt))}
            </span>
            <Button size="compact-xs" variant="default" onClick={() => onUse(form)}>
              {words.use(form.validFrom)}
            </Button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
