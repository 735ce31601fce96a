import { Box, Code, Text } from '@mantine/core';
import { QrCode } from '../report/qr-code.js';
import { useText } from '../text/language.js';

/** What an authenticator app is told, for its camera and for typing. */
export function AppSecret({ address, secret }: { readonly address: string; readonly secret: string }) {
  const words = useText().t.account.codes;
  return (
    <>
      <Text size="sm">{words.scan}</Text>
      <Box w={240} maw="100%">
        <QrCode content={address} label={words.scan} />
      </Box>
      <Code>{secret}</Code>
    </>
  );
}
