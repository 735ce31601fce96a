import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox, NativeSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  AddPersonDocument,
  ChangePersonDocument,
  MakeSignInLinkDocument,
  PeopleDocument,
  type PersonFieldsFragment,
  type PersonProblem,
} from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import table from '../ui/figures-table.module.css';
import { foldedFilter } from '../ui/folded-filter.js';
import { Panel } from '../ui/panel.js';
import classes from './admin.module.css';
import catalogueClasses from './catalogue.module.css';

type Person = PersonFieldsFragment;

/** People of the area: who they are, what they may, and the link that lets them in. */
export function PeopleTab() {
  const { t } = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(PeopleDocument, { fetchPolicy: 'cache-and-network' });
  const words = t.people;
  const add = (
    <Button size="compact-xs" onClick={() => setChosen(null)}>
      {words.add}
    </Button>
  );
  return (
    <QueryView data={data} error={error} retry={refetch} rows={8}>
      {({ people, hasProvider }) => {
        const person = people.find(({ id }) => id === chosen) ?? null;
        return (
          <div className={classes.columns}>
            <Panel title={words.list} aside={add} flush>
              <PeopleTable people={people} chosen={chosen} onChoose={setChosen} />
            </Panel>
            <div className={classes.side}>
              <PersonForm
                key={chosen}
                person={person}
                hasProvider={hasProvider}
                onSaved={(id) => {
                  setChosen(id);
                  void refetch();
                }}
              />
              {person?.active && <LinkPanel key={`link ${chosen}`} person={person} />}
            </div>
          </div>
        );
      }}
    </QueryView>
  );
}

interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

function PeopleTable({ people, chosen, onChoose }: PeopleTableProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const words = t.people;
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={words.list}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <button type="button" className={catalogueClasses.link} aria-current={person.id === chosen || undefined} onClick={() => onChoose(person.id)}>
                  {person.active ? person.fullName : <s>{person.fullName}</s>}
                </button>
                <span className={catalogueClasses.under}>{person.id}</span>
              </th>
              <td>
                {t.roles[person.role]}
                <span className={catalogueClasses.under}>{catalogue.localityName(person.locality)}</span>
              </td>
              <td>
                {person.active ? (person.hasPassword ? words.ready : words.noPassword) : words.off}
                {person.lastSeenAt !== null && <span className={catalogueClasses.under}>{words.seen(format.dateTime(Date.parse(person.lastSeenAt)))}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PersonFormProps {
  readonly person: Person | null;
  readonly hasProvider: boolean;
  readonly onSaved: (id: string) => void;
}

/** Null: a new one. What was typed stays when it is refused. */
function PersonForm({ person, hasProvider, onSaved }: PersonFormProps) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const [fields, setFields] = useState({
    ...{ id: person?.id ?? '', fullName: person?.fullName ?? '', role: person?.role ?? 'INSPECTOR', locality: person?.locality ?? catalogue.root },
    ...{ owner: person?.owner ?? '', identity: person?.identity ?? '', active: person?.active ?? true },
  });
  const [problem, setProblem] = useState<PersonProblem | 'FAILED' | null>(null);
  const [add, adding] = useMutation(AddPersonDocument);
  const [change, changing] = useMutation(ChangePersonDocument);
  const words = t.people;
  const set = (parts: Partial<typeof fields>): void => setFields({ ...fields, ...parts });
  const save = async (): Promise<void> => {
    const { id, active, identity, ...rest } = { ...fields, owner: fields.role === 'ENTERPRISE' ? fields.owner : null };
    const sent =
      person === null
        ? add({ variables: { person: { id: id.trim(), ...rest } } })
        : change({ variables: { id, change: { ...rest, active, ...identityOf(identity) } } });
    const answer = (await sent.catch(() => undefined))?.data?.answer;
    if (answer?.__typename === 'PersonSaved') return onSaved(answer.person.id);
    setProblem(answer?.code ?? 'FAILED');
  };
  const identityOf = (typed: string) => (typed === (person?.identity ?? '') ? {} : { identity: typed.trim() === '' ? null : typed });
  return (
    <Panel title={person === null ? words.add : words.change}>
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
          label={words.id}
          description={person === null ? words.idHint : undefined}
          maxLength={64}
          readOnly={person !== null}
          value={fields.id}
          onChange={(event) => set({ id: event.currentTarget.value })}
        />
        <TextInput size="xs" label={words.name} maxLength={120} value={fields.fullName} onChange={(event) => set({ fullName: event.currentTarget.value })} />
        <NativeSelect
          size="xs"
          label={words.role}
          value={fields.role}
          onChange={(event) => set({ role: event.currentTarget.value as Person['role'] })}
          data={Object.entries(t.roles).map(([value, label]) => ({ value, label }))}
        />
        <Select
          size="xs"
          label={words.area}
          searchable
          filter={foldedFilter}
          nothingFoundMessage={t.palette.empty}
          value={fields.locality}
          onChange={(value) => value !== null && set({ locality: value })}
          data={catalogue.localities.map(({ id, fullName }) => ({ value: id, label: fullName }))}
        />
        {fields.role === 'ENTERPRISE' && (
          <TextInput size="xs" label={words.owner} value={fields.owner} onChange={(event) => set({ owner: event.currentTarget.value })} />
        )}
        {person !== null && hasProvider && (
          <TextInput
            size="xs"
            label={words.identity}
            description={words.identityHint}
            maxLength={255}
            value={fields.identity}
            onChange={(event) => set({ identity: event.currentTarget.value })}
          />
        )}
        {person !== null && (
          <Checkbox size="xs" label={words.active} checked={fields.active} onChange={(event) => set({ active: event.currentTarget.checked })} />
        )}
        <div role="alert">{problem !== null && <p className={classes.problem}>{problem === 'FAILED' ? t.common.failed : words.problems[problem]}</p>}</div>
        <Button type="submit" size="xs" loading={adding.loading || changing.loading}>
          {t.catalogue.save}
        </Button>
      </form>
    </Panel>
  );
}

/** Makes the one link that lets a person choose a password; it is shown once. */
function LinkPanel({ person }: { readonly person: Person }) {
  const { t } = useText();
  const format = useFormat();
  const [mutate, { loading, data }] = useMutation(MakeSignInLinkDocument);
  const words = t.people;
  const link = data?.link;
  return (
    <Panel title={words.link}>
      <p className={classes.hint}>{words.linkHint}</p>
      <Button size="xs" variant="default" loading={loading} onClick={() => void mutate({ variables: { account: person.id } }).catch(() => undefined)}>
        {words.makeLink}
      </Button>
      <div role="status">
        {link?.__typename === 'LinkMade' && (
          <p className={classes.done}>
            <code>{`${location.origin}${link.path}`}</code> · {words.until(format.dateTime(Date.parse(link.expiresAt)))}
          </p>
        )}
        {link?.__typename === 'PersonRefused' && <p className={classes.problem}>{words.problems[link.code]}</p>}
      </div>
    </Panel>
  );
}
