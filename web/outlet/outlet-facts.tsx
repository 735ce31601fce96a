import type { OutletSheetQuery } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useFormat, useText } from '../text/language.js';
import classes from './outlet-page.module.css';

export function OutletFacts({ outlet }: { readonly outlet: NonNullable<OutletSheetQuery['outlet']> }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const facts: readonly (readonly [string, string | null])[] = [
    [t.outlets.code, outlet.id],
    [
      t.outlets.area,
      catalogue
        .pathTo(outlet.locality)
        .map(({ fullName }) => fullName)
        .toReversed()
        .join(', ') || null,
    ],
    [t.outlets.address, outlet.address === '' ? null : outlet.address],
    [t.outlets.owner, outlet.owner],
    [t.outlets.hours, outlet.registeredHours],
    [t.outlets.coordinates, outlet.latitude === null || outlet.longitude === null ? null : `${outlet.latitude.toFixed(5)}, ${outlet.longitude.toFixed(5)}`],
    [t.outlets.goods, format.number(outlet.commodities.length)],
    [t.outlets.invented, outlet.invented ? t.common.yes : null],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) =>
        value === null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
