import { useQuery } from '@apollo/client/react';
import { VisuallyHidden } from '@mantine/core';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { SupervisorDocument, type SupervisorQuery } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import { DutyTable } from './duty-table.js';
import { HeldTable } from './held-table.js';
import { PhoneTable } from './phone-table.js';
import { RescueImport } from './rescue-import.js';
import { ReviewTable } from './review-table.js';
import { RivalryTable } from './rivalry-table.js';
import { StuckTable } from './stuck-table.js';
import classes from './supervisor.module.css';

const TABS = ['duty', 'phones', 'stuck', 'rivalries', 'held', 'reviews'] as const;
type Tab = (typeof TABS)[number];

/** Often enough for a supervisor, seldom enough for the server. */
const ASK_AGAIN = 30_000;

const rowsOf = (data: SupervisorQuery, tab: Tab): number =>
  ({ duty: data.dutyRoster, phones: data.phones, stuck: data.stuckReports, rivalries: data.rivalries, held: data.heldCorrections, reviews: data.reviewQueue })[
    tab
  ].length;

/** What a supervisor of inspectors looks at: their phones, what is stuck on them, figures that disagree, corrections to decide, reports to review. */
export function SupervisorPage() {
  const { t } = useText();
  const { root } = useCatalogue();
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(TABS).withDefault('duty'));
  const { data, error, refetch } = useQuery(SupervisorDocument, { variables: { root }, pollInterval: ASK_AGAIN });
  return (
    <>
      <title>{`${t.supervisor.title} · ${t.common.product}`}</title>
      <VisuallyHidden component="h1">{t.supervisor.title}</VisuallyHidden>
      <QueryView data={data} error={error} retry={refetch} rows={12}>
        {(data) => (
          <>
            <TabList chosen={tab} data={data} onChoose={(next) => void setTab(next)} />
            <div role="tabpanel" id="supervisor-panel" aria-labelledby={`supervisor-${tab}`}>
              <Panel title={t.supervisor.tabs[tab]} flush>
                <Chosen tab={tab} data={data} onChanged={refetch} />
              </Panel>
            </div>
          </>
        )}
      </QueryView>
    </>
  );
}

interface TabListProps {
  readonly chosen: Tab;
  readonly data: SupervisorQuery;
  readonly onChoose: (tab: Tab) => void;
}

function TabList({ chosen, data, onChoose }: TabListProps) {
  const { t } = useText();
  const format = useFormat();
  const move = (step: number): void => {
    const next = TABS[(TABS.indexOf(chosen) + step + TABS.length) % TABS.length] ?? chosen;
    onChoose(next);
    document.getElementById(`supervisor-${next}`)?.focus();
  };
  return (
    <div className={classes.tabs} role="tablist" aria-label={t.supervisor.sections}>
      {TABS.map((tab) => (
        <button
          key={tab}
          id={`supervisor-${tab}`}
          type="button"
          role="tab"
          className={classes.tab}
          aria-selected={tab === chosen}
          aria-controls="supervisor-panel"
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') move(1);
            if (event.key === 'ArrowLeft') move(-1);
          }}
        >
          {t.supervisor.tabs[tab]} <span className={classes.count}>{format.number(rowsOf(data, tab))}</span>
        </button>
      ))}
    </div>
  );
}

interface ChosenProps {
  readonly tab: Tab;
  readonly data: SupervisorQuery;
  readonly onChanged: () => unknown;
}

function Chosen({ tab, data, onChanged }: ChosenProps) {
  const names = new Map(data.outlets.map((outlet) => [outlet.id, outlet.name]));
  const nameOf = (outlet: string): string => names.get(outlet) ?? outlet;
  switch (tab) {
    case 'duty':
      return <DutyTable people={data.dutyRoster} onChanged={onChanged} />;
    case 'phones':
      return <PhoneTable phones={data.phones} />;
    case 'stuck':
      return (
        <>
          <RescueImport onChanged={onChanged} />
          <StuckTable stuck={data.stuckReports} nameOf={nameOf} onChanged={onChanged} />
        </>
      );
    case 'rivalries':
      return <RivalryTable rivalries={data.rivalries} nameOf={nameOf} onChanged={onChanged} />;
    case 'held':
      return <HeldTable held={data.heldCorrections} nameOf={nameOf} onChanged={onChanged} />;
    case 'reviews':
      return <ReviewTable reports={data.reviewQueue} nameOf={nameOf} onChanged={onChanged} />;
  }
}
