/** A place on the grid; column and row from 0, the north-west first. */
export interface Tile {
  readonly area: string;
  readonly column: number;
  readonly row: number;
  /** What the tile shows in place of the area's name: the archipelagos that belong to it. */
  readonly part: 'HOANG_SA' | 'TRUONG_SA' | null;
}

const tile = (area: string, column: number, row: number, part: Tile['part'] = null): Tile => ({ area, column, row, part });

/** The 34 province-level units of 2025 about where they lie, our own drawing; Hoàng Sa belongs to Đà Nẵng, Trường Sa to Khánh Hoà. */
export const PROVINCE_TILES: readonly Tile[] = [
  tile('12', 0, 0),
  tile('15', 1, 0),
  tile('08', 2, 0),
  tile('04', 3, 0),
  tile('11', 0, 1),
  tile('14', 1, 1),
  tile('25', 2, 1),
  tile('19', 3, 1),
  tile('20', 4, 1),
  tile('01', 2, 2),
  tile('24', 3, 2),
  tile('22', 4, 2),
  tile('37', 2, 3),
  tile('33', 3, 3),
  tile('31', 4, 3),
  tile('38', 2, 4),
  tile('40', 2, 5),
  tile('42', 3, 5),
  tile('44', 3, 6),
  tile('46', 3, 7),
  tile('48', 4, 7),
  tile('48', 6, 7, 'HOANG_SA'),
  tile('51', 4, 8),
  tile('52', 4, 9),
  tile('66', 4, 10),
  tile('80', 1, 11),
  tile('75', 2, 11),
  tile('68', 3, 11),
  tile('56', 4, 11),
  tile('91', 0, 12),
  tile('82', 1, 12),
  tile('79', 2, 12),
  tile('56', 6, 12, 'TRUONG_SA'),
  tile('92', 0, 13),
  tile('86', 1, 13),
  tile('96', 0, 14),
];
