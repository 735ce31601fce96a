import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { useText } from '../text/language.js';
import { Icon, type IconName } from '../ui/icon.js';

const ICONS = { light: 'sun', dark: 'moon', auto: 'auto' } as const satisfies { readonly [S in MantineColorScheme]: IconName };
const SCHEMES = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[];

export function ThemeSwitch() {
  const { t } = useText();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`${t.shell.theme}: ${t.shell.themes[colorScheme]}`}>
          <Icon name={ICONS[colorScheme]} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map((scheme) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon name={ICONS[scheme]} size={16} />}
            rightSection={scheme === colorScheme ? <Icon name="check" size={14} /> : null}
            onClick={() => setColorScheme(scheme)}
          >
            {t.shell.themes[scheme]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
