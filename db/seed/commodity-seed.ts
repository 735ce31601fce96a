/** A norm of need per person and day in base units, with where it was read. */
export interface NormSeed {
  readonly amount: number;
  readonly source: string;
}

export interface CommoditySeed {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly specification: string;
  readonly kind: 'STAPLE' | 'FRESH' | 'PROTEIN' | 'MEDICAL' | 'ENERGY' | 'RAW_MATERIAL';
  /** What a price is for. */
  readonly unit: string;
  readonly baseUnit: 'g' | 'ml' | 'piece';
  readonly basePerUnit: number;
  readonly priceKind?: 'RETAIL' | 'WHOLESALE' | 'FARM_GATE';
  readonly norm?: NormSeed;
  readonly usualLeadDays: number;
  /** Pack name → base units in it. */
  readonly packs?: Readonly<Record<string, number>>;
}

const HCMC_PLAN = 'TP.HCM 8/2021, nhu cầu 9,4 triệu dân';
const HCMC_URL = 'https://thanhnien.vn/tai-chinh-kinh-doanh/tu-ngay-238-moi-ngay-tphcm-can-11000-tan-hang-hoa-cho-94-trieu-dan-1434174.html';
const HANOI_URL = 'https://kinhtexahoi.vn/tin-tuc-ha-noi/ha-noi-chuan-bi-luong-hang-du-tru-gap-doi-nhu-cau-cua-nguoi-dan_t114c116n10378';

/** A norm worked out from the daily need that Ho Chi Minh City planned for its 9.4 million people in August 2021. */
export const hcmc = (amount: number, planned: string): NormSeed => ({ amount, source: `${HCMC_PLAN}: ${planned}/ngày; ${HCMC_URL}` });

/** As `hcmc`, where the plan names a group and its split over the commodities of the group is our own estimate. */
export const hcmcShare = (amount: number, planned: string): NormSeed => ({
  amount,
  source: `${HCMC_PLAN}: ${planned}/ngày, chia cho từng mặt hàng theo tỷ trọng ước tính; ${HCMC_URL}`,
});

/** A norm per person for 30 days from the Hanoi quarantine plan of March 2020; the split over a group is our own estimate. */
export const hanoiShare = (amount: number, planned: string): NormSeed => ({
  amount,
  source: `Hà Nội 3/2020, định mức cách ly: ${planned}/người/30 ngày, chia theo tỷ trọng ước tính; ${HANOI_URL}`,
});
