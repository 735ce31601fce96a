import { useText } from '../text/language.js';
import { WordsDialog } from '../ui/words-dialog.js';

interface CommentDialogProps {
  readonly title: string;
  readonly hint?: string;
  /** Answers whether it was done; a fault is shown and the words are kept. */
  readonly onSend: (comment: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks for the words an action needs. */
export function CommentDialog({ title, hint, onSend, onClose }: CommentDialogProps) {
  const { t } = useText();
  const { comment: label, send, commentMissing: missing, refused, failed } = t.supervisor;
  const post = (text: string): Promise<string | null> =>
    onSend(text).then(
      (done) => (done ? null : refused),
      () => failed,
    );
  return <WordsDialog title={title} hint={hint} words={{ ...t.common, label, send, missing }} onSend={post} onClose={onClose} />;
}
