/** The registers, each a tab of the screen. */
export const REGISTER_TABS = ['levels', 'ceilings', 'exemptions', 'closures', 'calendar'] as const;
export type RegisterTabName = (typeof REGISTER_TABS)[number];

/** Tabs of the catalogue, and which kind of item each keeps. */
export const CATALOGUE_TABS = { outlets: 'OUTLET', commodities: 'COMMODITY', places: 'PLACE', checklists: 'CHECKLIST', openData: 'OPEN_DATA' } as const;
export type CatalogueTabName = keyof typeof CATALOGUE_TABS;
