import { useQuery } from '@apollo/client/react';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { RegistersDocument, type RegistersQuery } from '../generated/operations.js';
import { useNow } from '../shell/clock.js';
import { QueryView } from '../shell/query-view.js';
import { useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import classes from './admin.module.css';
import { EntryForm } from './entry-form.js';
import { EntryTable } from './entry-table.js';
import { type EntryRow, useRows } from './register-rows.js';
import type { RegisterTabName } from './tabs.js';

/** One register: what stands in it, and a form for one more entry. */
export function RegisterTab({ tab }: { readonly tab: RegisterTabName }) {
  const { data, error, refetch } = useQuery(RegistersDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <QueryView data={data} error={error} retry={refetch} rows={10}>
      {(loaded) => <Register tab={tab} loaded={loaded} onChanged={() => void refetch()} />}
    </QueryView>
  );
}

interface RegisterProps {
  readonly tab: RegisterTabName;
  readonly loaded: RegistersQuery;
  readonly onChanged: () => void;
}

function Register({ tab, loaded, onChanged }: RegisterProps) {
  const { t } = useText();
  const now = useNow(60_000);
  const [showsOver, setShowsOver] = useState(false);
  const all = useRows(tab, loaded);
  const isOver = (row: EntryRow): boolean => row.until !== null && row.until <= now;
  const rows = showsOver ? all : all.filter((row) => !isOver(row));
  return (
    <div className={classes.columns}>
      <Panel
        title={t.admin.lists[tab]}
        aside={<Checkbox size="xs" label={t.admin.showOver} checked={showsOver} onChange={(event) => setShowsOver(event.currentTarget.checked)} />}
        flush
      >
        {rows.length === 0 ? <StateNote title={t.admin.empty} /> : <EntryTable tab={tab} rows={rows} isOver={isOver} onChanged={onChanged} />}
      </Panel>
      <Panel title={t.admin.add[tab]}>
        <p className={classes.hint}>{t.admin.hints[tab]}</p>
        <EntryForm tab={tab} outlets={loaded.outlets} onAdded={onChanged} />
      </Panel>
    </div>
  );
}
