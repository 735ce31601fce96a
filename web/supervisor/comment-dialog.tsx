import { WordsDialog } from '../shell/words-dialog.js';
import { useText } from '../text/language.js';

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
  const { comment, send, commentMissing, refused, failed } = t.supervisor;
  const post = (text: string): Promise<string | null> =>
    onSend(text).then(
      (done) => (done ? null : refused),
      () => failed,
    );
  return <WordsDialog title={title} hint={hint} label={comment} action={send} missing={commentMissing} onSend={post} onClose={onClose} />;
}
