import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import './series-colours.css';

const NAMES = [
  'text',
  'dim',
  'line',
  'line-strong',
  'surface',
  'raised',
  'accent',
  'up',
  'down',
  'watch',
  'warn',
  'alert',
  'crisis',
  'level-2',
  'level-3',
  'level-4',
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'series-6',
  'series-7',
  'series-8',
] as const;
export type ChartColours = { readonly [N in (typeof NAMES)[number]]: string };

/** A colour of the form #rrggbb made see-through. */
export const faded = (colour: string, opacity: number): string =>
  `${colour}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`;

/** The page's colours as a canvas needs them, read anew when the theme changes. */
export function useChartColours(): ChartColours {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  return useMemo(() => {
    // The attribute is set in an effect that may come after this render; reading under it keeps the two in step.
    document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
    const style = getComputedStyle(document.documentElement);
    return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as ChartColours;
  }, [scheme]);
}
