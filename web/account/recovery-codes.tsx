import { Code, SimpleGrid, Text } from '@mantine/core';
import { useText } from '../text/language.js';

/** Shown once, to be kept. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useText();
  return (
    <section aria-label={t.account.codes.keep}>
      <Text size="sm">{t.account.codes.keep}</Text>
      <SimpleGrid cols={2} spacing={4} mt="xs">
        {codes.map((code) => (
          <Code key={code}>{code}</Code>
        ))}
      </SimpleGrid>
    </section>
  );
}
