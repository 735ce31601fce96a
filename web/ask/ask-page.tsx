import { VisuallyHidden } from '@mantine/core';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { AppLink } from '../shell/link.js';
import { useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import classes from './ask.module.css';
import { QUESTIONS } from './questions.js';
import { RisenMore } from './risen-more.js';
import { RunningOut } from './running-out.js';

const STATE = { q: parseAsStringLiteral(['run-out', 'risen-more'] as const), good: parseAsString };

/** Questions a department asks, each one click from its answer: here, or on the screen that has it. */
export function AskPage() {
  const { t } = useText();
  const [{ q, good }, setState] = useQueryStates(STATE, { history: 'push' });
  const words = t.ask;
  return (
    <>
      <title>{`${words.title} · ${t.common.product}`}</title>
      <VisuallyHidden component="h1">{words.title}</VisuallyHidden>
      <div className={classes.columns}>
        <Panel title={words.title}>
          <ul className={classes.questions}>
            {QUESTIONS.map(({ name, to }) => (
              <li key={name}>
                <AppLink to={to} aria-current={to === `/ask?q=${q}` ? 'page' : undefined}>
                  {words.questions[name]}
                </AppLink>
              </li>
            ))}
          </ul>
        </Panel>
        <div>
          {q === null && <Panel title={words.choose}>{words.hint}</Panel>}
          {q === 'run-out' && <RunningOut good={good} onGood={(next) => void setState({ good: next })} />}
          {q === 'risen-more' && <RisenMore />}
        </div>
      </div>
    </>
  );
}
