import type { Catalogue, Commodity } from '../shell/catalogue.js';

/** Most lines in one picture, as the server has it. */
export const MOST_LINES = 24;

/** One line of the page: one commodity in one area, for one outlet kind or all (null). */
export interface TrendLine {
  readonly key: string;
  readonly commodity: Commodity;
  readonly area: string;
  readonly outletKind: string | null;
  /** Names only what tells it from the other lines. */
  readonly name: string;
}

interface Chosen {
  readonly commodity: readonly string[];
  readonly area: readonly string[];
  readonly outletKind: readonly string[];
}

/** Every chosen commodity in every chosen area for every chosen kind; the first commodity and the whole place when nothing known is chosen. */
export function linesOf(chosen: Chosen, catalogue: Catalogue, allKinds: string): readonly TrendLine[] {
  const known = chosen.commodity.flatMap((code) => catalogue.commodity(code) ?? []);
  const commodities = known.length > 0 ? known : catalogue.commodities.slice(0, 1);
  const places = chosen.area.filter((code) => catalogue.locality(code) !== undefined);
  const areas = places.length > 0 ? places : [catalogue.root];
  const named = chosen.outletKind.filter((code) => catalogue.outletKinds.some(({ id }) => id === code));
  const kinds: readonly (string | null)[] = named.length > 0 ? named : [null];
  return commodities.flatMap((commodity) =>
    areas.flatMap((area) =>
      kinds.map((outletKind) => {
        const parts = [
          commodities.length > 1 || (areas.length === 1 && kinds.length === 1) ? catalogue.commodityName(commodity.id) : null,
          areas.length > 1 ? catalogue.localityName(area) : null,
          kinds.length > 1 ? (outletKind === null ? allKinds : catalogue.outletKindName(outletKind)) : null,
        ];
        return { key: `${commodity.id}~${area}~${outletKind ?? ''}`, commodity, area, outletKind, name: parts.filter((part) => part !== null).join(' · ') };
      }),
    ),
  );
}

/** The lines as the server wants them. */
export const seriesOf = (lines: readonly TrendLine[]) =>
  lines.map(({ commodity, area, outletKind }) => ({ commodity: commodity.id, locality: area, outletKind }));
