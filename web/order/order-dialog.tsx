import { useMutation } from '@apollo/client/react';
import { HOUR } from '@domain/instant.js';
import { MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { GiveOrderDocument, type OrdersQuery } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { serverNow } from '../shell/clock.js';
import { FormDialog } from '../shell/form-dialog.js';
import { useText } from '../text/language.js';
import { foldedFilter } from '../ui/folded-filter.js';

const HOURS = [1, 2, 4, 8, 24, 48, 72] as const;
const NOTHING = { title: '', text: '', areas: [], commodities: [], accounts: [], hours: '4' } as const;

interface Wish {
  readonly title: string;
  readonly text: string;
  readonly areas: readonly string[];
  readonly commodities: readonly string[];
  readonly accounts: readonly string[];
  readonly hours: string;
}

interface OrderDialogProps {
  readonly people: OrdersQuery['dutyRoster'];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Gives an order. The deadline counts from when it is sent. */
export function OrderDialog({ people, onDone, onClose }: OrderDialogProps) {
  const { t } = useText();
  const [wish, setWish] = useState<Wish>(NOTHING);
  const [give] = useMutation(GiveOrderDocument);
  const words = t.order;
  const send = async (): Promise<string | null> => {
    const { title, text, areas, commodities, accounts, hours } = wish;
    const deadlineAt = new Date(serverNow() + Number(hours) * HOUR).toISOString();
    const scope = { areas: [...areas], commodities: [...commodities], accounts: accounts.length === 0 ? null : [...accounts] };
    const given = (await give({ variables: { title, text, deadlineAt, ...scope } })).data?.giveOrder;
    if (given?.__typename === 'OrderRefused') return words.problems[given.code];
    onDone();
    return null;
  };
  return (
    <FormDialog title={words.give} action={words.send} onSend={send} onClose={onClose}>
      <Fields wish={wish} people={people} onChange={(parts) => setWish({ ...wish, ...parts })} />
    </FormDialog>
  );
}

interface FieldsProps {
  readonly wish: Wish;
  readonly people: OrdersQuery['dutyRoster'];
  readonly onChange: (parts: Partial<Wish>) => void;
}

function Fields({ wish, people, onChange }: FieldsProps) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const words = t.order;
  const several = {
    searchable: true,
    filter: foldedFilter,
    nothingFoundMessage: t.palette.empty,
    clearable: true,
    clearButtonProps: { 'aria-label': t.common.clear },
  } as const;
  return (
    <>
      <TextInput label={words.name} maxLength={200} data-autofocus value={wish.title} onChange={(event) => onChange({ title: event.currentTarget.value })} />
      <Textarea
        label={words.text}
        autosize
        minRows={3}
        maxLength={4000}
        value={wish.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <MultiSelect
        {...several}
        label={words.areas}
        description={words.areasHint}
        data={catalogue.localities.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...wish.areas]}
        onChange={(areas) => onChange({ areas })}
      />
      <MultiSelect
        {...several}
        label={words.goods}
        description={words.goodsHint}
        data={catalogue.commodities.map(({ id }) => ({ value: id, label: catalogue.commodityName(id) }))}
        value={[...wish.commodities]}
        onChange={(commodities) => onChange({ commodities })}
      />
      <MultiSelect
        {...several}
        label={words.people}
        description={words.peopleHint}
        data={people.map(({ account, name }) => ({ value: account, label: name }))}
        value={[...wish.accounts]}
        onChange={(accounts) => onChange({ accounts })}
      />
      <NativeSelect
        label={words.deadline}
        data={HOURS.map((hours) => ({ value: String(hours), label: words.within(String(hours)) }))}
        value={wish.hours}
        onChange={(event) => onChange({ hours: event.currentTarget.value })}
      />
    </>
  );
}
