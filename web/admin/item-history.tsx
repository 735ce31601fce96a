import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { CatalogueChangesDocument, type CatalogueChangesQuery, type CatalogueKind, RestoreCatalogueItemDocument } from '../generated/operations.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import classes from './admin.module.css';
import type { Item } from './item.js';
import { differences } from './item-draft.js';
import { problemText } from './item-problem.js';

type Change = CatalogueChangesQuery['catalogueChanges'][number];

const LONGEST = 60;

interface ItemHistoryProps {
  readonly kind: CatalogueKind;
  readonly item: Item;
  readonly onRestored: () => void;
}

/** Who changed what, newest first; each earlier version can be brought back, which is one more change. */
export function ItemHistory({ kind, item, onRestored }: ItemHistoryProps) {
  const { t } = useText();
  const words = t.catalogue;
  const { data, error, refetch } = useQuery(CatalogueChangesDocument, { variables: { kind, key: item.key }, fetchPolicy: 'network-only' });
  const [mutate, { loading }] = useMutation(RestoreCatalogueItemDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const restore = async (change: string, before: boolean): Promise<void> => {
    const answer = (await mutate({ variables: { change, before } }).catch(() => undefined))?.data?.answer;
    if (answer?.__typename === 'CatalogueSaved') return onRestored();
    setProblem(answer === undefined ? t.common.failed : answer.problems.map((one) => problemText(one, t)).join('; '));
  };
  return (
    <Panel title={words.history}>
      <QueryView data={data} error={error} retry={refetch} rows={3}>
        {({ catalogueChanges }) =>
          catalogueChanges.length === 0 ? (
            <p className={classes.hint}>{words.noHistory}</p>
          ) : (
            <ol className={classes.versions}>
              {catalogueChanges.map((change, place) => (
                <ChangeItem
                  key={change.id}
                  kind={kind}
                  change={change}
                  isNewest={place === 0}
                  isFirst={change.before === null}
                  busy={loading}
                  onRestore={restore}
                />
              ))}
            </ol>
          )
        }
      </QueryView>
      <div role="alert">{problem !== null && <p className={classes.problem}>{problem}</p>}</div>
    </Panel>
  );
}

interface ChangeItemProps {
  readonly kind: CatalogueKind;
  readonly change: Change;
  readonly isNewest: boolean;
  readonly isFirst: boolean;
  readonly busy: boolean;
  readonly onRestore: (change: string, before: boolean) => Promise<void>;
}

function ChangeItem({ kind, change, isNewest, isFirst, busy, onRestore }: ChangeItemProps) {
  const { t } = useText();
  const format = useFormat();
  const words = t.catalogue;
  const shown = (value: unknown): string => {
    const text = Array.isArray(value)
      ? value.map((one) => (typeof one === 'object' ? '…' : String(one))).join(', ')
      : value === null
        ? '–'
        : typeof value === 'boolean'
          ? value
            ? t.common.yes
            : t.common.no
          : String(value);
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  };
  const when = format.fullDateTime(Date.parse(change.madeAt));
  return (
    <li>
      <span>
        <strong>{when}</strong> · {change.madeBy}
        {change.restores !== null && ` · ${words.restored}`}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        disabled={busy}
        aria-label={`${isNewest ? words.undo : words.restore}: ${when}`}
        onClick={() => void onRestore(change.id, isNewest)}
      >
        {isNewest ? words.undo : words.restore}
      </Button>
      {isFirst && <p>{words.created}</p>}
      {differences(kind, change.before, change.after).map(({ name, before, after }) => (
        <p key={name}>
          {t.catalogue.fields[name as keyof typeof t.catalogue.fields] ?? name}: <s>{shown(before)}</s> → {shown(after)}
        </p>
      ))}
    </li>
  );
}
