import type { openVi } from './open-vi.js';

/** Words of the public page, in English. */
export const openEn: typeof openVi = {
  title: 'Open data on prices of essential goods',
  about:
    'Daily median prices of the commodities and areas that the department has cleared. Three outlets or more stand behind each figure; days that are not over are left out.',
  files: 'Parameters: since, until (YYYY-MM-DD), commodity, area. At most 60 requests a minute.',
  nothing: 'Nothing has been published yet',
  nothingHint: 'An administrator chooses which commodities and areas are published.',
  newest: 'Newest prices',
  commodity: 'Commodity',
  area: 'Area',
  price: 'Median price',
  outlets: 'Outlets',
  day: 'Day',
};
