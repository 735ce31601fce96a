import { useQuery } from '@apollo/client/react';
import { Modal } from '@mantine/core';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { OutletListDocument } from '../generated/operations.js';
import { foldText, matchesQuery } from '../text/fold.js';
import { useText } from '../text/language.js';
import { Icon } from '../ui/icon.js';
import { useCatalogue } from './catalogue.js';
import { carryLanguage } from './link.js';
import { screenPath } from './navigation.js';
import classes from './palette.module.css';

interface Entry {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly to: string;
}

const SHOWN = 12;
const SCREENS = ['overview', 'trend', 'alerts', 'outlets', 'report'] as const;

/** Commodities lead to their trend, areas to their overview, outlets to their sheet. */
function useEntries(opened: boolean): readonly Entry[] {
  const { t } = useText();
  const catalogue = useCatalogue();
  const { data } = useQuery(OutletListDocument, { variables: { locality: catalogue.root }, skip: !opened, fetchPolicy: 'cache-first' });
  return useMemo(
    () => [
      ...SCREENS.map((screen) => ({ key: screen, name: t.nav[screen], kind: t.palette.screen, to: screenPath(screen) })),
      ...[
        { key: 'ask', name: t.ask.title, to: '/ask' },
        { key: 'completeness', name: t.completeness.title, to: '/completeness' },
        { key: 'orders', name: t.order.title, to: '/orders' },
        { key: 'bulletins', name: t.bulletin.title, to: '/bulletins' },
        { key: 'supervisor', name: t.supervisor.title, to: '/supervisor' },
      ].map((page) => ({ ...page, kind: t.palette.screen })),
      ...catalogue.commodities.map(({ id }) => ({ key: `c${id}`, name: catalogue.commodityName(id), kind: t.palette.commodity, to: `/trend?commodity=${id}` })),
      ...catalogue.localities.map(({ id, name }) => ({ key: `l${id}`, name, kind: t.palette.area, to: `/?area=${id}` })),
      ...(data?.outlets ?? []).map(({ id, name, locality }) => ({
        key: `o${id}`,
        name: `${name} · ${catalogue.localityName(locality)}`,
        kind: t.palette.outlet,
        to: `/outlets/${id}`,
      })),
    ],
    [t, catalogue, data],
  );
}

function findEntries(entries: readonly Entry[], query: string): readonly Entry[] {
  const start = foldText(query);
  const found = entries.filter((entry) => matchesQuery(entry.name, query));
  const rank = (entry: Entry): number => (foldText(entry.name).startsWith(start) ? 0 : 1);
  return found.toSorted((a, b) => rank(a) - rank(b)).slice(0, SHOWN);
}

interface PaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function Palette({ opened, onClose }: PaletteProps) {
  const { t } = useText();
  return (
    <Modal.Root opened={opened} onClose={onClose} padding={0} size="lg" yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label={t.shell.palette}>
        <Modal.Body>
          <PaletteBody onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const { search } = useLocation();
  const navigate = useNavigate();
  const list = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const entries = useEntries(true);
  const found = useMemo(() => findEntries(entries, query), [entries, query]);
  const open = (entry: Entry | undefined): void => {
    if (entry === undefined) return;
    onClose();
    void navigate(carryLanguage(entry.to, search));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt((before) => (before + step + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter') open(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.palette}>
      <div className={classes.ask}>
        <Icon name="search" />
        <input
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={found[at] === undefined ? undefined : `${list}-${at}`}
          aria-label={t.shell.palette}
          placeholder={t.palette.placeholder}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={list} role="listbox" aria-label={t.shell.palette} className={classes.found}>
        {found.map((entry, index) => (
          <div
            key={entry.key}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={classes.entry}
            onMouseMove={() => setAt(index)}
            onClick={() => open(entry)}
            onKeyDown={onKeyDown}
          >
            <span>{entry.name}</span>
            <small>{entry.kind}</small>
          </div>
        ))}
        {found.length === 0 && <p className={classes.none}>{t.palette.empty}</p>}
      </div>
      <p className={classes.hint}>{t.palette.hint}</p>
    </div>
  );
}
