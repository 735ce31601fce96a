import { type CommoditySeed, hcmc } from './commodity-seed.js';

const medical = { kind: 'MEDICAL', usualLeadDays: 5 } as const;
const fuel = { kind: 'ENERGY', unit: 'lít', baseUnit: 'ml', basePerUnit: 1000, usualLeadDays: 2 } as const;
const material = { kind: 'RAW_MATERIAL', unit: 'kg', baseUnit: 'g', basePerUnit: 1000, priceKind: 'WHOLESALE', usualLeadDays: 7 } as const;

/** Goods of a pharmacy that an epidemic makes scarce. */
export const MEDICALS: readonly CommoditySeed[] = [
  {
    ...medical,
    code: 'khau-trang-y-te',
    nameVi: 'Khẩu trang y tế',
    nameEn: 'Surgical masks',
    specification: 'Hộp 50 cái, 3–4 lớp',
    unit: 'hộp',
    baseUnit: 'piece',
    basePerUnit: 50,
    norm: hcmc(0.067, '628.969 khẩu trang'),
    packs: { 'Thùng 50 hộp': 2_500 },
  },
  {
    ...medical,
    code: 'nuoc-sat-khuan',
    nameVi: 'Nước sát khuẩn tay',
    nameEn: 'Hand sanitiser',
    specification: 'Chai 500 ml',
    unit: 'chai',
    baseUnit: 'ml',
    basePerUnit: 500,
    norm: hcmc(12.7, '239.596 chai 0,5 lít nước sát khuẩn'),
    packs: { 'Thùng 24 chai': 12_000 },
  },
  { ...medical, code: 'con-70', nameVi: 'Cồn 70°', nameEn: 'Alcohol 70 %', specification: 'Chai 500 ml', unit: 'chai', baseUnit: 'ml', basePerUnit: 500 },
  {
    ...medical,
    code: 'paracetamol-500',
    nameVi: 'Paracetamol 500 mg',
    nameEn: 'Paracetamol 500 mg',
    specification: 'Vỉ 10 viên',
    unit: 'vỉ',
    baseUnit: 'piece',
    basePerUnit: 10,
    packs: { 'Hộp 10 vỉ': 100 },
  },
  {
    ...medical,
    code: 'oresol',
    nameVi: 'Oresol',
    nameEn: 'Oral rehydration salts',
    specification: 'Gói pha 200 ml',
    unit: 'gói',
    baseUnit: 'piece',
    basePerUnit: 1,
    packs: { 'Hộp 20 gói': 20 },
  },
  {
    ...medical,
    code: 'vitamin-c',
    nameVi: 'Vitamin C 500 mg',
    nameEn: 'Vitamin C 500 mg',
    specification: 'Vỉ 10 viên',
    unit: 'vỉ',
    baseUnit: 'piece',
    basePerUnit: 10,
    packs: { 'Hộp 10 vỉ': 100 },
  },
  {
    ...medical,
    code: 'test-nhanh',
    nameVi: 'Que thử nhanh kháng nguyên',
    nameEn: 'Rapid antigen test',
    specification: 'Bộ một que',
    unit: 'bộ',
    baseUnit: 'piece',
    basePerUnit: 1,
    packs: { 'Hộp 25 bộ': 25 },
  },
  {
    ...medical,
    code: 'nhiet-ke',
    nameVi: 'Nhiệt kế điện tử',
    nameEn: 'Digital thermometer',
    specification: 'Cái',
    unit: 'cái',
    baseUnit: 'piece',
    basePerUnit: 1,
  },
  {
    ...medical,
    code: 'gang-tay-y-te',
    nameVi: 'Găng tay y tế',
    nameEn: 'Examination gloves',
    specification: 'Hộp 100 chiếc',
    unit: 'hộp',
    baseUnit: 'piece',
    basePerUnit: 100,
    packs: { 'Thùng 10 hộp': 1_000 },
  },
];

/** Fuel and cooking gas. */
export const ENERGIES: readonly CommoditySeed[] = [
  { ...fuel, code: 'xang-ron95', nameVi: 'Xăng RON 95-III', nameEn: 'Petrol RON 95', specification: 'Mức 3' },
  { ...fuel, code: 'xang-e5-ron92', nameVi: 'Xăng E5 RON 92', nameEn: 'Petrol E5 RON 92', specification: 'Mức 2' },
  { ...fuel, code: 'dau-diesel', nameVi: 'Dầu điêzen 0,05S', nameEn: 'Diesel 0.05S', specification: 'DO 0,05S-II' },
  { ...fuel, code: 'dau-hoa', nameVi: 'Dầu hoả', nameEn: 'Kerosene', specification: '2-K' },
  {
    ...fuel,
    code: 'gas-12kg',
    nameVi: 'Gas bình 12 kg',
    nameEn: 'Cooking gas, 12 kg cylinder',
    specification: 'LPG dân dụng',
    unit: 'bình',
    baseUnit: 'g',
    basePerUnit: 12_000,
  },
];

/** What enterprises in the industrial clusters need to go on producing. */
export const RAW_MATERIALS: readonly CommoditySeed[] = [
  { ...material, code: 'thuc-an-heo', nameVi: 'Thức ăn chăn nuôi heo', nameEn: 'Pig feed', specification: 'Hỗn hợp heo thịt', packs: { 'Bao 25 kg': 25_000 } },
  { ...material, code: 'thuc-an-ga', nameVi: 'Thức ăn chăn nuôi gà', nameEn: 'Chicken feed', specification: 'Hỗn hợp gà thịt', packs: { 'Bao 25 kg': 25_000 } },
  { ...material, code: 'phan-ure', nameVi: 'Phân urê', nameEn: 'Urea', specification: '46 % N', packs: { 'Bao 50 kg': 50_000 } },
  { ...material, code: 'tinh-bot-san', nameVi: 'Tinh bột sắn', nameEn: 'Cassava starch', specification: 'Loại 1', packs: { 'Bao 50 kg': 50_000 } },
  { ...material, code: 'hat-nhua-pp', nameVi: 'Hạt nhựa PP', nameEn: 'Polypropylene granules', specification: 'Nguyên sinh', packs: { 'Bao 25 kg': 25_000 } },
  {
    ...material,
    code: 'vai-khong-det',
    nameVi: 'Vải không dệt kháng khuẩn',
    nameEn: 'Antibacterial non-woven fabric',
    specification: 'Để may khẩu trang, 25 g/m²',
  },
];
