import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { foldText, matchesQuery } from '../text/fold.js';

/** Lets a list be searched without accents: every word typed must be somewhere in the option. A list that nobody searches is not looked through. */
export const foldedFilter: OptionsFilter = ({ options, search }) =>
  foldText(search) === '' ? options : options.filter((option) => matchesQuery((option as ComboboxItem).label ?? '', search));
