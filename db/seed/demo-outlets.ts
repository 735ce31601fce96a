import { DEMO_COMMUNES } from './demo-communes.js';

export interface OutletSeed {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly commune: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly walkingOrder: number;
  readonly registeredHours: string;
  readonly owner: string | null;
  readonly commodities: readonly string[];
}

const LEAVES = ['rau-muong', 'cai-xanh', 'bap-cai', 'ca-chua', 'dua-leo', 'hanh-la'];
const ROOTS = ['bi-xanh', 'bi-do', 'khoai-tay'];
const MEAT = ['thit-lon-ba-chi', 'thit-lon-nac', 'thit-bo', 'thit-ga-ta'];
const EGGS = ['trung-ga', 'trung-vit'];
const RICE = ['gao-te-thuong', 'gao-te-ngon'];
const SPICES = ['muoi-an', 'duong-trang', 'dau-an', 'nuoc-mam', 'mi-chinh'];
const PACKED = ['mi-an-lien', 'bun-pho-kho', 'sua-tuoi', 'nuoc-dong-chai', 'ca-hop', 'giay-ve-sinh'];
const MASKS = ['khau-trang-y-te', 'nuoc-sat-khuan'];
const CHILLED = ['thit-lon-nac', 'thit-bo', 'thit-ga-cong-nghiep', 'trung-ga', 'dau-phu'];

const AT_MARKET = [...RICE, 'gao-nep', 'muoi-an', 'dau-an', ...LEAVES, 'xa-lach', ...ROOTS, 'chuoi', ...MEAT, ...EGGS, 'dau-phu', 'ca-nuc', 'ca-ngu'];

/** What each sort of outlet sells, in the order an inspector walks past it. */
const ASSORTMENTS = {
  market: AT_MARKET,
  coastalMarket: [...AT_MARKET, 'muc-ong', 'tom-the', 'toi'],
  mountainMarket: [
    ...RICE,
    'gao-nep',
    'muoi-an',
    'dau-an',
    'nuoc-mam',
    ...LEAVES,
    'bi-do',
    'khoai-tay',
    'toi',
    'thit-lon-ba-chi',
    'thit-lon-nac',
    'thit-ga-ta',
    'trung-ga',
    'ca-nuc',
  ],
  supermarket: [
    ...RICE,
    ...SPICES,
    ...PACKED,
    'sua-bot-tre-em',
    'thit-hop',
    'rau-muong',
    'cai-xanh',
    'bap-cai',
    'ca-chua',
    'khoai-tay',
    'ca-rot',
    ...CHILLED,
    ...MASKS,
  ],
  tradeCentre: ['gao-te-ngon', ...SPICES, ...PACKED, 'sua-bot-tre-em', 'chao-an-lien', 'rau-muong', 'ca-chua', ...CHILLED, 'xa-phong', ...MASKS],
  grocery: ['gao-te-thuong', ...SPICES, 'mi-an-lien', 'sua-tuoi', 'nuoc-dong-chai', 'ca-hop', 'trung-ga', 'giay-ve-sinh'],
  greengrocery: ['gao-te-thuong', 'duong-trang', 'dau-an', 'nuoc-mam', 'mi-an-lien', 'rau-muong', 'cai-xanh', 'bap-cai', 'ca-chua', ...EGGS, 'thit-lon-ba-chi'],
  pharmacy: [...MASKS, 'con-70', 'paracetamol-500', 'oresol', 'vitamin-c', 'test-nhanh', 'nhiet-ke', 'gang-tay-y-te'],
  fuelStation: ['xang-ron95', 'xang-e5-ron92', 'dau-diesel', 'dau-hoa', 'gas-12kg'],
  feedMill: ['thuc-an-heo', 'thuc-an-ga', 'tinh-bot-san', 'lon-hoi'],
  factory: ['hat-nhua-pp', 'vai-khong-det', 'khau-trang-y-te', 'phan-ure', 'tinh-bot-san'],
} as const satisfies Record<string, readonly string[]>;

const SORTS = {
  market: { kind: 'MARKET', hours: '04:00-18:00' },
  coastalMarket: { kind: 'MARKET', hours: '04:00-18:00' },
  mountainMarket: { kind: 'MARKET', hours: '05:00-17:00' },
  supermarket: { kind: 'SUPERMARKET', hours: '07:30-22:00' },
  tradeCentre: { kind: 'TRADE_CENTRE', hours: '08:00-22:00' },
  grocery: { kind: 'GROCERY', hours: '06:00-21:00' },
  greengrocery: { kind: 'GROCERY', hours: '05:30-20:00' },
  pharmacy: { kind: 'PHARMACY', hours: '06:30-22:00' },
  fuelStation: { kind: 'FUEL_STATION', hours: '05:00-22:00' },
  feedMill: { kind: 'CLUSTER_ENTERPRISE', hours: '07:00-17:00' },
  factory: { kind: 'CLUSTER_ENTERPRISE', hours: '07:00-17:00' },
} as const;

type Sort = keyof typeof SORTS;

