import { WordsDialog } from '../shell/words-dialog.js';
import { useText } from '../text/language.js';

interface ReasonProps {
  readonly title: string;
  readonly hint: string;
  readonly action: string;
  /** Answers what is wrong, or null when it is done. */
  readonly onSend: (reason: string) => Promise<string | null>;
  readonly onClose: () => void;
}

/** Asks why before something is put on record; what a reason must be is the server's to say. */
export function ReasonDialog({ title, hint, action, onSend, onClose }: ReasonProps) {
  const { t } = useText();
  const post = (reason: string): Promise<string | null> => onSend(reason).catch(() => t.common.failed);
  return <WordsDialog title={title} hint={hint} label={t.admin.reason} action={action} missing={null} longest={300} onSend={post} onClose={onClose} />;
}
