import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type AuditAction, AuditTrailDocument, type AuditTrailQueryVariables } from '../generated/operations.js';
import { QueryView } from '../shell/query-view.js';
import { useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import classes from './admin.module.css';
import { AuditCheckPanel } from './audit-check-panel.js';
import { AuditTable } from './audit-table.js';

type Filter = NonNullable<AuditTrailQueryVariables['filter']>;

/** As many as the server tells at once. */
const PAGE = 50;
const DAY = 86_400_000;

/** Who did and who was told what: looked for by person, table and time, with what was before and after, and whether the chain still is what it was. */
export function AuditTab() {
  const { t } = useText();
  const [filter, setFilter] = useState<Filter>({});
  const { data, error, refetch, fetchMore } = useQuery(AuditTrailDocument, { variables: { filter }, fetchPolicy: 'network-only' });
  const more = (before: number): void =>
    void fetchMore({
      variables: { before },
      updateQuery: (old, { fetchMoreResult }) => ({ auditTrail: [...old.auditTrail, ...fetchMoreResult.auditTrail] }),
    }).catch(() => undefined);
  return (
    <div className={classes.page}>
      <AuditCheckPanel />
      <Panel title={t.audit.filter}>
        <FilterForm onFilter={setFilter} />
      </Panel>
      <QueryView data={data} error={error} retry={refetch} rows={8}>
        {({ auditTrail }) => <AuditTable entries={auditTrail} onMore={auditTrail.length > 0 && auditTrail.length % PAGE === 0 ? more : null} />}
      </QueryView>
    </div>
  );
}

const midnight = (day: string, days = 0): string | null => {
  const at = new Date(`${day}T00:00:00`).getTime();
  return Number.isNaN(at) ? null : new Date(at + days * DAY).toISOString();
};

function filterOf(form: FormData): Filter {
  const text = (name: string): string | null => String(form.get(name) ?? '').trim() || null;
  const since = text('since');
  const until = text('until');
  return {
    by: text('by'),
    about: text('about'),
    entity: text('entity'),
    action: text('action') as AuditAction | null,
    since: since === null ? null : midnight(since),
    until: until === null ? null : midnight(until, 1),
  };
}

function FilterForm({ onFilter }: { readonly onFilter: (filter: Filter) => void }) {
  const { t } = useText();
  const words = t.audit;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onFilter(filterOf(new FormData(event.currentTarget)));
  };
  const actions = Object.entries(words.actions).map(([value, label]) => ({ value, label }));
  return (
    <form className={classes.tools} onSubmit={submit}>
      <TextInput name="by" label={words.person} autoComplete="off" />
      <TextInput name="about" label={words.about} autoComplete="off" />
      <TextInput name="entity" label={words.entity} placeholder={words.entityHint} autoComplete="off" />
      <NativeSelect name="action" label={words.action} data={[{ value: '', label: words.anyAction }, ...actions]} />
      <TextInput name="since" type="date" label={words.since} />
      <TextInput name="until" type="date" label={words.until} />
      <Button type="submit">{words.apply}</Button>
    </form>
  );
}
