import { en } from './en.js';
import { vi } from './vi.js';

/** Every leaf of a catalogue as `path: text`; what takes values is called with marks. */
function leaves(node: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return [[path, String((node as (...values: string[]) => string)('1', '2'))]];
  return Object.entries(node as object).flatMap(([name, child]) => leaves(child, `${path}.${name}`));
}

describe('the two catalogues', () => {
  it('have the same keys', () => {
    expect(leaves(en).map(([path]) => path)).toEqual(leaves(vi).map(([path]) => path));
  });

  it('leave nothing empty but the level that does not exist', () => {
    const empty = [...leaves(vi), ...leaves(en)].filter(([, text]) => text.trim() === '').map(([path]) => path);
    expect(new Set(empty)).toEqual(new Set(['.shell.levelNames.0']));
  });

  it('say the same things in different words', () => {
    const same = leaves(vi).filter(([path, text]) => leaves(en).some(([other, words]) => other === path && words === text && /\p{L}{4,}/u.test(text)));
    expect(same.map(([path]) => path)).toEqual(['.common.product']);
  });
});
