import { useEffect, useState } from 'react';
import { createFormat } from '../text/format.js';
import { useText } from '../text/language.js';
import table from '../ui/figures-table.module.css';
import { Panel } from '../ui/panel.js';
import { SkeletonRows } from '../ui/skeleton-rows.js';
import { StateNote } from '../ui/state-note.js';
import classes from './open.module.css';

/** The shape of /open/prices.json, as far as this page reads it. */
interface OpenFeed {
  readonly currency: string;
  readonly currencyDecimals: number;
  readonly figures: readonly {
    readonly day: string;
    readonly area: string;
    readonly areaName: string;
    readonly commodity: string;
    readonly commodityName: string;
    readonly unit: string;
    readonly medianPrice: number;
    readonly outlets: number;
  }[];
}

type Loaded = OpenFeed | 'failed' | null;

/** What anybody may read: the newest published price of each commodity and area, and the files with the days before. */
export function OpenPage() {
  const { t } = useText();
  const [feed, setFeed] = useState<Loaded>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    fetch(`/open/prices.json${tries === 0 ? '' : `?again=${tries}`}`, { signal: controller.signal })
      .then(async (response): Promise<Loaded> => (response.ok ? ((await response.json()) as OpenFeed) : 'failed'))
      .catch((): Loaded => (controller.signal.aborted ? null : 'failed'))
      .then((found) => found !== null && setFeed(found));
    return () => controller.abort();
  }, [tries]);
  const words = t.openData;
  return (
    <main className={classes.page}>
      <title>{`${words.title} · ${t.common.product}`}</title>
      <h1>{words.title}</h1>
      <p>{words.about}</p>
      <p className={classes.files}>
        <a href="/open/prices.csv">CSV</a> <a href="/open/prices.json">JSON</a> <span>{words.files}</span>
      </p>
      {feed === null && <SkeletonRows rows={8} label={t.common.loading} />}
      {feed === 'failed' && <StateNote tone="fault" title={t.common.failed} action={{ label: t.common.retry, onClick: () => setTries(tries + 1) }} />}
      {feed !== null && feed !== 'failed' && <Figures feed={feed} />}
    </main>
  );
}

function Figures({ feed }: { readonly feed: OpenFeed }) {
  const { t, language } = useText();
  const words = t.openData;
  const format = createFormat({ language, currency: feed.currency, currencyDecimals: feed.currencyDecimals, timeZone: 'UTC' });
  const newest = new Map<string, OpenFeed['figures'][number]>();
  for (const figure of feed.figures) {
    const key = `${figure.area} ${figure.commodity}`;
    if (!newest.has(key)) newest.set(key, figure);
  }
  if (newest.size === 0) return <StateNote title={words.nothing} hint={words.nothingHint} />;
  return (
    <Panel title={words.newest} flush>
      <div className={table.scroll}>
        <table className={table.table} aria-label={words.newest}>
          <thead>
            <tr>
              <th scope="col">{words.commodity}</th>
              <th scope="col">{words.area}</th>
              <th scope="col" className={table.right}>
                {words.price}
              </th>
              <th scope="col" className={table.right}>
                {words.outlets}
              </th>
              <th scope="col">{words.day}</th>
            </tr>
          </thead>
          <tbody>
            {[...newest.values()].map((one) => (
              <tr key={`${one.area} ${one.commodity}`}>
                <th scope="row">{one.commodityName}</th>
                <td>{one.areaName}</td>
                <td className={table.right}>{format.price(one.medianPrice, { unit: one.unit, basePerUnit: 1 })}</td>
                <td className={table.right}>{format.number(one.outlets)}</td>
                <td>{format.date(Date.parse(`${one.day}T00:00:00Z`))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
