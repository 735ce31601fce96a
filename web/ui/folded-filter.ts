import type { ComboboxItem, OptionsFilter } from '@mantine/core';

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');

/** Lets a list be searched without accents: every word typed must be somewhere in the option. A list that nobody searches is not looked through. */
export const foldedFilter: OptionsFilter = ({ options, search }) => {
  const words = fold(search).split(/\s+/);
  if (words.every((word) => word === '')) return options;
  return options.filter((option) => words.every((word) => fold((option as ComboboxItem).label ?? '').includes(word)));
};
