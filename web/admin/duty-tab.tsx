import { useMutation, useQuery } from '@apollo/client/react';
import { dayOf, instant } from '@domain/instant.js';
import { Button, MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { AssignOutletsDocument, DutyAdminDocument, type DutyAdminQuery, RegisterMobileDocument } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useNow } from '../shell/clock.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import { FiguresTable } from '../ui/figures-table.js';
import { foldedFilter } from '../ui/folded-filter.js';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import classes from './admin.module.css';

type Person = DutyAdminQuery['dutyRoster'][number];

/** Who visits which outlets, and from which numbers people report by SMS. */
export function DutyTab() {
  const { t } = useText();
  const { root } = useCatalogue();
  const { data, error, refetch } = useQuery(DutyAdminDocument, { variables: { root }, fetchPolicy: 'cache-and-network' });
  const words = t.dutyAdmin;
  return (
    <QueryView data={data} error={error} retry={refetch} rows={8}>
      {({ dutyRoster, outlets }) =>
        dutyRoster.length === 0 ? (
          <StateNote title={t.completeness.noPeople} />
        ) : (
          <div className={classes.columns}>
            <Panel title={words.list} flush>
              <People people={dutyRoster} />
            </Panel>
            <div className={classes.side}>
              <AssignForm people={dutyRoster} outlets={outlets} onDone={() => void refetch()} />
              <MobileForm people={dutyRoster} />
            </div>
          </div>
        )
      }
    </QueryView>
  );
}

function People({ people }: { readonly people: readonly Person[] }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <FiguresTable label={t.dutyAdmin.list} columns={[t.completeness.person, t.dutyAdmin.today]}>
      {people.map(({ account, name, outlets }) => (
        <tr key={account}>
          <th scope="row">{name}</th>
          <td>{t.completeness.outlets(format.number(outlets.length))}</td>
        </tr>
      ))}
    </FiguresTable>
  );
}

const choices = (people: readonly Person[]) => people.map(({ account, name }) => ({ value: account, label: name }));

interface AssignFormProps {
  readonly people: readonly Person[];
  readonly outlets: DutyAdminQuery['outlets'];
  readonly onDone: () => void;
}

function AssignForm({ people, outlets, onDone }: AssignFormProps) {
  const { t } = useText();
  const format = useFormat();
  const { calendar } = useCatalogue();
  const now = useNow(60_000);
  const [wish, setWish] = useState<{ account: string; outlets: string[]; since: string; until: string }>({
    ...{ account: people[0]?.account ?? '', outlets: [] },
    ...{ since: dayOf(instant(now), calendar), until: '' },
  });
  const [said, setSaid] = useState<Said | null>(null);
  const [mutate, { loading }] = useMutation(AssignOutletsDocument);
  const words = t.dutyAdmin;
  const set = (parts: Partial<typeof wish>): void => setWish({ ...wish, ...parts });
  const send = async (): Promise<void> => {
    const variables = { ...wish, until: wish.until === '' ? null : wish.until };
    const answer = (await mutate({ variables }).catch(() => undefined))?.data?.assignOutlets;
    if (answer === undefined) return setSaid({ text: t.common.failed, isDone: false });
    if (answer.__typename === 'AssignRefused') return setSaid({ text: words.assignProblems[answer.code], isDone: false });
    setSaid({ text: words.assigned(format.number(answer.outlets)), isDone: true });
    set({ outlets: [] });
    onDone();
  };
  return (
    <ActForm title={words.assign} act={words.assign} said={said} loading={loading} disabled={wish.outlets.length === 0} onSend={() => void send()}>
      <NativeSelect
        size="xs"
        label={t.completeness.person}
        value={wish.account}
        onChange={(event) => set({ account: event.currentTarget.value })}
        data={choices(people)}
      />
      <MultiSelect
        size="xs"
        label={t.completeness.outlet}
        searchable
        filter={foldedFilter}
        nothingFoundMessage={t.palette.empty}
        value={wish.outlets}
        onChange={(chosen) => set({ outlets: chosen })}
        data={outlets.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div className={classes.pair}>
        <TextInput size="xs" type="date" label={words.since} value={wish.since} onChange={(event) => set({ since: event.currentTarget.value })} />
        <TextInput size="xs" type="date" label={words.until} value={wish.until} onChange={(event) => set({ until: event.currentTarget.value })} />
      </div>
    </ActForm>
  );
}

function MobileForm({ people }: { readonly people: readonly Person[] }) {
  const { t } = useText();
  const [account, setAccount] = useState(people[0]?.account ?? '');
  const [mobile, setMobile] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const [mutate, { loading }] = useMutation(RegisterMobileDocument);
  const words = t.dutyAdmin;
  const send = async (): Promise<void> => {
    const answer = (await mutate({ variables: { account, mobile } }).catch(() => undefined))?.data?.registerMobile;
    if (answer === undefined) return setSaid({ text: t.common.failed, isDone: false });
    if (answer.__typename === 'MobileRefused') return setSaid({ text: words.mobileProblems[answer.code], isDone: false });
    setSaid({ text: words.registered(answer.mobile), isDone: true });
    setMobile('');
  };
  return (
    <ActForm title={words.mobile} act={words.register} said={said} loading={loading} onSend={() => void send()}>
      <p className={classes.hint}>{words.mobileHint}</p>
      <NativeSelect
        size="xs"
        label={t.completeness.person}
        value={account}
        onChange={(event) => setAccount(event.currentTarget.value)}
        data={choices(people)}
      />
      <TextInput size="xs" type="tel" label={words.number} maxLength={20} value={mobile} onChange={(event) => setMobile(event.currentTarget.value)} />
    </ActForm>
  );
}

interface Said {
  readonly text: string;
  readonly isDone: boolean;
}

interface ActFormProps {
  readonly title: string;
  /** What the button says. */
  readonly act: string;
  readonly said: Said | null;
  readonly loading: boolean;
  readonly disabled?: boolean;
  readonly onSend: () => void;
  readonly children: ReactNode;
}

/** Fields that are sent together, and below them what became of it. */
function ActForm({ title, act, said, loading, disabled = false, onSend, children }: ActFormProps) {
  return (
    <Panel title={title}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        {children}
        <div role={said?.isDone === false ? 'alert' : 'status'}>
          {said !== null && <p className={said.isDone ? classes.done : classes.problem}>{said.text}</p>}
        </div>
        <Button type="submit" size="xs" loading={loading} disabled={disabled}>
          {act}
        </Button>
      </form>
    </Panel>
  );
}
