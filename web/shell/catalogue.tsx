import type { Calendar } from '@domain/instant.js';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { CatalogueQuery, DeploymentQuery } from '../generated/operations.js';
import type { Format } from '../text/format.js';
import { useFormat, useText } from '../text/language.js';

export type Commodity = CatalogueQuery['commodities'][number];
export type Locality = CatalogueQuery['localities'][number];
export type Deployment = DeploymentQuery['deployment'];

/** What every screen may look up without waiting. */
export interface Catalogue {
  readonly deployment: Deployment;
  readonly calendar: Calendar;
  readonly root: string;
  readonly commodities: readonly Commodity[];
  readonly localities: readonly Locality[];
  readonly outletKinds: CatalogueQuery['outletKinds'];
  commodity(code: string): Commodity | undefined;
  locality(code: string): Locality | undefined;
  commodityName(code: string): string;
  localityName(code: string): string;
  outletKindName(code: string): string;
  /** From the root of the deployment down to and including the locality. */
  pathTo(code: string): readonly Locality[];
}

/** In place of a commodity: all of them. */
export const ALL_COMMODITIES = 'ALL';

const CatalogueContext = createContext<Catalogue | null>(null);

interface CatalogueProviderProps {
  readonly deployment: Deployment;
  readonly data: CatalogueQuery;
  readonly children: ReactNode;
}

export function CatalogueProvider({ deployment, data, children }: CatalogueProviderProps) {
  const { language, t } = useText();
  const catalogue = useMemo<Catalogue>(() => {
    const commodities = new Map(data.commodities.map((commodity) => [commodity.id, commodity]));
    const localities = new Map(data.localities.map((locality) => [locality.id, locality]));
    const kinds = new Map(data.outletKinds.map((kind) => [kind.id, language === 'vi' ? kind.nameVi : kind.nameEn]));
    const pathTo = (code: string): readonly Locality[] => {
      const here = localities.get(code);
      if (here === undefined) return [];
      return here.parent === null || here.id === deployment.root ? [here] : [...pathTo(here.parent), here];
    };
    return {
      deployment,
      calendar: { utcOffsetMinutes: deployment.utcOffsetMinutes, slotMinutes: deployment.slotMinutes },
      root: deployment.root,
      ...data,
      commodity: (code) => commodities.get(code),
      locality: (code) => localities.get(code),
      commodityName: (code) => {
        if (code === ALL_COMMODITIES) return t.alerts.allCommodities;
        const commodity = commodities.get(code);
        return commodity === undefined ? code : language === 'vi' ? commodity.nameVi : commodity.nameEn;
      },
      localityName: (code) => localities.get(code)?.name ?? code,
      outletKindName: (code) => kinds.get(code) ?? code,
      pathTo,
    };
  }, [deployment, data, language, t]);
  return <CatalogueContext value={catalogue}>{children}</CatalogueContext>;
}

export function useCatalogue(): Catalogue {
  const catalogue = useContext(CatalogueContext);
  if (catalogue === null) throw new Error('a screen stands outside the catalogue');
  return catalogue;
}

const UNKNOWN_UNIT = { unit: '', basePerUnit: 1 };

/** The unit of a commodity code and the formats: what a sentence about it is written with. */
export function usePen(): (commodity: string) => { readonly format: Format; readonly commodity: { readonly unit: string; readonly basePerUnit: number } } {
  const format = useFormat();
  const catalogue = useCatalogue();
  return (code) => ({ format, commodity: catalogue.commodity(code) ?? UNKNOWN_UNIT });
}
