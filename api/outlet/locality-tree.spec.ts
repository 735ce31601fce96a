import { LocalityTree } from './locality-tree.js';
import type { LocalityRecord } from './place.js';

const locality = (id: number, name: string, parentId: number | null): LocalityRecord => ({
  id,
  code: `c${id}`,
  name,
  fullName: name,
  nameEn: null,
  kind: 'COMMUNE',
  parentId,
  provinceId: null,
  path: [],
  population: null,
  specialArea: null,
  latitude: null,
  longitude: null,
});

const tree = new LocalityTree([
  locality(4, 'Đức Phổ', 2),
  locality(2, 'Quảng Ngãi', 1),
  locality(5, 'Ba Tơ', 2),
  locality(1, 'Việt Nam', null),
  locality(3, 'An Giang', 1),
  locality(6, 'Dung Quất', 2),
]);
const names = (records: readonly LocalityRecord[]) => records.map((record) => record.name);

describe('LocalityTree', () => {
  it('puts parents first and siblings in Vietnamese order, where Đ follows D', () => {
    expect(names(tree.inOrder)).toEqual(['Việt Nam', 'An Giang', 'Quảng Ngãi', 'Ba Tơ', 'Dung Quất', 'Đức Phổ']);
  });

  it('gives a locality and everything under it as one slice', () => {
    expect(names(tree.subtree(2))).toEqual(['Quảng Ngãi', 'Ba Tơ', 'Dung Quất', 'Đức Phổ']);
    expect(names(tree.subtree(3))).toEqual(['An Giang']);
    expect(tree.subtree(99)).toEqual([]);
  });

  it('takes a locality whose parent is not in force any more as a root', () => {
    expect(names(new LocalityTree([locality(9, 'Mồ côi', 8)]).inOrder)).toEqual(['Mồ côi']);
  });
});
