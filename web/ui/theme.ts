import { Button, createTheme, type MantineColorsTuple } from '@mantine/core';

/** One hue from light to dark, hand-set so that white on shade 7 and shade 8 text on white both pass 4.5:1. */
const harbour: MantineColorsTuple = ['#eef4fb', '#dbe7f5', '#b5cfec', '#8bb4e2', '#679ed9', '#4a8bd0', '#2f74bb', '#1d5a9e', '#174a83', '#103867'];

/** The dark theme's greys, leaning to blue as the page does. */
const slate: MantineColorsTuple = ['#e5eaf0', '#c3ccd6', '#a3afbb', '#93a0ad', '#465361', '#35414d', '#232c35', '#181e25', '#131920', '#0e1318'];

/** The smallest height of what is pressed: WCAG 2.2, 2.5.8. */
const LEAST_HEIGHT = '1.5rem';

export const theme = createTheme({
  fontFamily: '"Inter Variable", system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, Consolas, "DejaVu Sans Mono", monospace',
  primaryColor: 'harbour',
  primaryShade: { light: 7, dark: 6 },
  colors: { harbour, dark: slate },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  headings: { fontFamily: '"Inter Variable", system-ui, sans-serif', fontWeight: '620' },
  components: {
    Button: Button.extend({ vars: (_, { size }) => ({ root: size === 'compact-xs' ? { '--button-height': LEAST_HEIGHT } : {} }) }),
    InputWrapper: { styles: { description: { color: 'var(--dim)' } } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 250, multiline: true } },
    Modal: { defaultProps: { overlayProps: { backgroundOpacity: 0.45 } } },
  },
});
