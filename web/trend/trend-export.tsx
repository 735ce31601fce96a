import { Button, Menu } from '@mantine/core';
import { useClipboard, useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { useCatalogue } from '../shell/catalogue.js';
import { serverNow } from '../shell/clock.js';
import { download } from '../shell/download.js';
import { useMe } from '../shell/use-me.js';
import { useFormat, useText } from '../text/language.js';
import { Icon } from '../ui/icon.js';
import { useChartColours } from './chart-colours.js';
import { pictureOf } from './chart-picture.js';
import { downloadFile, downloadText } from './csv.js';
import { isoSpan } from './iso-span.js';
import type { FilledLine } from './lines-drawing.js';
import { dayText, isRunning, type Span } from './range.js';
import { trendCsv } from './trend-csv.js';
import classes from './trend-export.module.css';
import { type Grain, useTrendState } from './trend-state.js';
import type { Ahead } from './use-ahead.js';

interface TrendExportProps {
  readonly lines: readonly FilledLine[];
  readonly period: Grain;
  readonly span: Span;
  /** The day whose outlets are listed; null when none are. */
  readonly day: number | null;
  readonly ahead?: Ahead | undefined;
}

/** What stands above every export: what it shows, of when, when the figures are from, who took it. */
function useHead({ lines, period, span }: TrendExportProps): () => readonly string[] {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const [state] = useTrendState();
  const who = useMe()?.fullName ?? '';
  const nameOf = ({ line }: FilledLine): string =>
    [
      catalogue.commodityName(line.commodity.id),
      catalogue.localityName(line.area),
      line.outletKind === null ? t.trend.allKinds : catalogue.outletKindName(line.outletKind),
    ].join(', ');
  return () => {
    const until = `${format.date(span.until - 1)}${isRunning(state) ? ` ${t.trend.soFar}` : ''}`;
    return [
      `${t.trend.title} · ${catalogue.deployment.name}`,
      t.trend.exportLines(lines.map(nameOf).join('; ')),
      t.trend.exportSpan(format.date(span.since), until, t.trend.periods[period].toLowerCase()),
      t.trend.exportMade(format.fullDateTime(serverNow()), who),
    ];
  };
}

/** A link to what is shown. Frozen: to these very days, whenever it is opened. */
function useLinks({ period, span }: TrendExportProps): { readonly live: () => string; readonly frozen: () => string } {
  const { calendar } = useCatalogue();
  return {
    live: () => location.href,
    frozen: () => {
      const url = new URL(location.href);
      const days = { range: 'custom', since: dayText(span.since, calendar), until: dayText(span.until - 1, calendar), period, forecast: 'false' };
      for (const [name, value] of Object.entries(days)) url.searchParams.set(name, value);
      url.searchParams.delete('step');
      return url.href;
    },
  };
}

type Action = readonly [label: string, act: () => unknown];

/** Each way to take the trend away; `tell` hears what became of it. */
function useActions(props: TrendExportProps, head: () => readonly string[], tell: (words: string) => void): readonly Action[] {
  const { t, language } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const colours = useChartColours();
  const clipboard = useClipboard();
  const links = useLinks(props);
  const { lines, period, span, day, ahead } = props;
  const name = `${lines[0]?.line.commodity.id ?? 'trend'}-${dayText(span.since, catalogue.calendar)}`;
  const csv = (): string => trendCsv({ head: head(), lines, ahead, catalogue, format, text: t });
  const xlsx = async (): Promise<void> => {
    const asked = new URLSearchParams({ period, ...isoSpan(span), lang: language, ...(day === null ? {} : { day: new Date(day).toISOString() }) });
    for (const { line } of lines) asked.append('series', [line.commodity.id, line.area, line.outletKind ?? ''].join('~'));
    tell((await download(`/files/trends.xlsx?${asked}`, `${name}.xlsx`)) ? '' : t.trend.exportFailed);
  };
  const png = (): void => {
    const root = document.querySelector('main');
    pictureOf(root ?? document.body, head(), colours)?.toBlob((blob) => blob !== null && downloadFile(`${name}.png`, blob));
  };
  const copy = (text: string, words: string): void => {
    clipboard.copy(text);
    tell(words);
  };
  return [
    [t.trend.exportPng, png],
    [t.trend.downloadCsv, () => downloadText(`${name}.csv`, csv())],
    [t.trend.exportXlsx, xlsx],
    [t.trend.copyCsv, () => copy(csv(), t.trend.copied)],
    [t.trend.copyLink, () => copy(links.live(), t.trend.linkCopied)],
    [t.trend.copyFrozen, () => copy(links.frozen(), t.trend.linkCopied)],
    [t.trend.print, () => window.print()],
  ];
}

/** Everything that takes the trend away: picture, tables, links, paper. */
export function TrendExport(props: TrendExportProps) {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  const [told, setTold] = useState('');
  const head = useHead(props);
  const actions = useActions(props, head, setTold);
  useHotkeys([['e', () => setOpened(true)]]);
  return (
    <div>
      <ul className={classes.paper}>
        {head().map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className={classes.bar}>
        <span role="status" className={classes.told}>
          {told}
        </span>
        <Menu opened={opened} onChange={setOpened} position="bottom-end" withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button size="xs" variant="default" leftSection={<Icon name="download" size={14} />} aria-keyshortcuts="e">
              {t.trend.export}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {actions.map(([label, act]) => (
              <Menu.Item key={label} onClick={() => void act()}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  );
}
