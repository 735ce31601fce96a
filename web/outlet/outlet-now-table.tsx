import { AVAILABILITIES } from '@domain/figures.js';
import { DAY } from '@domain/instant.js';
import type { OutletSheetQuery } from '../generated/operations.js';
import { useCatalogue, usePen } from '../shell/catalogue.js';
import { useNow } from '../shell/clock.js';
import { useFormat, useText } from '../text/language.js';
import { ChangeMark } from '../ui/change-mark.js';
import tableClasses from '../ui/figures-table.module.css';
import classes from './outlet-page.module.css';
import { type RunOut, RunOutWords } from './run-out-words.js';

type Now = NonNullable<NonNullable<OutletSheetQuery['outlet']>['now']>;

interface OutletNowTableProps {
  readonly now: Now;
  readonly runOut: RunOut;
  readonly shown: string | null;
  readonly onShow: (commodity: string) => void;
}

/** The last price and the last stock of each commodity, each with its own age: one may be of today and the other of last week. */
export function OutletNowTable({ now, runOut, shown, onShow }: OutletNowTableProps) {
  const { t } = useText();
  return (
    <div className={tableClasses.scroll}>
      <table className={tableClasses.table} aria-describedby="run-out-hint">
        <thead>
          <tr>
            <th scope="col">{t.overview.commodity}</th>
            {[t.outlets.price, t.outlets.againstUsual, t.outlets.stock, t.outlets.availability, t.outlets.runOut, t.outlets.age].map((title) => (
              <th key={title} scope="col" className={tableClasses.right}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {now.commodities.map((commodity, place) => (
            <NowRow key={commodity} now={now} runOut={runOut} place={place} commodity={commodity} shown={commodity === shown} onShow={onShow} />
          ))}
        </tbody>
      </table>
      <p id="run-out-hint" className={classes.hint}>
        {t.outlets.runOutHint}
      </p>
    </div>
  );
}

interface NowRowProps {
  readonly now: Now;
  readonly runOut: RunOut;
  readonly place: number;
  readonly commodity: string;
  readonly shown: boolean;
  readonly onShow: (commodity: string) => void;
}

function NowRow({ now, runOut, place, commodity, shown, onShow }: NowRowProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const unit = usePen()(commodity).commodity;
  const clock = useNow(60_000);
  const price = now.price[place] ?? null;
  const baseline = now.baseline[place] ?? null;
  const stock = now.stock[place] ?? null;
  const availability = AVAILABILITIES[now.availability[place] ?? -1];
  const ages = [now.priceAt[place], now.stockAt[place]].flatMap((at) => (at == null ? [] : [clock - Date.parse(at)]));
  const change = price === null || baseline === null || baseline === 0 ? null : price / baseline - 1;
  return (
    <tr className={shown ? classes.shown : undefined}>
      <th scope="row">
        <button type="button" className={classes.choose} aria-pressed={shown} onClick={() => onShow(commodity)}>
          {catalogue.commodityName(commodity)}
        </button>
      </th>
      <td className={tableClasses.right}>{price === null ? '–' : format.price(price, unit)}</td>
      <td className={tableClasses.right}>{change === null ? '–' : <ChangeMark ratio={change} text={format.change(change)} />}</td>
      <td className={tableClasses.right}>{stock === null ? '–' : format.quantity(stock, unit)}</td>
      <td className={`${tableClasses.right} ${availability === 'NONE' ? classes.grave : ''}`}>
        {availability === undefined ? '–' : t.availability[availability]}
      </td>
      <td className={tableClasses.right}>
        <RunOutWords runOut={runOut} commodity={commodity} now={clock} />
      </td>
      <td className={`${tableClasses.right} ${Math.max(...ages) > DAY ? classes.old : ''}`}>
        {ages.length === 0 ? '–' : [...new Set(ages.map((age) => format.age(age)))].join(' / ')}
      </td>
    </tr>
  );
}
