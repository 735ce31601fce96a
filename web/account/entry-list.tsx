import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './account-page.module.css';

export interface ListedEntry {
  readonly id: string;
  readonly name: ReactNode;
  readonly about: string;
  readonly act: string | null;
}

/** Things of one's own with one act each; says so when there are none. */
export function EntryList({ label, entries, empty, onAct }: EntryListProps) {
  if (entries.length === 0) return <Text size="sm">{empty}</Text>;
  return (
    <ul className={classes.list} aria-label={label}>
      {entries.map(({ id, name, about, act }) => (
        <li key={id}>
          <Group justify="space-between" wrap="nowrap">
            <div>
              <Text size="sm" fw={600}>
                {name}
              </Text>
              <Text size="xs" className={classes.dim}>
                {about}
              </Text>
            </div>
            {act !== null && (
              <Button size="xs" variant="default" className={classes.act} onClick={() => onAct(id)} aria-label={`${act}: ${about}`}>
                {act}
              </Button>
            )}
          </Group>
        </li>
      ))}
    </ul>
  );
}

interface EntryListProps {
  readonly label: string;
  readonly entries: readonly ListedEntry[];
  readonly empty: string;
  readonly onAct: (id: string) => void;
}
