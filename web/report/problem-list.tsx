import { useCatalogue } from '../shell/catalogue.js';
import { useText } from '../text/language.js';
import type { Problem } from './outbox.js';
import classes from './posted-list.module.css';
import { problemWords } from './problem-words.js';

export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useText();
  const catalogue = useCatalogue();
  if (problems.length === 0) return null;
  return (
    <ul className={classes.problems} role="alert">
      {problems.map((problem) => (
        <li key={`${problem.code}${problem.line}${problem.field}`}>{problemWords(problem, t, catalogue.commodityName)}</li>
      ))}
    </ul>
  );
}
