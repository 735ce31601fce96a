import { DAY } from '@domain/instant.js';
import type { OutletSheetQuery } from '../generated/operations.js';
import { useFormat, useText } from '../text/language.js';
import classes from './outlet-page.module.css';

export type RunOut = NonNullable<OutletSheetQuery['outlet']>['runOut'];

/** Further ahead a day means nothing. */
const FAR_DAYS = 14;

interface RunOutWordsProps {
  readonly runOut: RunOut;
  readonly commodity: string;
  readonly now: number;
}

/** When the goods run out, in parts of days, with the band beside it; a dash when that cannot be told. */
export function RunOutWords({ runOut, commodity, now }: RunOutWordsProps) {
  const { t } = useText();
  const format = useFormat();
  const place = runOut.commodities.indexOf(commodity);
  const [at, earliest, latest] = [runOut.at[place], runOut.earliest[place], runOut.latest[place]].map((text) => (text == null ? Number.NaN : Date.parse(text)));
  if (at === undefined || earliest === undefined || latest === undefined || Number.isNaN(at)) return '–';
  if (latest < now) return <span className={classes.grave}>{t.outlets.runOutPast}</span>;
  if (earliest > now + FAR_DAYS * DAY) return t.outlets.runOutFar(format.number(FAR_DAYS));
  return (
    <>
      <span className={at < now + DAY ? classes.grave : undefined}>{at < now ? t.outlets.runOutPast : format.partOfDay(at)}</span>{' '}
      <small className={classes.band}>({t.outlets.runOutBand(format.partOfDay(earliest), format.partOfDay(latest))})</small>
    </>
  );
}
