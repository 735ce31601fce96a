import { useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import { CatalogueItemsDocument, type CatalogueKind } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { QueryView } from '../shell/query-view.js';
import { matchesQuery } from '../text/fold.js';
import { useFormat, useText } from '../text/language.js';
import table from '../ui/figures-table.module.css';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import classes from './admin.module.css';
import catalogueClasses from './catalogue.module.css';
import type { Item } from './item.js';
import { ItemPanel } from './item-panel.js';
import { OutletFileDialog } from './outlet-file-dialog.js';

/** In place of a key: one that is not there yet. Codes hold no such sign. */
const NEW = '+';
const AT_ONCE = 100;

/** One kind of item: the list, and beside it the chosen one with its history. */
export function CatalogueTab({ kind }: { readonly kind: CatalogueKind }) {
  const { data, error, refetch } = useQuery(CatalogueItemsDocument, { variables: { kind }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView data={data} error={error} retry={refetch} rows={12}>
      {({ catalogueItems }) => <Loaded kind={kind} items={catalogueItems} onChanged={() => void refetch()} />}
    </QueryView>
  );
}

interface LoadedProps {
  readonly kind: CatalogueKind;
  readonly items: readonly Item[];
  readonly onChanged: () => void;
}

function Loaded({ kind, items, onChanged }: LoadedProps) {
  const { t } = useText();
  const [key, setKey] = useQueryState('item', parseAsString.withDefault(''));
  const [isBringing, setBringing] = useState(false);
  const words = t.catalogue;
  const chosen = key === NEW ? null : (items.find((item) => item.key === key) ?? null);
  const tools = (
    <div className={classes.tools}>
      {kind === 'OUTLET' && (
        <Button size="compact-xs" variant="default" onClick={() => setBringing(true)}>
          {words.file.open}
        </Button>
      )}
      {kind !== 'OPEN_DATA' && (
        <Button size="compact-xs" onClick={() => void setKey(NEW)}>
          {words.add[kind]}
        </Button>
      )}
    </div>
  );
  return (
    <div className={classes.columns}>
      <Panel title={words.lists[kind]} aside={tools} flush>
        <ItemList items={items} kind={kind} chosen={key} onChoose={(next) => void setKey(next)} />
      </Panel>
      {chosen !== null || key === NEW ? (
        <ItemPanel
          key={`${key} ${chosen?.version ?? ''}`}
          kind={kind}
          item={chosen}
          onSaved={(saved) => {
            void setKey(saved);
            onChanged();
          }}
        />
      ) : (
        <Panel title={words.choose}>
          <p className={classes.hint}>{words.hints[kind]}</p>
        </Panel>
      )}
      {isBringing && <OutletFileDialog onDone={onChanged} onClose={() => setBringing(false)} />}
    </div>
  );
}

/** What an item is called in a list. */
function useItemName(): (item: Item) => { readonly name: string; readonly under: string; readonly isOver: boolean } {
  const { language, t } = useText();
  const catalogue = useCatalogue();
  return ({ kind, key, value }) => {
    const is = value as Readonly<Record<string, unknown>>;
    const text = (name: string): string => String(is[name] ?? '');
    const isOver = is.retired === true || is.closed === true || is.ended === true;
    if (kind === 'OPEN_DATA') {
      const levels = (is.levels as readonly string[]).map((level) => t.catalogue.openLevels[level as keyof typeof t.catalogue.openLevels]);
      return { name: catalogue.commodityName(key), under: levels.length === 0 ? t.catalogue.off : levels.join(', '), isOver: levels.length === 0 };
    }
    const title = language === 'vi' ? (is.nameVi ?? is.titleVi ?? is.name) : (is.nameEn ?? is.titleEn ?? is.name);
    const under = kind === 'OUTLET' ? catalogue.localityName(text('locality')) : kind === 'COMMODITY' ? text('unit') : kind === 'PLACE' ? text('fullName') : '';
    return { name: String(title ?? key), under: [key, under].filter((part) => part !== '').join(' · '), isOver };
  };
}

interface ItemListProps {
  readonly kind: CatalogueKind;
  readonly items: readonly Item[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

function ItemList({ kind, items, chosen, onChoose }: ItemListProps) {
  const { t } = useText();
  const nameOf = useItemName();
  const [query, setQuery] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const words = t.catalogue;
  const found = items.map((item) => ({ item, ...nameOf(item) })).filter(({ name, under }) => matchesQuery(`${name} ${under}`, query));
  return (
    <>
      <div className={catalogueClasses.search}>
        <TextInput
          size="xs"
          aria-label={t.common.search}
          placeholder={t.common.search}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      {found.length === 0 ? (
        <StateNote title={t.palette.empty} />
      ) : (
        <div className={`${table.scroll} ${catalogueClasses.tall}`}>
          <table className={table.table} aria-label={words.lists[kind]}>
            <thead>
              <tr>
                <th scope="col">{words.item}</th>
                <th scope="col">{words.changed}</th>
              </tr>
            </thead>
            <tbody>
              {found.slice(0, most).map((one) => (
                <ItemRow key={one.item.key} {...one} isChosen={one.item.key === chosen} onChoose={() => onChoose(one.item.key)} />
              ))}
            </tbody>
          </table>
          {found.length > most && (
            <Button size="compact-xs" m="xs" variant="default" onClick={() => setMost(most + AT_ONCE)}>
              {t.common.more}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

interface ItemRowProps {
  readonly item: Item;
  readonly name: string;
  readonly under: string;
  readonly isOver: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function ItemRow({ item, name, under, isOver, isChosen, onChoose }: ItemRowProps) {
  const { t } = useText();
  const format = useFormat();
  return (
    <tr data-chosen={isChosen || undefined}>
      <th scope="row">
        <button type="button" className={catalogueClasses.link} aria-current={isChosen || undefined} onClick={onChoose}>
          {isOver ? <s>{name}</s> : name}
        </button>
        <span className={catalogueClasses.under}>{under}</span>
      </th>
      <td>
        {item.changedAt === null ? <span className={classes.over}>{t.catalogue.installed}</span> : format.dateTime(Date.parse(item.changedAt))}
        {item.changedBy !== null && <span className={catalogueClasses.under}>{item.changedBy}</span>}
      </td>
    </tr>
  );
}
