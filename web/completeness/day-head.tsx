import { csvText } from '@domain/csv-text.js';
import { DAY } from '@domain/instant.js';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import type { CompletenessQuery } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useFormat, useText } from '../text/language.js';
import { downloadText } from '../trend/csv.js';
import { Icon } from '../ui/icon.js';
import classes from './completeness.module.css';
import { completenessRows } from './completeness-rows.js';

type Completeness = CompletenessQuery['completeness'];

const stepped = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

interface DayHeadProps {
  readonly completeness: Completeness;
  readonly isToday: boolean;
  readonly onDay: (day: string) => void;
}

/** Which day is shown, with a step to either side, and the day as a file. */
export function DayHead({ completeness, isToday, onDay }: DayHeadProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const words = t.completeness;
  const { day, now } = completeness;
  const save = (): void => {
    const rows = completenessRows(completeness, { words, place: catalogue.localityName, time: (at) => format.time(Date.parse(at)) });
    downloadText(`${words.file}-${day}.csv`, csvText(rows));
  };
  return (
    <div className={classes.head}>
      <div className={classes.days}>
        <ActionIcon variant="default" size="lg" aria-label={words.dayBefore} onClick={() => onDay(stepped(day, -1))}>
          <Icon name="left" />
        </ActionIcon>
        <TextInput
          type="date"
          size="sm"
          aria-label={words.day}
          value={day}
          onChange={(event) => event.currentTarget.value !== '' && onDay(event.currentTarget.value)}
        />
        <ActionIcon variant="default" size="lg" aria-label={words.dayAfter} disabled={isToday} onClick={() => onDay(stepped(day, 1))}>
          <Icon name="right" />
        </ActionIcon>
        <span className={classes.dim}>{t.common.updatedAt(format.time(Date.parse(now)))}</span>
      </div>
      <Button size="xs" variant="default" leftSection={<Icon name="download" size={14} />} onClick={save}>
        {words.csv}
      </Button>
    </div>
  );
}
