import { type CommoditySeed, hanoiShare, hcmcShare } from './commodity-seed.js';

const leaf = { kind: 'FRESH', unit: 'kg', baseUnit: 'g', basePerUnit: 1000, usualLeadDays: 0.5 } as const;
const root = { ...leaf, usualLeadDays: 1 } as const;
const meat = { kind: 'PROTEIN', unit: 'kg', baseUnit: 'g', basePerUnit: 1000, usualLeadDays: 1 } as const;
const fish = { ...meat, usualLeadDays: 0.5 } as const;
const VEGETABLES = '4.246 tấn rau củ quả';
const LIVESTOCK = '755 tấn thịt gia súc';
const POULTRY = '660 tấn thịt gia cầm';
const EGGS = '2,1 triệu quả trứng';
const SEAFOOD = '1,56 kg thủy hải sản';
const TRAYS = { 'Vỉ 10 quả': 10, 'Khay 30 quả': 30, 'Thùng 300 quả': 300 };

/** Vegetables and fruit. */
export const FRESH: readonly CommoditySeed[] = [
  { ...leaf, code: 'rau-muong', nameVi: 'Rau muống', nameEn: 'Water spinach', specification: 'Loại 1, không lá úa', norm: hcmcShare(70, VEGETABLES) },
  { ...leaf, code: 'cai-xanh', nameVi: 'Cải xanh', nameEn: 'Mustard greens', specification: 'Loại 1', norm: hcmcShare(60, VEGETABLES) },
  { ...leaf, code: 'xa-lach', nameVi: 'Xà lách', nameEn: 'Lettuce', specification: 'Loại 1', norm: hcmcShare(20, VEGETABLES) },
  { ...leaf, code: 'bap-cai', nameVi: 'Bắp cải', nameEn: 'Cabbage', specification: 'Bắp cải trắng, Đà Lạt hoặc tương đương', norm: hcmcShare(60, VEGETABLES) },
  { ...leaf, code: 'ca-chua', nameVi: 'Cà chua', nameEn: 'Tomato', specification: 'Quả vừa, 8–10 quả/kg', norm: hcmcShare(40, VEGETABLES) },
  { ...leaf, code: 'dua-leo', nameVi: 'Dưa leo', nameEn: 'Cucumber', specification: 'Quả vừa, 8–10 quả/kg', norm: hcmcShare(40, VEGETABLES) },
  { ...root, code: 'bi-xanh', nameVi: 'Bí xanh', nameEn: 'Wax gourd', specification: 'Quả 1–2 kg', norm: hcmcShare(40, VEGETABLES) },
  { ...root, code: 'bi-do', nameVi: 'Bí đỏ', nameEn: 'Pumpkin', specification: 'Quả 2–4 kg', norm: hcmcShare(30, VEGETABLES) },
  {
    ...root,
    code: 'khoai-tay',
    nameVi: 'Khoai tây',
    nameEn: 'Potato',
    specification: 'Củ vừa',
    norm: hcmcShare(30, VEGETABLES),
    packs: { 'Bao 25 kg': 25_000 },
  },
  { ...root, code: 'ca-rot', nameVi: 'Cà rốt', nameEn: 'Carrot', specification: 'Củ vừa', norm: hcmcShare(20, VEGETABLES) },
  { ...leaf, code: 'hanh-la', nameVi: 'Hành lá', nameEn: 'Spring onion', specification: 'Loại 1', norm: hcmcShare(8, VEGETABLES) },
  { ...root, code: 'toi', nameVi: 'Tỏi', nameEn: 'Garlic', specification: 'Củ khô, Lý Sơn hoặc tương đương', norm: hcmcShare(4, VEGETABLES) },
  { ...leaf, code: 'chuoi', nameVi: 'Chuối', nameEn: 'Banana', specification: 'Chuối tiêu', norm: hcmcShare(30, VEGETABLES) },
];

/** Meat, eggs, bean curd and fish. */
export const PROTEINS: readonly CommoditySeed[] = [
  { ...meat, code: 'thit-lon-ba-chi', nameVi: 'Thịt lợn ba chỉ', nameEn: 'Pork belly', specification: 'Tươi', norm: hcmcShare(30, LIVESTOCK) },
  { ...meat, code: 'thit-lon-nac', nameVi: 'Thịt lợn nạc thăn', nameEn: 'Pork loin', specification: 'Tươi', norm: hcmcShare(35, LIVESTOCK) },
  { ...meat, code: 'thit-bo', nameVi: 'Thịt bò thăn', nameEn: 'Beef loin', specification: 'Tươi, loại 1', norm: hcmcShare(15, LIVESTOCK) },
  { ...meat, code: 'thit-ga-ta', nameVi: 'Thịt gà ta', nameEn: 'Free-range chicken', specification: 'Làm sẵn, nguyên con', norm: hcmcShare(30, POULTRY) },
  {
    ...meat,
    code: 'thit-ga-cong-nghiep',
    nameVi: 'Thịt gà công nghiệp',
    nameEn: 'Broiler chicken',
    specification: 'Làm sẵn, nguyên con',
    norm: hcmcShare(40, POULTRY),
  },
  {
    ...meat,
    code: 'trung-ga',
    nameVi: 'Trứng gà',
    nameEn: 'Hen eggs',
    specification: 'Loại 1, 55–65 g',
    unit: 'quả',
    baseUnit: 'piece',
    basePerUnit: 1,
    norm: hcmcShare(0.17, EGGS),
    packs: TRAYS,
  },
  {
    ...meat,
    code: 'trung-vit',
    nameVi: 'Trứng vịt',
    nameEn: 'Duck eggs',
    specification: 'Loại 1',
    unit: 'quả',
    baseUnit: 'piece',
    basePerUnit: 1,
    norm: hcmcShare(0.05, EGGS),
    packs: TRAYS,
  },
  { ...fish, code: 'ca-nuc', nameVi: 'Cá nục', nameEn: 'Scad', specification: 'Tươi, 10–15 con/kg', norm: hanoiShare(25, SEAFOOD) },
  { ...fish, code: 'ca-ngu', nameVi: 'Cá ngừ', nameEn: 'Tuna', specification: 'Cắt khúc, tươi', norm: hanoiShare(12, SEAFOOD) },
  { ...fish, code: 'muc-ong', nameVi: 'Mực ống', nameEn: 'Squid', specification: 'Tươi, cỡ vừa', norm: hanoiShare(5, SEAFOOD) },
  { ...fish, code: 'tom-the', nameVi: 'Tôm thẻ', nameEn: 'Whiteleg shrimp', specification: 'Tươi, 70–80 con/kg', norm: hanoiShare(10, SEAFOOD) },
  { ...meat, code: 'dau-phu', nameVi: 'Đậu phụ', nameEn: 'Bean curd', specification: 'Bìa tươi', usualLeadDays: 0.5 },
  { ...meat, code: 'lon-hoi', nameVi: 'Lợn hơi', nameEn: 'Live hog', specification: 'Xuất chuồng 90–110 kg', priceKind: 'FARM_GATE', usualLeadDays: 2 },
];
