/** How an invented outlet keeps one commodity. */
export interface ShelfHabit {
  /** Days between deliveries, the local hour one comes, and the days of sales it fills up to. */
  readonly interval: number;
  readonly hour: number;
  readonly upTo: number;
  /** How the price moves: drift of the whole province from day to day, whims of the one outlet, the weekend's rise (logarithms). */
  readonly drift: number;
  readonly whim: number;
  readonly weekend: number;
  /** How often an outlet looks at its price of a day. 1 with no whims: a price set from above. */
  readonly eagerness: number;
}

/** Habit, everyday price in đồng per unit, what a person buys a day in base units, and the step prices are rounded to. */
export interface DemoGood {
  readonly habit: ShelfHabit;
  readonly price: number;
  readonly perPersonDay: number;
  readonly priceStep: number;
}

const DRY: ShelfHabit = { interval: 7, hour: 9, upTo: 18, drift: 0.002, whim: 0.012, weekend: 0, eagerness: 0.08 };
const LEAF: ShelfHabit = { interval: 1, hour: 4.5, upTo: 3.4, drift: 0.012, whim: 0.03, weekend: 0.03, eagerness: 0.45 };
const ROOT: ShelfHabit = { interval: 3, hour: 5, upTo: 8.5, drift: 0.008, whim: 0.025, weekend: 0.01, eagerness: 0.3 };
const MEAT: ShelfHabit = { interval: 1, hour: 4, upTo: 3.6, drift: 0.004, whim: 0.015, weekend: 0.01, eagerness: 0.25 };
const EGGS: ShelfHabit = { interval: 3, hour: 8, upTo: 8, drift: 0.004, whim: 0.015, weekend: 0, eagerness: 0.25 };
const DRUG: ShelfHabit = { interval: 10, hour: 10, upTo: 35, drift: 0.001, whim: 0.01, weekend: 0, eagerness: 0.04 };
const FUEL: ShelfHabit = { interval: 3, hour: 3, upTo: 9, drift: 0, whim: 0, weekend: 0, eagerness: 1 };
const BULK: ShelfHabit = { interval: 10, hour: 14, upTo: 30, drift: 0.002, whim: 0.01, weekend: 0, eagerness: 0.1 };

const good = (habit: ShelfHabit, price: number, perPersonDay: number, priceStep = 500): DemoGood => ({ habit, price, perPersonDay, priceStep });