/** Code, name and sort of every outlet of a commune. All of them are invented: no list of real places with positions is at hand. */
const PLACES: Readonly<Record<string, readonly (readonly [code: string, name: string, sort: Sort])[]>> = {
  '21025': [
    ['cho-cam-thanh', 'Chợ Cẩm Thành', 'market'],
    ['st-song-tra', 'Siêu thị Sông Trà', 'supermarket'],
    ['tttm-thien-but', 'Trung tâm thương mại Thiên Bút', 'tradeCentre'],
    ['bh-hung-vuong', 'Bách hoá Hùng Vương', 'greengrocery'],
    ['th-le-loi', 'Tạp hoá Lê Lợi', 'grocery'],
    ['nt-phuc-an', 'Nhà thuốc Phúc An', 'pharmacy'],
    ['xd-quang-trung', 'Cửa hàng xăng dầu Quang Trung', 'fuelStation'],
  ],
  '21028': [
    ['cho-nghia-lo', 'Chợ Nghĩa Lộ', 'market'],
    ['cho-chanh-lo', 'Chợ Chánh Lộ', 'market'],
    ['st-nghia-lo', 'Siêu thị Nghĩa Lộ', 'supermarket'],
    ['bh-phan-dinh-phung', 'Bách hoá Phan Đình Phùng', 'greengrocery'],
    ['bh-nguyen-trai', 'Bách hoá Nguyễn Trãi', 'greengrocery'],
    ['nt-minh-tam', 'Nhà thuốc Minh Tâm', 'pharmacy'],
    ['xd-tran-khanh-du', 'Cửa hàng xăng dầu Trần Khánh Dư', 'fuelStation'],
  ],
  '21172': [
    ['cho-hang-ruou', 'Chợ Hàng Rượu', 'market'],
    ['th-truong-quang-trong', 'Tạp hoá Trương Quang Trọng', 'grocery'],
    ['dn-giay-nhua-tinh-an', 'Công ty Nhựa Tịnh Ấn', 'factory'],
    ['dn-thuc-an-son-tinh', 'Công ty Thức ăn chăn nuôi Sơn Tịnh', 'feedMill'],
  ],
  '21040': [
    ['cho-chau-o', 'Chợ Châu Ổ', 'market'],
    ['bh-binh-son', 'Bách hoá Bình Sơn', 'greengrocery'],
    ['nt-binh-son', 'Nhà thuốc Bình Sơn', 'pharmacy'],
    ['xd-binh-son', 'Cửa hàng xăng dầu Bình Sơn', 'fuelStation'],
  ],
  '21061': [
    ['cho-van-tuong', 'Chợ Vạn Tường', 'coastalMarket'],
    ['th-van-tuong', 'Tạp hoá Vạn Tường', 'grocery'],
    ['dn-may-dung-quat', 'Công ty May Dung Quất', 'factory'],
  ],
  '21235': [
    ['cho-song-ve', 'Chợ Sông Vệ', 'market'],
    ['th-tu-nghia', 'Tạp hoá Tư Nghĩa', 'grocery'],
    ['xd-tu-nghia', 'Cửa hàng xăng dầu Tư Nghĩa', 'fuelStation'],
  ],
  '21400': [
    ['cho-quan-lat', 'Chợ Quán Lát', 'market'],
    ['bh-mo-duc', 'Bách hoá Mộ Đức', 'greengrocery'],
    ['nt-mo-duc', 'Nhà thuốc Mộ Đức', 'pharmacy'],
  ],
  '21439': [
    ['cho-duc-pho', 'Chợ Đức Phổ', 'market'],
    ['st-duc-pho', 'Siêu thị Đức Phổ', 'supermarket'],
    ['bh-pho-hoa', 'Bách hoá Phổ Hoà', 'greengrocery'],
    ['xd-duc-pho', 'Cửa hàng xăng dầu Đức Phổ', 'fuelStation'],
  ],
  '21115': [
    ['cho-tra-bong', 'Chợ Trà Bồng', 'mountainMarket'],
    ['th-tra-bong', 'Tạp hoá Trà Bồng', 'grocery'],
  ],
  '21484': [
    ['cho-ba-to', 'Chợ Ba Tơ', 'mountainMarket'],
    ['th-ba-to', 'Tạp hoá Ba Tơ', 'grocery'],
  ],
  '23293': [
    ['cho-kon-tum', 'Chợ Kon Tum', 'market'],
    ['tttm-kon-tum', 'Trung tâm thương mại Kon Tum', 'tradeCentre'],
    ['nt-kon-tum', 'Nhà thuốc Kon Tum', 'pharmacy'],
  ],
  '21548': [
    ['cho-ly-son', 'Chợ Lý Sơn', 'coastalMarket'],
    ['th-ly-son', 'Tạp hoá Lý Sơn', 'grocery'],
  ],
};

/** Who owns more than one outlet. */
const CHAIN = 'Công ty TNHH Thương mại An Phát (minh hoạ)';
const OWNERS: Readonly<Record<string, string>> = { 'th-tu-nghia': CHAIN, 'th-van-tuong': CHAIN };

/** About 500 m in degrees. */
const STEP = 0.005;
const GOLDEN_ANGLE = 2.399963;

/** The outlets of the demo province, laid around the centre of their commune and walked from the centre outwards. */
export const DEMO_OUTLETS: readonly OutletSeed[] = DEMO_COMMUNES.flatMap((commune) =>
  (PLACES[commune.code] ?? []).map(([code, name, sort], index): OutletSeed => {
    const reach = STEP * Math.sqrt(index);
    return {
      code,
      name: `${name} (minh hoạ)`,
      kind: SORTS[sort].kind,
      commune: commune.code,
      latitude: round(commune.latitude + reach * Math.sin(index * GOLDEN_ANGLE)),
      longitude: round(commune.longitude + reach * Math.cos(index * GOLDEN_ANGLE)),
      walkingOrder: index + 1,
      registeredHours: SORTS[sort].hours,
      owner: OWNERS[code] ?? null,
      commodities: ASSORTMENTS[sort],
    };
  }),
);

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
