import type { CatalogueItemsQuery } from '../generated/operations.js';

/** One item of the catalogue as the list holds it. */
export type Item = CatalogueItemsQuery['catalogueItems'][number];
