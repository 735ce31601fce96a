import { useText } from '../text/language.js';
import { StateNote } from '../ui/state-note.js';
import { AppLink } from './link.js';

export function NotFound() {
  const { t } = useText();
  return (
    <StateNote title={t.common.notFound}>
      <AppLink to="/">{t.common.goHome}</AppLink>
    </StateNote>
  );
}
