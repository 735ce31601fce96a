import fc from 'fast-check';
import { canonicalAnswers, checkAnswers } from './check-checklist.js';
import type { ChecklistQuestion } from './field-kit.js';

const question = (code: string, answer: ChecklistQuestion['answer'], more: Partial<ChecklistQuestion> = {}): ChecklistQuestion => ({
  code,
  textVi: code,
  textEn: code,
  fromLevel: 1,
  answer,
  ...more,
});
const QUESTIONS = [
  question('masks', 'YES_NO', { alarm: false }),
  question('crowd', 'NUMBER', { alarm: 10 }),
  question('flow', 'CHOICE', {
    choices: [
      { code: 'ONE', vi: 'một', en: 'one' },
      { code: 'MIXED', vi: 'lẫn', en: 'mixed' },
    ],
    alarm: 'MIXED',
  }),
  question('note', 'TEXT'),
];

describe('checkAnswers', () => {
  it.each([
    ['nothing wrong', { masks: true, crowd: 9, flow: 'ONE', note: 'tốt' }, []],
    ['a number at its limit', { crowd: 10 }, ['crowd']],
    ['everything wrong', { masks: false, crowd: 50, flow: 'MIXED' }, ['masks', 'crowd', 'flow']],
    ['what was not looked at', { masks: null, note: 'x' }, []],
  ])('finds the breaches of %s', (_name, sent, breaches) => expect(checkAnswers(sent, QUESTIONS)).toMatchObject({ kind: 'checked', breaches }));

  it.each([
    ['no object', 'yes', 'ANSWERS_INVALID'],
    ['a list', [true], 'ANSWERS_INVALID'],
    ['nothing answered', { masks: null }, 'ANSWERS_INVALID'],
    ['an unknown question', { gloves: true }, 'QUESTION_UNKNOWN'],
    ['a yes that is text', { masks: 'yes' }, 'ANSWER_INVALID'],
    ['a number that is NaN', { crowd: Number.NaN }, 'ANSWER_INVALID'],
    ['an unknown choice', { flow: 'TWO' }, 'ANSWER_INVALID'],
    ['a text with a NUL', { note: 'a\u0000' }, 'ANSWER_INVALID'],
    ['a novel', { note: 'x'.repeat(501) }, 'ANSWER_INVALID'],
    ['a prototype', JSON.parse('{"__proto__": true}'), 'QUESTION_UNKNOWN'],
  ])('refuses %s', (_name, sent, reason) => expect(checkAnswers(sent, QUESTIONS)).toMatchObject({ kind: 'refused', reason }));

  it('never throws, and its text does not depend on the order of answers', () => {
    fc.assert(fc.property(fc.anything(), (sent) => expect(() => checkAnswers(sent, QUESTIONS)).not.toThrow()));
    expect(canonicalAnswers({ b: 1, a: true })).toBe(canonicalAnswers({ a: true, b: 1 }));
  });
});
