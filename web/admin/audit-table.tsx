import { csvText } from '@domain/csv-text.js';
import { Button } from '@mantine/core';
import type { AuditTrailQuery } from '../generated/operations.js';
import { useFormat, useText } from '../text/language.js';
import { downloadText } from '../trend/csv.js';
import { FiguresTable } from '../ui/figures-table.js';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import classes from './admin.module.css';

type Entry = AuditTrailQuery['auditTrail'][number];

interface AuditTableProps {
  readonly entries: readonly Entry[];
  /** Fetches what is older than that place; null when nothing is. */
  readonly onMore: ((before: number) => void) | null;
}

/** Entries, the newest first, each with its details to unfold. */
export function AuditTable({ entries, onMore }: AuditTableProps) {
  const { t } = useText();
  const words = t.audit;
  const oldest = entries.at(-1)?.seq ?? 0;
  const save = (): void => downloadText(`${words.file}.csv`, csvText(rowsOf(entries)));
  const aside = (
    <Button size="compact-xs" variant="default" disabled={entries.length === 0} onClick={save}>
      {words.export}
    </Button>
  );
  if (entries.length === 0) return <StateNote tone="plain" title={words.none} hint={words.noneHint} />;
  return (
    <Panel title={words.list} aside={aside} flush>
      <FiguresTable stacked label={words.list} columns={[words.time, words.who, words.what, words.where, words.operation, words.detail]}>
        {entries.map((entry) => (
          <Row key={entry.seq} entry={entry} />
        ))}
      </FiguresTable>
      {onMore !== null && (
        <Button variant="subtle" fullWidth onClick={() => onMore(oldest)}>
          {words.more}
        </Button>
      )}
    </Panel>
  );
}

function Row({ entry }: { readonly entry: Entry }) {
  const { t } = useText();
  const format = useFormat();
  const words = t.audit;
  const { by, byName, about, action, entity, key, operation } = entry;
  return (
    <tr>
      <th scope="row">{format.dateTime(Date.parse(entry.at))}</th>
      <td data-label={words.who}>
        {byName ?? by ?? words.system}
        {about.length > 0 && ` → ${about.join(', ')}`}
      </td>
      <td data-label={words.what}>{words.actions[action]}</td>
      <td data-label={words.where}>{key === null ? entity : `${entity} ${key}`}</td>
      <td data-label={words.operation}>{operation ?? ''}</td>
      <td data-label={words.detail}>
        <Details entry={entry} />
      </td>
    </tr>
  );
}

function Details({ entry: { seq, more, detail } }: { readonly entry: Entry }) {
  const { t } = useText();
  const words = t.audit;
  const parts = [
    [words.before, detail?.before],
    [words.after, detail?.after],
    [words.from, detail?.from],
    [words.agent, detail?.agent],
    [words.detail, more],
  ].filter((part): part is [string, string] => typeof part[1] === 'string');
  return (
    <details>
      <summary aria-label={`${words.detail} ${seq}`}>{seq}</summary>
      {parts.length === 0 && <p className={classes.hint}>{words.forgotten}</p>}
      <dl>
        {parts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={classes.told}>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const HEADS = ['seq', 'at', 'by', 'name', 'about', 'action', 'entity', 'key', 'operation', 'from', 'before', 'after', 'more'];

const rowsOf = (entries: readonly Entry[]): (string | number | null)[][] => [
  HEADS,
  ...entries.map(({ seq, at, by, byName, about, action, entity, key, operation, detail, more }) => [
    ...[seq, at, by ?? null, byName ?? null, about.join(' '), action, entity, key ?? null, operation ?? null],
    ...[detail?.from ?? null, detail?.before ?? null, detail?.after ?? null, more ?? null],
  ]),
];
