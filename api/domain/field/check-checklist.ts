import { isPlainText } from '../problem-list.js';
import type { ChecklistQuestion } from './field-kit.js';

/** Answers as they are kept: by code of the question; a question nobody could answer is left out. */
export type ChecklistAnswers = Readonly<Record<string, string | number | boolean>>;

export type ChecklistVerdict =
  | { readonly kind: 'checked'; readonly answers: ChecklistAnswers; readonly breaches: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: 'ANSWERS_INVALID' | 'QUESTION_UNKNOWN' | 'ANSWER_INVALID'; readonly question: string | null };

const LONGEST_TEXT = 500;
const MOST = 1e9;

function fits({ answer, choices }: ChecklistQuestion, value: unknown): value is string | number | boolean {
  switch (answer) {
    case 'YES_NO':
      return typeof value === 'boolean';
    case 'NUMBER':
      return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= MOST;
    case 'CHOICE':
      return choices?.some((choice) => choice.code === value) === true;
    case 'TEXT':
      return typeof value === 'string' && value.length <= LONGEST_TEXT && isPlainText(value);
  }
}

/** Whether an answer is as it should not be: equal to the alarm, or above it where a number is asked for. */
export function isBreach({ answer, alarm }: ChecklistQuestion, value: unknown): boolean {
  if (alarm === undefined) return false;
  return answer === 'NUMBER' && typeof alarm === 'number' && typeof value === 'number' ? value >= alarm : value === alarm;
}

/** Judges answers anybody may have sent against the questions of their checklist; null and missing mean "not looked at". */
export function checkAnswers(sent: unknown, questions: readonly ChecklistQuestion[]): ChecklistVerdict {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return { kind: 'refused', reason: 'ANSWERS_INVALID', question: null };
  const byCode = new Map(questions.map((question) => [question.code, question]));
  const answers: Record<string, string | number | boolean> = {};
  const breaches: string[] = [];
  for (const [code, value] of Object.entries(sent)) {
    const question = byCode.get(code);
    if (question === undefined) return { kind: 'refused', reason: 'QUESTION_UNKNOWN', question: code.slice(0, 80) };
    if (value === null) continue;
    if (!fits(question, value)) return { kind: 'refused', reason: 'ANSWER_INVALID', question: code };
    answers[code] = value;
    if (isBreach(question, value)) breaches.push(code);
  }
  if (Object.keys(answers).length === 0) return { kind: 'refused', reason: 'ANSWERS_INVALID', question: null };
  return { kind: 'checked', answers, breaches };
}

/** The same answers as one text, whatever their order. */
export const canonicalAnswers = (answers: ChecklistAnswers): string => JSON.stringify(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
