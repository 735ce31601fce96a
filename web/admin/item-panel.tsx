import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type CatalogueKind, SaveCatalogueItemDocument } from '../generated/operations.js';
import { useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import classes from './admin.module.css';
import type { Item } from './item.js';
import { type Draft, fromDraft, ITEM_FIELDS, toDraft } from './item-draft.js';
import { ItemFieldset } from './item-fieldset.js';
import { ItemHistory } from './item-history.js';
import { problemText } from './item-problem.js';

interface ItemPanelProps {
  readonly kind: CatalogueKind;
  /** Null: a new one. */
  readonly item: Item | null;
  readonly onSaved: (key: string) => void;
}

/** One item as a form, with what is wrong under it, and its history below. What was typed stays when it is refused. */
export function ItemPanel({ kind, item, onSaved }: ItemPanelProps) {
  const { t } = useText();
  const [key, setKey] = useState(item?.key ?? '');
  const [draft, setDraft] = useState<Draft>(() => toDraft(kind, item?.value ?? null));
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [mutate, { loading }] = useMutation(SaveCatalogueItemDocument);
  const words = t.catalogue;
  const save = async (): Promise<void> => {
    const variables = { kind, key: key.trim(), value: fromDraft(kind, draft), version: item?.version ?? null };
    const answer = (await mutate({ variables }).catch(() => undefined))?.data?.answer;
    if (answer === undefined) return setProblems([t.common.failed]);
    if (answer.__typename === 'CatalogueRefused') return setProblems(answer.problems.map((problem) => problemText(problem, t)));
    setProblems([]);
    onSaved(answer.item.key);
  };
  return (
    <div className={classes.side}>
      <Panel title={item === null ? words.add[kind] : words.edit}>
        <form
          className={classes.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TextInput
            size="xs"
            label={words.fields.key}
            description={item === null ? words.keyHint : undefined}
            maxLength={60}
            value={key}
            readOnly={item !== null}
            onChange={(event) => setKey(event.currentTarget.value)}
          />
          <ItemFieldset kind={kind} fields={ITEM_FIELDS[kind]} draft={draft} isNew={item === null} onChange={(change) => setDraft({ ...draft, ...change })} />
          <div role="alert">
            {problems.map((problem) => (
              <p key={problem} className={classes.problem}>
                {problem}
              </p>
            ))}
          </div>
          <Button type="submit" size="xs" loading={loading}>
            {words.save}
          </Button>
        </form>
      </Panel>
      {item !== null && <ItemHistory kind={kind} item={item} onRestored={() => onSaved(item.key)} />}
    </div>
  );
}
