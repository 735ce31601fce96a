export interface CommuneSeed {
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly nameEn: string;
  /** People, an estimate rounded to the nearest thousand: good enough to try the screens with, replaced by an import of the official figures. */
  readonly estimatedPopulation: number;
  readonly latitude: number;
  readonly longitude: number;
  /** Why the place gets extra care: mountain communes with ethnic-minority communities, and the island. */
  readonly specialArea: 'MOUNTAIN_ETHNIC_MINORITY' | 'ISLAND' | null;
}

export const DEMO_PROVINCE_CODE = '51';

/** Twelve of the 96 communes of Quảng Ngãi: real names and codes, rough centres, estimated populations. The rest comes with `npm run import-units`. */
export const DEMO_COMMUNES: readonly CommuneSeed[] = [
  commune('21025', 'Phường', 'Cẩm Thành', { nameEn: 'Cam Thanh', estimatedPopulation: 45_000, latitude: 15.121, longitude: 108.803 }),
  commune('21028', 'Phường', 'Nghĩa Lộ', { nameEn: 'Nghia Lo', estimatedPopulation: 73_000, latitude: 15.117, longitude: 108.786 }),
  commune('21172', 'Phường', 'Trương Quang Trọng', { nameEn: 'Truong Quang Trong', estimatedPopulation: 48_000, latitude: 15.157, longitude: 108.809 }),
  commune('21040', 'Xã', 'Bình Sơn', { nameEn: 'Binh Son', estimatedPopulation: 64_000, latitude: 15.3, longitude: 108.76 }),
  commune('21061', 'Xã', 'Vạn Tường', { nameEn: 'Van Tuong', estimatedPopulation: 62_000, latitude: 15.335, longitude: 108.822 }),
  commune('21235', 'Xã', 'Tư Nghĩa', { nameEn: 'Tu Nghia', estimatedPopulation: 46_000, latitude: 15.083, longitude: 108.841 }),
  commune('21400', 'Xã', 'Mộ Đức', { nameEn: 'Mo Duc', estimatedPopulation: 41_000, latitude: 14.938, longitude: 108.847 }),
  commune('21439', 'Phường', 'Đức Phổ', { nameEn: 'Duc Pho', estimatedPopulation: 38_000, latitude: 14.801, longitude: 108.959 }),
  mountain(commune('21115', 'Xã', 'Trà Bồng', { nameEn: 'Tra Bong', estimatedPopulation: 19_000, latitude: 15.258, longitude: 108.52 })),
  mountain(commune('21484', 'Xã', 'Ba Tơ', { nameEn: 'Ba To', estimatedPopulation: 14_000, latitude: 14.762, longitude: 108.735 })),
  commune('23293', 'Phường', 'Kon Tum', { nameEn: 'Kon Tum', estimatedPopulation: 51_000, latitude: 14.354, longitude: 108.013 }),
  { ...commune('21548', 'Đặc khu', 'Lý Sơn', { nameEn: 'Ly Son', estimatedPopulation: 25_000, latitude: 15.385, longitude: 109.115 }), specialArea: 'ISLAND' },
];

type Rest = Pick<CommuneSeed, 'nameEn' | 'estimatedPopulation' | 'latitude' | 'longitude'>;

function commune(code: string, rank: string, name: string, rest: Rest): CommuneSeed {
  return { code, name, fullName: `${rank} ${name}`, specialArea: null, ...rest };
}

function mountain(place: CommuneSeed): CommuneSeed {
  return { ...place, specialArea: 'MOUNTAIN_ETHNIC_MINORITY' };
}
