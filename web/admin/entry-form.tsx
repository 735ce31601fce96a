import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  AddCeilingDocument,
  AddRegisterEntryDocument,
  DeclareLevelDocument,
  type RegisterAnswerFieldsFragment,
  type RegistersQuery,
} from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useNow } from '../shell/clock.js';
import { useFormat, useText } from '../text/language.js';
import classes from './admin.module.css';
import { type EntryFields, type Reading, toCeiling, toEntry, toLevel } from './entry-draft.js';
import { EntryFieldset } from './entry-fieldset.js';
import { refusalOf } from './entry-table.js';
import { kindsOf } from './register-rows.js';
import type { RegisterTabName } from './tabs.js';

const NOTHING: EntryFields = {
  kind: '',
  locality: '',
  outlet: '',
  owner: '',
  commodity: '',
  quantity: '',
  salesFactor: '',
  priceFactor: '',
  since: '',
  until: '',
  document: '',
  price: '',
  level: '2',
  issuer: '',
  documentDate: '',
};

const firstKind = (tab: RegisterTabName): string =>
  tab === 'levels' ? '' : tab === 'ceilings' ? 'MAXIMUM' : tab === 'calendar' ? 'RUMOUR_DAY' : (kindsOf(tab)[0] ?? '');

interface EntryFormProps {
  readonly tab: RegisterTabName;
  readonly outlets: RegistersQuery['outlets'];
  readonly onAdded: () => void;
}

/** One more entry of a register. What the server refuses is said under the form; what was typed stays. */
export function EntryForm({ tab, outlets, onAdded }: EntryFormProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const now = useNow(60_000);
  const empty: EntryFields = { ...NOTHING, kind: firstKind(tab), locality: tab === 'exemptions' || tab === 'closures' ? '' : catalogue.root };
  const [fields, setFields] = useState(empty);
  const [outcome, setOutcome] = useState<{ readonly wrong: string | null } | null>(null);
  const { send, loading } = useSend(tab);
  const unit = catalogue.commodity(fields.commodity) ?? { unit: '', basePerUnit: 1 };
  const reading = { calendar: catalogue.calendar, basePerUnit: unit.basePerUnit, minorPerMoney: Math.round(1 / format.majorMoney(1)) };
  const submit = async (): Promise<void> => {
    const wrong = refusalOf(await send(fields, reading, now).catch(() => undefined), t);
    setOutcome({ wrong });
    if (wrong !== null) return;
    setFields(empty);
    onAdded();
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <EntryFieldset tab={tab} fields={fields} outlets={outlets} unit={format.unit(unit.unit)} onChange={(change) => setFields({ ...fields, ...change })} />
      <div role="alert">{outcome !== null && outcome.wrong !== null && <p className={classes.problem}>{outcome.wrong}</p>}</div>
      <div role="status">{outcome !== null && outcome.wrong === null && <p className={classes.done}>{t.admin.added}</p>}</div>
      <Button type="submit" size="xs" loading={loading}>
        {t.admin.add[tab]}
      </Button>
    </form>
  );
}

/** Sends a form to the register it belongs to. */
function useSend(tab: RegisterTabName) {
  const [addEntry, entry] = useMutation(AddRegisterEntryDocument);
  const [addCeiling, ceiling] = useMutation(AddCeilingDocument);
  const [declare, level] = useMutation(DeclareLevelDocument);
  const send = async (fields: EntryFields, reading: Reading, now: number): Promise<RegisterAnswerFieldsFragment | undefined> => {
    if (tab === 'levels') return (await declare({ variables: { level: toLevel(fields, reading, now) } })).data?.answer;
    if (tab === 'ceilings') return (await addCeiling({ variables: { ceiling: toCeiling(fields, reading, now) } })).data?.answer;
    return (await addEntry({ variables: { entry: toEntry(fields, reading, now) } })).data?.answer;
  };
  return { send, loading: entry.loading || ceiling.loading || level.loading };
}
