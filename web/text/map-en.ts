/** Words of the map, in English. */
export const mapEn = {
  title: 'Map',
  measure: 'Coloured by',
  measures: { alerts: 'Alerts', price: 'Price change', cover: 'Days of cover', stockout: 'Stock-out rate', age: 'Age of data' },
  commodity: 'Commodity on the map',
  everyCommodity: 'Every commodity',
  /** What one figure for every commodity is. */
  ofAll: {
    price: 'Every commodity: the middle change',
    cover: 'Every commodity: the one with the least cover',
    stockout: 'Every commodity: the mean rate',
    age: 'Every commodity: the newest report',
  },
  days: (days: string) => `${days} days`,
  nothing: 'no report yet',
  noAlert: 'none',
  worst: (severity: string) => `worst: ${severity}`,
  outlets: (count: string) => `${count} outlets`,
  outletList: 'Outlets of the area',
  noOutlets: 'This area has no outlets yet.',
  noPlace: 'no position yet',
  parts: { HOANG_SA: 'Hoang Sa', TRUONG_SA: 'Truong Sa' },
};
