export interface OutletKindSeed {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

/** Kinds of reporting place, in the order of a list on screen. The first four are the places an inspection team visits; a department may add its own. */
export const OUTLET_KINDS: readonly OutletKindSeed[] = [
  { code: 'MARKET', nameVi: 'Chợ', nameEn: 'Market' },
  { code: 'SUPERMARKET', nameVi: 'Siêu thị', nameEn: 'Supermarket' },
  { code: 'TRADE_CENTRE', nameVi: 'Trung tâm thương mại', nameEn: 'Trade centre' },
  { code: 'CLUSTER_ENTERPRISE', nameVi: 'Doanh nghiệp trong cụm công nghiệp', nameEn: 'Enterprise in an industrial cluster' },
  { code: 'GROCERY', nameVi: 'Cửa hàng tạp hoá, bách hoá', nameEn: 'Grocery shop' },
  { code: 'PHARMACY', nameVi: 'Nhà thuốc', nameEn: 'Pharmacy' },
  { code: 'FUEL_STATION', nameVi: 'Cửa hàng xăng dầu', nameEn: 'Fuel station' },
];
