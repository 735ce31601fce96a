import { useQuery } from '@apollo/client/react';
import { SegmentedControl } from '@mantine/core';
import { AreaChangesDocument, type AreaChangesQuery } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { AppLink, hrefOf } from '../shell/link.js';
import { useRefreshOn } from '../shell/live.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import { ChangeMark } from '../ui/change-mark.js';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import classes from './overview-panels.module.css';
import { useOverviewState } from './overview-state.js';

type Changes = AreaChangesQuery['areaChanges'];
type Change = Changes['changes'][number];

const SHOWN = 8;
const SINCE = { slot: 'SLOT', day: 'DAY' } as const;

/** What moved since the last slot or since yesterday, the weightiest first. */
export function ChangeList({ parent }: { readonly parent: string }) {
  const { t } = useText();
  const [{ since }, setState] = useOverviewState();
  const { data, previousData, error, refetch } = useQuery(AreaChangesDocument, { variables: { parent, since: SINCE[since], first: SHOWN } });
  useRefreshOn('trend', refetch);
  return (
    <Panel
      title={t.overview.changesTitle}
      label={t.overview.changesTitle}
      flush
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t.overview.since}
          value={since}
          onChange={(value) => void setState({ since: value })}
          data={(['slot', 'day'] as const).map((value) => ({ value, label: t.overview.sinces[value] }))}
        />
      }
    >
      <QueryView data={data ?? previousData} error={error} retry={refetch} rows={SHOWN}>
        {({ areaChanges }) => <Changed changes={areaChanges} />}
      </QueryView>
    </Panel>
  );
}

export function Changed({ changes: { fromSlot, toSlot, total, changes } }: { readonly changes: Changes }) {
  const { t } = useText();
  const format = useFormat();
  if (fromSlot === null || toSlot === null) return <StateNote title={t.overview.noSlots} />;
  return (
    <>
      <p className={classes.span}>{t.overview.changesOf(format.dateTime(Date.parse(fromSlot)), format.dateTime(Date.parse(toSlot)))}</p>
      {changes.length === 0 && <StateNote title={t.overview.noChanges} />}
      <ul className={classes.list}>
        {changes.map((change) => (
          <li key={`${change.commodity} ${change.locality} ${change.figure}`}>
            <ChangeRow change={change} />
          </li>
        ))}
      </ul>
      {total > changes.length && changes.length > 0 && <p className={classes.span}>{t.overview.moreChanges(format.number(total - changes.length))}</p>}
    </>
  );
}

function ChangeRow({ change: { commodity, locality, figure, from, to, outlets } }: { readonly change: Change }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const unit = catalogue.commodity(commodity) ?? { unit: '', basePerUnit: 1 };
  const say = { PRICE: format.amount, STOCK_OUT: format.percent, STOCK: (base: number) => format.quantity(base, unit) }[figure];
  const moved = figure === 'STOCK_OUT' ? to - from : to / from - 1;
  return (
    <AppLink to={hrefOf('/trend', { commodity, area: locality })} className={classes.row ?? ''}>
      <span className={classes.what}>
        <strong>{catalogue.commodityName(commodity)}</strong> · {catalogue.localityName(locality)}
      </span>
      <span className={classes.moved}>
        <ChangeMark ratio={moved} text={format.change(moved)} bad={figure === 'STOCK' ? 'down' : 'up'} />
      </span>
      <span className={classes.detail}>
        {t.overview.changed[figure]} {say(from)} → {say(to)}
      </span>
      <span className={classes.aside}>{t.overview.changeOutlets(format.number(outlets))}</span>
    </AppLink>
  );
}
