import { median } from '@domain/statistics.js';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Commodity, useCatalogue } from '../shell/catalogue.js';
import { AppLink, hrefOf } from '../shell/link.js';
import { useFormat, useText } from '../text/language.js';
import { ChangeMark } from '../ui/change-mark.js';
import classes from '../ui/figures-table.module.css';
import { ScrollBox } from '../ui/scroll-box.js';

/** What an outlet said on one day. Price in smallest money units, stock in base units. */
export interface PricedOutlet {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly locality: string;
  readonly price: number | null;
  readonly stock: number | null;
  readonly observedAt: number;
}

interface OutletRowsProps {
  readonly outlets: readonly PricedOutlet[];
  /** Those whose median the prices are compared with. */
  readonly all: readonly PricedOutlet[];
  readonly commodity: Commodity;
}

const FIRST = 12;

/** Outlets with their price against the median of all; more of them on request. */
export function OutletRows({ outlets, all, commodity }: OutletRowsProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const [shown, setShown] = useState(FIRST);
  const middle = median(all.flatMap(({ price }) => price ?? []));
  return (
    <>
      <ScrollBox label={t.trend.outletList} maxHeight={360}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t.trend.outlet}</th>
              <th scope="col">{t.trend.outletKind}</th>
              <th scope="col">{t.trend.area}</th>
              <th scope="col" className={classes.right}>
                {t.trend.price}
              </th>
              <th scope="col" className={classes.right}>
                {t.trend.againstMedian}
              </th>
              <th scope="col" className={classes.right}>
                {t.trend.stock}
              </th>
              <th scope="col">{t.trend.time}</th>
            </tr>
          </thead>
          <tbody>
            {outlets.slice(0, shown).map(({ id, name, kind, locality, price, stock, observedAt }) => (
              <tr key={id}>
                <th scope="row">
                  <AppLink to={hrefOf(`/outlets/${id}`, { commodity: commodity.id })}>{name}</AppLink>
                </th>
                <td>{catalogue.outletKindName(kind)}</td>
                <td>{catalogue.localityName(locality)}</td>
                <td className={classes.right}>{price === null ? '' : format.price(price, commodity)}</td>
                <td className={classes.right}>
                  {price === null || middle === null || middle === 0 ? '' : <ChangeMark ratio={price / middle - 1} text={format.change(price / middle - 1)} />}
                </td>
                <td className={classes.right}>{stock === null ? '' : format.quantity(stock, commodity)}</td>
                <td>{Number.isNaN(observedAt) ? '' : format.time(observedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {outlets.length > shown && (
        <Button className="no-print" variant="subtle" size="compact-xs" m={8} onClick={() => setShown(shown * 4)}>
          {t.trend.moreOutlets(format.number(outlets.length - shown))}
        </Button>
      )}
    </>
  );
}
