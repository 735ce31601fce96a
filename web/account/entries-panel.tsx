import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Panel } from '../ui/panel.js';
import { EntryList, type ListedEntry } from './entry-list.js';
import { useCredentialChange } from './use-credential.js';

interface EntriesPanelProps {
  readonly words: { readonly title: string; readonly hint: string; readonly empty: string };
  readonly entries: readonly ListedEntry[];
  /** Takes that entry away; what the server answers. */
  readonly drop: (id: string) => Promise<{ readonly __typename: string } | null | undefined>;
  /** The form that makes a new one. */
  readonly children: ReactNode;
}

/** Things a person signs in by: what there is, each with its end, and the form for a new one. */
export function EntriesPanel({ words, entries, drop, children }: EntriesPanelProps) {
  const change = useCredentialChange();
  return (
    <Panel title={words.title}>
      <Stack gap="sm" maw={520}>
        <Text size="sm">{words.hint}</Text>
        <div role="alert">{change.problem}</div>
        <EntryList label={words.title} entries={entries} empty={words.empty} onAct={(id) => void change.run(() => drop(id))} />
        {children}
      </Stack>
    </Panel>
  );
}
