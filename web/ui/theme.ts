import { createTheme, type MantineColorsTuple } from '@mantine/core';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/VisuallyHidden.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Group.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Flex.css';
import '@mantine/core/styles/Stack.css';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Radio.css';
import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/Drawer.css';
import '@mantine/core/styles/Kbd.css';
import '@mantine/core/styles/Menu.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/SegmentedControl.css';
import '@mantine/core/styles/Skeleton.css';
import '@mantine/core/styles/Tooltip.css';
import './fonts.css';
import './tokens.css';

/** One hue from light to dark, hand-set so that white on shade 7 and shade 8 text on white both pass 4.5:1. */
const harbour: MantineColorsTuple = ['#eef4fb', '#dbe7f5', '#b5cfec', '#8bb4e2', '#679ed9', '#4a8bd0', '#2f74bb', '#1d5a9e', '#174a83', '#103867'];

export const theme = createTheme({
  fontFamily: '"Inter Variable", system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, Consolas, "DejaVu Sans Mono", monospace',
  primaryColor: 'harbour',
  primaryShade: { light: 7, dark: 6 },
  colors: { harbour },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  headings: { fontFamily: '"Inter Variable", system-ui, sans-serif', fontWeight: '620' },
  components: {
    Tooltip: { defaultProps: { withArrow: true, openDelay: 250, multiline: true } },
    Modal: { defaultProps: { overlayProps: { backgroundOpacity: 0.45 } } },
  },
});
