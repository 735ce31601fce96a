import { COMPOSED_SECTIONS } from '@domain/bulletin/bulletin-template.js';
import { Button, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { BulletinFormInput } from '../generated/operations.js';
import { useFormat, useText } from '../text/language.js';
import markClasses from '../ui/marks.module.css';
import classes from './bulletin.module.css';

type Section = BulletinFormInput['sections'][number];
const FREE = 'FREE';

interface FormSectionsProps {
  readonly sections: readonly Section[];
  readonly onChange: (sections: Section[]) => void;
}

/** The sections of a form in their order; free ones say who fills them in, and by when. */
export function FormSections({ sections, onChange }: FormSectionsProps) {
  const { t } = useText();
  const words = t.bulletinForm;
  const put = (place: number, section: Section): void => onChange(sections.map((one, at) => (at === place ? section : one)));
  const move = (from: number, to: number): void => {
    const [taken] = sections.slice(from, from + 1);
    if (taken !== undefined) onChange(sections.toSpliced(from, 1).toSpliced(to, 0, taken));
  };
  return (
    <fieldset className={classes.sections}>
      <legend>{words.sections}</legend>
      <ol className={classes.moves}>
        {sections.map((section, place) => (
          <li key={section.key}>
            <SectionRow section={section} place={place} onChange={(changed) => put(place, changed)} />
            <Group gap={4} mt={4}>
              <Button size="compact-xs" variant="default" disabled={place === 0} aria-label={words.up(section.title)} onClick={() => move(place, place - 1)}>
                ↑
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                disabled={place === sections.length - 1}
                aria-label={words.down(section.title)}
                onClick={() => move(place, place + 1)}
              >
                ↓
              </Button>
              <Button size="compact-xs" variant="default" aria-label={words.remove(section.title)} onClick={() => onChange(sections.toSpliced(place, 1))}>
                ×
              </Button>
              <span className={markClasses.mark}>{section.composed === null ? words.free : words.composed}</span>
            </Group>
          </li>
        ))}
      </ol>
      <AddSection sections={sections} onAdd={(section) => onChange([...sections, section])} />
    </fieldset>
  );
}

interface SectionRowProps {
  readonly section: Section;
  readonly place: number;
  readonly onChange: (section: Section) => void;
}

function SectionRow({ section, place, onChange }: SectionRowProps) {
  const { t } = useText();
  const format = useFormat();
  const words = t.bulletinForm;
  const { title, composed, filledBy, dueMinutesBefore } = section;
  return (
    <>
      <TextInput
        label={words.sectionTitle(format.number(place + 1))}
        maxLength={200}
        value={title}
        onChange={(event) => onChange({ ...section, title: event.currentTarget.value })}
      />
      {composed === null && (
        <Group gap="xs" grow>
          <TextInput
            label={words.filledBy(title)}
            maxLength={200}
            value={filledBy ?? ''}
            onChange={(event) => onChange({ ...section, filledBy: event.currentTarget.value === '' ? null : event.currentTarget.value })}
          />
          <NumberInput
            label={words.dueMinutes(title)}
            min={0}
            max={1439}
            value={dueMinutesBefore ?? ''}
            onChange={(value) => onChange({ ...section, dueMinutesBefore: typeof value === 'number' ? value : null })}
          />
        </Group>
      )}
    </>
  );
}

function AddSection({ sections, onAdd }: { readonly sections: readonly Section[]; readonly onAdd: (section: Section) => void }) {
  const { t } = useText();
  const words = t.bulletinForm;
  const left = COMPOSED_SECTIONS.filter((key) => !sections.some((section) => section.key === key));
  const add = (chosen: string): void => {
    if (chosen === '') return;
    const numbers = sections.map(({ key }) => Number(/^FREE_(\d+)$/.exec(key)?.[1] ?? 0));
    const key = chosen === FREE ? `FREE_${Math.max(0, ...numbers) + 1}` : chosen;
    const title = chosen === FREE ? words.freeSection : (words.sectionNames[chosen as (typeof COMPOSED_SECTIONS)[number]] ?? chosen);
    onAdd({ key, title, composed: chosen === FREE ? null : chosen, filledBy: null, dueMinutesBefore: null });
  };
  const options = [
    { value: '', label: '–' },
    { value: FREE, label: words.freeSection },
    ...left.map((key) => ({ value: key, label: words.sectionNames[key] })),
  ];
  return <NativeSelect label={words.add} value="" data={options} onChange={(event) => add(event.currentTarget.value)} />;
}
