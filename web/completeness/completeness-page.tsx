import { useQuery } from '@apollo/client/react';
import { dayOf, instant } from '@domain/instant.js';
import { VisuallyHidden } from '@mantine/core';
import { parseAsString, useQueryStates } from 'nuqs';
import { CompletenessDocument, type CompletenessQuery } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useNow } from '../shell/clock.js';
import { QueryView } from '../shell/query-view.js';
import { useText } from '../text/language.js';
import classes from './completeness.module.css';
import { DayHead } from './day-head.js';
import type { GapFilter } from './gap-filter.js';
import { GapPanel } from './gap-panel.js';
import { PersonPanel } from './person-panel.js';
import { ClosedPanel, HandOverPanel, ReminderPanel } from './side-panels.js';
import { SlotCards } from './slot-cards.js';
import { UnitPanel } from './unit-panel.js';

/** Often enough for a supervisor, seldom enough for the server. */
const ASK_AGAIN = 30_000;

const STATE = { day: parseAsString, slot: parseAsString.withDefault(''), unit: parseAsString.withDefault(''), person: parseAsString.withDefault('') };

/** What was expected and what has come: by slot, unit and inspector, with who stands in for whom and who need not report. */
export function CompletenessPage() {
  const { t } = useText();
  const { calendar } = useCatalogue();
  const now = useNow(60_000);
  const [state, setState] = useQueryStates(STATE);
  const today = dayOf(instant(now), calendar);
  const { data, error, refetch } = useQuery(CompletenessDocument, { variables: { day: state.day }, pollInterval: ASK_AGAIN });
  const choose = (change: Partial<GapFilter & { day: string | null }>): void => void setState(change);
  return (
    <>
      <title>{`${t.completeness.title} · ${t.common.product}`}</title>
      <VisuallyHidden component="h1">{t.completeness.title}</VisuallyHidden>
      <QueryView data={data} error={error} retry={refetch} rows={12}>
        {(loaded) => <Loaded data={loaded} filter={state} today={today} onChoose={choose} onChanged={() => void refetch()} />}
      </QueryView>
    </>
  );
}

interface LoadedProps {
  readonly data: CompletenessQuery;
  readonly filter: GapFilter;
  readonly today: string;
  readonly onChoose: (change: Partial<GapFilter & { day: string | null }>) => void;
  readonly onChanged: () => void;
}

function Loaded({ data, filter, today, onChoose, onChanged }: LoadedProps) {
  const { completeness, handOvers } = data;
  const isToday = completeness.day === today;
  return (
    <div className={classes.page}>
      <DayHead completeness={completeness} isToday={isToday} onDay={(day) => onChoose({ day: day === today ? null : day })} />
      <SlotCards completeness={completeness} chosen={filter.slot} canRemind={isToday} onChoose={(slot) => onChoose({ slot })} onChanged={onChanged} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <UnitPanel units={completeness.units} chosen={filter.unit} onChoose={(unit) => onChoose({ unit })} />
          <PersonPanel completeness={completeness} filter={filter} today={today} onChoose={(person) => onChoose({ person })} onChanged={onChanged} />
        </div>
        <div className={classes.column}>
          <GapPanel gaps={completeness.gaps} filter={filter} onClear={() => onChoose({ slot: '', unit: '', person: '' })} />
          <ClosedPanel closed={completeness.closed} />
          <HandOverPanel handOvers={handOvers} onChanged={onChanged} />
          <ReminderPanel reminders={completeness.reminders} />
        </div>
      </div>
    </div>
  );
}
