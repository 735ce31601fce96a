import type { CatalogueView } from '../outlet/catalogue.view.js';
import type { PlaceView } from '../outlet/place.view.js';
import { type AreaHistory, type AreaMonth, DAYS_SHOWN, monthOf, type OwnChanges } from './area-history.js';

/** The months that the new days belong to, as far as they have come: of provinces and areas above them; an area below has too few outlets for ten years of its own. */
export function monthsOf(history: AreaHistory, { places, commodities }: CatalogueView): AreaMonth[] {
  const last = new Map(history.newDays.map(({ provinceId, day }) => [`${provinceId} ${JSON.stringify(monthOf(day))}`, { provinceId, day }]));
  const above = places.localities().filter((locality) => locality.provinceId === null);
  return [...last.values()].map(({ provinceId, day }) => {
    const localityIds = provinceId === 0 ? above.map(({ id }) => id) : [provinceId];
    const goods = localityIds.flatMap((localityId) => commodities.all().map(({ id }) => ({ localityId, commodityId: id })));
    const prices = goods.flatMap((about) => {
      const known = history.runningMonth(day, about);
      return known === null ? [] : [{ ...about, price: known.price }];
    });
    return { provinceId, ...monthOf(day), prices };
  });
}

/** The newest own change of each outlet in provinces with a new day; those older than the days shown are let go. */
export function ownChangesOf(history: AreaHistory, places: PlaceView): OwnChanges[] {
  const oldest = new Map<number, number>();
  for (const { provinceId, day } of history.newDays) if (provinceId !== 0) oldest.set(provinceId, day - DAYS_SHOWN);
  const provinces = new Map([...oldest.keys()].map((provinceId) => [provinceId, [] as OwnChanges['changes'][number][]]));
  for (const [commodityId, outlets] of history.changes) {
    for (const [outletId, { change, day }] of outlets) {
      const provinceId = places.outletById(outletId)?.provinceId ?? 0;
      if (day > (oldest.get(provinceId) ?? Number.POSITIVE_INFINITY)) provinces.get(provinceId)?.push({ outletId, commodityId, change, day });
    }
  }
  return [...provinces].map(([provinceId, changes]) => ({ provinceId, changes }));
}
