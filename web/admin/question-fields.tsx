import { Button, Fieldset, Group, NativeSelect, TextInput } from '@mantine/core';
import { useText } from '../text/language.js';
import catalogueClasses from './catalogue.module.css';

export interface Question {
  readonly code: string;
  readonly textVi: string;
  readonly textEn: string;
  readonly fromLevel: number;
  readonly answer: string;
  readonly choices?: readonly unknown[];
  readonly alarm?: unknown;
}

interface QuestionFieldsProps {
  readonly questions: readonly Question[];
  readonly onChange: (questions: readonly Question[]) => void;
}

/** Questions of a checklist one under the other; what is not asked for here (choices, the answer that is a breach) stays as it is. */
export function QuestionFields({ questions, onChange }: QuestionFieldsProps) {
  const { t } = useText();
  const words = t.catalogue;
  const set = (place: number, change: Partial<Question>): void => onChange(questions.map((one, at) => (at === place ? { ...one, ...change } : one)));
  const add = (): void =>
    onChange([...questions, { code: `cau-${questions.length + 1}`, textVi: '', textEn: '', fromLevel: 1, answer: 'YES_NO', choices: [], alarm: null }]);
  return (
    <Fieldset legend={words.fields.questions} className={catalogueClasses.questions}>
      {questions.map((question, place) => (
        <div key={question.code} className={catalogueClasses.question}>
          <TextInput
            size="xs"
            label={words.questionVi(String(place + 1))}
            value={question.textVi}
            onChange={(event) => set(place, { textVi: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            label={words.questionEn(String(place + 1))}
            value={question.textEn}
            onChange={(event) => set(place, { textEn: event.currentTarget.value })}
          />
          <Group gap="xs" align="end">
            <NativeSelect
              size="xs"
              label={words.answer(String(place + 1))}
              value={question.answer}
              onChange={(event) => set(place, { answer: event.currentTarget.value, alarm: null })}
              data={Object.entries(words.answers).map(([value, label]) => ({ value, label }))}
            />
            <NativeSelect
              size="xs"
              label={words.fromLevel(String(place + 1))}
              value={String(question.fromLevel)}
              onChange={(event) => set(place, { fromLevel: Number(event.currentTarget.value) })}
              data={[1, 2, 3, 4].map((level) => ({ value: String(level), label: t.admin.level(level) }))}
            />
            <Button
              size="xs"
              variant="default"
              aria-label={words.remove(String(place + 1))}
              onClick={() => onChange(questions.filter((_, at) => at !== place))}
            >
              {words.drop}
            </Button>
          </Group>
        </div>
      ))}
      <Button size="compact-xs" variant="default" onClick={add}>
        {words.addQuestion}
      </Button>
    </Fieldset>
  );
}
