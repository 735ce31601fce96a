import type { z } from 'zod';
import type { ThresholdProblem, ThresholdProblemCode } from '../generated/schema.js';

type Issue = z.core.$ZodIssue;

/** What a rule across several limits names itself in the schema. */
const RULES: Readonly<Record<string, ThresholdProblemCode>> = {
  'limits must rise': 'NOT_RISING',
  'need is more than of': 'NEED_ABOVE_OF',
  'the alert comes after the watch': 'ALERT_BEFORE_WATCH',
  'the alert margin is above the warning': 'ALERT_ABOVE_WARN',
};

const ofType = (issue: Extract<Issue, { code: 'invalid_type' }>): ThresholdProblemCode => {
  if (issue.message.includes('received undefined')) return 'MISSING';
  return issue.expected === 'int' ? 'NOT_WHOLE' : 'NOT_A_NUMBER';
};

/** One thing that is wrong with a threshold set, where, and which bound it passed. */
export function problemOf(issue: Issue): ThresholdProblem {
  const path = issue.path.join('.');
  switch (issue.code) {
    case 'invalid_type':
      return { path, code: ofType(issue), limit: null };
    case 'too_small':
      return { path, code: 'TOO_SMALL', limit: Number(issue.minimum) };
    case 'too_big':
      return { path, code: 'TOO_LARGE', limit: Number(issue.maximum) };
    case 'invalid_value':
      return { path, code: 'NOT_A_CHOICE', limit: null };
    case 'custom':
      return { path, code: RULES[issue.message] ?? 'WRONG', limit: null };
    default:
      return { path, code: 'WRONG', limit: null };
  }
}
