import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { isForbidden } from '../apollo.js';
import { type CompletenessQuery, RemindDocument } from '../generated/operations.js';
import { useNow } from '../shell/clock.js';
import { useFormat, useText } from '../text/language.js';
import classes from './completeness.module.css';

type Completeness = CompletenessQuery['completeness'];
type Slot = Completeness['slots'][number];

interface SlotCardsProps {
  readonly completeness: Completeness;
  readonly chosen: string;
  readonly canRemind: boolean;
  readonly onChoose: (slot: string) => void;
  readonly onChanged: () => void;
}

/** Sends reminders of one slot; answers what came of it in words. */
export function useRemind(onChanged: () => void) {
  const { t } = useText();
  const format = useFormat();
  const [mutate, { loading }] = useMutation(RemindDocument);
  const [said, setSaid] = useState('');
  const remind = async (slotAt: string, accounts: readonly string[] | null): Promise<void> => {
    try {
      const { data } = await mutate({ variables: { slotAt, accounts: accounts === null ? null : [...accounts] } });
      const answer = data?.remind;
      if (answer?.__typename === 'Reminded') setSaid(t.completeness.reminded(format.number(answer.reminders.length)));
      else setSaid(answer === undefined ? t.common.failed : t.completeness.remindProblems[answer.code]);
      onChanged();
    } catch (fault) {
      setSaid(isForbidden(fault) ? t.common.forbidden : t.common.failed);
    }
  };
  return { remind, loading, said };
}

/** Every slot of the day as a card: how much has come, what is late, what is missing. A card narrows the list of gaps. */
export function SlotCards({ completeness, chosen, canRemind, onChoose, onChanged }: SlotCardsProps) {
  const { t } = useText();
  const now = useNow(60_000);
  const { remind, loading, said } = useRemind(onChanged);
  return (
    <>
      <ul className={classes.cards} aria-label={t.completeness.slots}>
        {completeness.slots.map((slot) => (
          <li key={slot.slotAt} className={classes.card} data-chosen={slot.slotAt === chosen || undefined}>
            <SlotCard slot={slot} isOver={Date.parse(slot.cutOffAt) <= now} isChosen={slot.slotAt === chosen} onChoose={onChoose} />
            {canRemind && slot.onTime + slot.late < slot.expected && (
              <Button size="compact-xs" variant="default" loading={loading} onClick={() => void remind(slot.slotAt, null)}>
                {t.completeness.remindAll}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className={classes.said}>
        {said}
      </p>
    </>
  );
}

interface SlotCardProps {
  readonly slot: Slot;
  readonly isOver: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (slot: string) => void;
}

function SlotCard({ slot, isOver, isChosen, onChoose }: SlotCardProps) {
  const { t } = useText();
  const format = useFormat();
  const words = t.completeness;
  const received = slot.onTime + slot.late;
  const share = slot.expected === 0 ? 1 : received / slot.expected;
  return (
    <button type="button" className={classes.slot} aria-pressed={isChosen} onClick={() => onChoose(isChosen ? '' : slot.slotAt)}>
      <span className={classes.slotHead}>
        <strong>{words.slotOf(format.time(Date.parse(slot.slotAt)))}</strong>
        <span className={classes.dim}>
          {isOver ? words.closedAt(format.time(Date.parse(slot.cutOffAt))) : words.until(format.time(Date.parse(slot.cutOffAt)))}
        </span>
      </span>
      <span className={classes.figure}>
        {format.number(received)}/{format.number(slot.expected)} <small>{format.percent(share)}</small>
      </span>
      <ShareBar slot={slot} />
      <span className={classes.parts}>
        <span>
          {words.standings.ON_TIME} <b>{format.number(slot.onTime)}</b>
        </span>
        <span>
          {words.standings.LATE} <b>{format.number(slot.late)}</b>
        </span>
        <span data-bad={slot.missing > 0 || undefined}>
          {words.standings.MISSING} <b>{format.number(slot.missing)}</b>
        </span>
      </span>
    </button>
  );
}

/** On time, late and missing as parts of what was expected; the figures beside it say the same. */
export function ShareBar({ slot }: { readonly slot: Pick<Slot, 'expected' | 'onTime' | 'late' | 'missing'> }) {
  const width = (count: number): string => `${slot.expected === 0 ? 0 : (100 * count) / slot.expected}%`;
  return (
    <span className={classes.bar} aria-hidden="true">
      <i data-part="onTime" style={{ width: width(slot.onTime) }} />
      <i data-part="late" style={{ width: width(slot.late) }} />
      <i data-part="missing" style={{ width: width(slot.missing) }} />
    </span>
  );
}
