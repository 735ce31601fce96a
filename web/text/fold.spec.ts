import { foldText, matchesQuery } from './fold.js';

describe('text without accents', () => {
  it.each([
    ['Gạo tẻ', 'gao te'],
    ['ĐƯỜNG trắng', 'duong trang'],
    ['  Trứng   gà ', 'trung ga'],
    ['Thịt lợn ba chỉ', 'thit lon ba chi'],
  ])('%s folds to %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it.each([
    { query: 'gao te', finds: true },
    { query: 'te gao', finds: true },
    { query: 'GẠO', finds: true },
    { query: '', finds: true },
    { query: 'gao nep', finds: false },
  ])('"$query" finds "Gạo tẻ thường": $finds', ({ query, finds }) => {
    expect(matchesQuery('Gạo tẻ thường', query)).toBe(finds);
  });
});