/** Prices near those of the yearbook of Vĩnh Phúc 2022 and press reports of 2021–2025, brought forward; invented, as is everything in the demo. */
export const DEMO_GOODS: Readonly<Record<string, DemoGood>> = {
  'gao-te-thuong': good(DRY, 16_500, 210),
  'gao-te-ngon': good(DRY, 22_000, 60),
  'gao-nep': good(DRY, 24_000, 20),
  'mi-an-lien': good(DRY, 4_200, 0.93, 100),
  'bun-pho-kho': good(DRY, 38_000, 20),
  'chao-an-lien': good(DRY, 5_000, 0.2, 100),
  'bot-mi': good(DRY, 22_000, 10),
  'muoi-an': good(DRY, 8_500, 5, 250),
  'duong-trang': good(DRY, 24_000, 25),
  'dau-an': good(DRY, 48_000, 20),
  'nuoc-mam': good(DRY, 52_000, 11),
  'mi-chinh': good(DRY, 76_000, 3, 1000),
  'sua-tuoi': good(DRY, 34_000, 185),
  'sua-bot-tre-em': good(DRY, 420_000, 0.01, 5000),
  'nuoc-dong-chai': good(DRY, 9_000, 2000, 250),
  'ca-hop': good(DRY, 18_000, 0.07),
  'thit-hop': good(DRY, 32_000, 0.05),
  'giay-ve-sinh': good(DRY, 8_000, 0.1, 250),
  'xa-phong': good(DRY, 14_000, 0.05),
  'rau-muong': good(LEAF, 15_000, 70),
  'cai-xanh': good(LEAF, 18_000, 60),
  'xa-lach': good(LEAF, 22_000, 20),
  'bap-cai': good(LEAF, 16_000, 60),
  'ca-chua': good(LEAF, 22_000, 40),
  'dua-leo': good(LEAF, 18_000, 40),
  'hanh-la': good(LEAF, 30_000, 8, 1000),
  chuoi: good(LEAF, 14_000, 30),
  'bi-xanh': good(ROOT, 17_000, 40),
  'bi-do': good(ROOT, 15_000, 30),
  'khoai-tay': good(ROOT, 20_000, 30),
  'ca-rot': good(ROOT, 20_000, 20),
  toi: good(ROOT, 55_000, 4, 1000),
  'ca-nuc': good(LEAF, 60_000, 25, 1000),
  'ca-ngu': good(LEAF, 90_000, 12, 1000),
  'muc-ong': good(LEAF, 220_000, 5, 5000),
  'tom-the': good(LEAF, 160_000, 10, 5000),
  'thit-lon-ba-chi': good(MEAT, 140_000, 30, 2000),
  'thit-lon-nac': good(MEAT, 130_000, 35, 2000),
  'thit-bo': good(MEAT, 270_000, 15, 5000),
  'thit-ga-ta': good(MEAT, 125_000, 30, 2000),
  'thit-ga-cong-nghiep': good(MEAT, 75_000, 40, 1000),
  'trung-ga': good(EGGS, 3_200, 0.17, 50),
  'trung-vit': good(EGGS, 3_800, 0.05, 50),
  'dau-phu': good(MEAT, 28_000, 20),
  'lon-hoi': good(EGGS, 62_000, 60),
  'khau-trang-y-te': good(DRUG, 42_000, 0.4, 500),
  'nuoc-sat-khuan': good(DRUG, 68_000, 4, 1000),
  'con-70': good(DRUG, 28_000, 3),
  'paracetamol-500': good(DRUG, 12_000, 0.2),
  oresol: good(DRUG, 3_500, 0.03, 100),
  'vitamin-c': good(DRUG, 18_000, 0.1),
  'test-nhanh': good(DRUG, 38_000, 0.02, 1000),
  'nhiet-ke': good(DRUG, 95_000, 0.004, 1000),
  'gang-tay-y-te': good(DRUG, 85_000, 0.3, 1000),
  'xang-ron95': good(FUEL, 21_200, 250, 10),
  'xang-e5-ron92': good(FUEL, 20_300, 120, 10),
  'dau-diesel': good(FUEL, 19_100, 200, 10),
  'dau-hoa': good(FUEL, 19_500, 5, 10),
  'gas-12kg': good(FUEL, 460_000, 40, 1000),
  'thuc-an-heo': good(BULK, 12_800, 400, 100),
  'thuc-an-ga': good(BULK, 13_500, 250, 100),
  'phan-ure': good(BULK, 11_500, 80, 100),
  'tinh-bot-san': good(BULK, 10_800, 150, 100),
  'hat-nhua-pp': good(BULK, 29_000, 60, 100),
  'vai-khong-det': good(BULK, 58_000, 20, 500),
};

/** How many people's purchases an outlet of a kind sees, about. */
export const CUSTOMERS: Readonly<Record<string, number>> = {
  MARKET: 9_000,
  SUPERMARKET: 7_000,
  TRADE_CENTRE: 5_500,
  CLUSTER_ENTERPRISE: 15_000,
  GROCERY: 1_600,
  PHARMACY: 6_000,
  FUEL_STATION: 8_000,
};

/** What an outlet of a kind asks against the everyday price. */
export const PRICE_LEVEL: Readonly<Record<string, number>> = { SUPERMARKET: 1.06, TRADE_CENTRE: 1.09, GROCERY: 1.04, MARKET: 1 };

/** What carriage adds in the mountains and on the island. */
export const CARRIAGE: Readonly<Record<string, number>> = { '21115': 1.07, '21484': 1.08, '21548': 1.12, '23293': 1.03 };
