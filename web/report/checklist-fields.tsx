import type { ChecklistQuestion } from '@domain/field/field-kit.js';
import type { KitOutlet, OpenKit } from '@domain/field/open-kit.js';
import { usePhone } from './phone-state.js';
import type { Visit } from './use-visit.js';

interface FieldsProps {
  readonly visit: Visit;
  readonly kit: OpenKit;
  readonly outlet: KitOutlet;
}

type Answer = string | number | boolean;

function Choice({
  question,
  chosen,
  onChoose,
}: {
  readonly question: ChecklistQuestion;
  readonly chosen: Answer | undefined;
  readonly onChoose: (answer: Answer) => void;
}) {
  const { text, settings } = usePhone();
  const choices: readonly { readonly value: Answer; readonly label: string }[] =
    question.answer === 'YES_NO'
      ? [
          { value: true, label: text.review.yes },
          { value: false, label: text.review.no },
        ]
      : (question.choices ?? []).map((choice) => ({ value: choice.code, label: settings.language === 'vi' ? choice.vi : choice.en }));
  return (
    <div className="choices">
      {choices.map(({ value, label }) => (
        <button key={label} type="button" className={chosen === value ? 'main' : ''} aria-pressed={chosen === value} onClick={() => onChoose(value)}>
          {label}
        </button>
      ))}
    </div>
  );
}

function Question({ question, visit }: { readonly question: ChecklistQuestion; readonly visit: Visit }) {
  const { settings } = usePhone();
  const answer = visit.filling.draft.checklist[question.code];
  const set = (value: Answer): void => visit.alter((draft) => ({ ...draft, checklist: { ...draft.checklist, [question.code]: value } }));
  const words = settings.language === 'vi' ? question.textVi : question.textEn;
  if (question.answer === 'YES_NO' || question.answer === 'CHOICE') {
    return (
      <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
        <legend>{words}</legend>
        <Choice question={question} chosen={answer} onChoose={set} />
      </fieldset>
    );
  }
  return (
    <label>
      <span>{words}</span>
      <input
        inputMode={question.answer === 'NUMBER' ? 'decimal' : 'text'}
        maxLength={500}
        value={answer === undefined ? '' : String(answer)}
        onChange={(event) => set(event.target.value)}
      />
    </label>
  );
}

/** What is looked at beside goods, for this kind of outlet and the level in force: the visit's second output. */
export function ChecklistFields({ visit, kit, outlet }: FieldsProps) {
  const { text, settings } = usePhone();
  const lists = kit.kit.checklists.filter((list) => list.outletKinds.includes(outlet.kind) && list.fromLevel <= outlet.level);
  if (lists.length === 0) return null;
  return (
    <section className="fields">
      <h2>{text.review.checklist}</h2>
      {lists.map((list) => (
        <div key={list.code} className="fields">
          <h3>{settings.language === 'vi' ? list.titleVi : list.titleEn}</h3>
          {list.questions
            .filter(({ fromLevel }) => fromLevel <= outlet.level)
            .map((question) => (
              <Question key={question.code} question={question} visit={visit} />
            ))}
        </div>
      ))}
    </section>
  );
}
