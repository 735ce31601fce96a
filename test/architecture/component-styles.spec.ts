import { componentsIn, missingStyles, stylesOf } from './component-styles.js';
import { projectFiles, readProjectFile } from './project-files.js';

const LOADED = 'web/ui/styles.ts';

describe('the styles of the component library', () => {
  it('are loaded for every component in use, those inside it included', () => {
    const screens = projectFiles('web').filter((path) => path.endsWith('.tsx'));
    expect(
      missingStyles(
        screens.map((path) => ({ path, text: readProjectFile(path) })),
        readProjectFile(LOADED),
      ),
    ).toEqual([]);
  });

  it('are found by following what a component is made of', () => {
    expect([...stylesOf('Anchor')].sort()).toEqual(['Anchor', 'Text']);
    expect([...stylesOf('Select')]).toEqual(expect.arrayContaining(['Combobox', 'Input', 'Popover', 'ScrollArea']));
  });

  it('are missed when one is taken away', () => {
    const files = [{ path: 'web/a.tsx', text: "import { Anchor, Button, type ButtonProps } from '@mantine/core';" }];
    const loaded = readProjectFile(LOADED).replace(/^.*styles\/Loader\.css.*$/m, '');
    expect(missingStyles(files, loaded)).toContain('Loader.css, for Button in web/a.tsx');
  });

  it('of a part are asked for where the part is used', () => {
    const file = (text: string) => [{ path: 'web/a.tsx', text: `import { Checkbox } from '@mantine/core';\n${text}` }];
    const loaded = readProjectFile(LOADED);
    expect(missingStyles(file('<Checkbox />'), loaded)).toEqual([]);
    expect(missingStyles(file('<Checkbox.Card />'), loaded)).toEqual(['CheckboxCard.css, for Checkbox in web/a.tsx']);
  });

  it('belong to components, not to types and hooks', () =>
    expect(componentsIn("import { Button as Key, type MantineTheme, useMantineTheme } from '@mantine/core';")).toEqual(['Button']));
});
