import { Button } from '@mantine/core';
import { useText } from '../text/language.js';

/** Offers the other language, in its own name. */
export function LanguageSwitch() {
  const { t, language, setLanguage } = useText();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      lang={other}
      aria-label={`${other.toUpperCase()}: ${t.shell.otherLanguage}`}
      onClick={() => setLanguage(other)}
    >
      {other.toUpperCase()}
    </Button>
  );
}
