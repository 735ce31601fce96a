import { instant } from '../instant.js';
import { actOnBulletin, actsFor, type BulletinAct, type BulletinState, bulletinNumber, issuesByItself } from './bulletin-life.js';
import { changeVi, dateVi, numberVi, shortTimeVi } from './bulletin-words.js';

type Case = readonly [name: string, state: BulletinState, act: BulletinAct, role: string, text: string | null, end: string];

describe('what people do with a quick report', () => {
  it.each<Case>([
    ['an analyst submits a draft', 'DRAFT', 'SUBMIT', 'ANALYST', null, 'SUBMITTED'],
    ['an analyst cannot approve', 'SUBMITTED', 'APPROVE', 'ANALYST', null, 'ROLE_MAY_NOT'],
    ['a leader approves', 'SUBMITTED', 'APPROVE', 'LEADER', null, 'APPROVED'],
    ['nobody approves what was not submitted', 'DRAFT', 'APPROVE', 'LEADER', null, 'NOT_IN_THIS_STATE'],
    ['a return needs its reason', 'SUBMITTED', 'RETURN', 'LEADER', '  ', 'TEXT_MISSING'],
    ['a leader returns with a reason', 'APPROVED', 'RETURN', 'LEADER', 'thiếu số liệu chợ', 'RETURNED'],
    ['a returned one is submitted again', 'RETURNED', 'SUBMIT', 'ANALYST', null, 'SUBMITTED'],
    ['only what is approved is issued', 'SUBMITTED', 'ISSUE', 'LEADER', null, 'NOT_IN_THIS_STATE'],
    ['the office issues', 'APPROVED', 'ISSUE', 'ANALYST', null, 'ISSUED'],
    ['an issued one is commented on', 'ISSUED', 'COMMENT', 'ANALYST', 'đã nhận', 'ISSUED'],
    ['an issued one is not rewritten', 'ISSUED', 'REMARK', 'ANALYST', 'x', 'NOT_IN_THIS_STATE'],
    ['an issued one is not returned', 'ISSUED', 'RETURN', 'LEADER', 'x', 'NOT_IN_THIS_STATE'],
    ['an inspector does nothing', 'DRAFT', 'COMMENT', 'INSPECTOR', 'x', 'ROLE_MAY_NOT'],
  ])('%s', (...[, state, act, role, text, end]) => {
    const outcome = actOnBulletin(state, act, { role, text });
    expect(outcome.kind === 'moved' ? outcome.state : outcome.code).toBe(end);
  });

  it('offers what may be done', () => {
    expect(actsFor('SUBMITTED', 'LEADER')).toEqual(['COMMENT', 'RETURN', 'APPROVE']);
    expect(actsFor('ISSUED', 'INSPECTOR')).toEqual([]);
  });

  it.each([
    ['before its slot', 'SUBMITTED', 0, 999, false],
    ['on the minute', 'DRAFT', 0, 1000, true],
    ['returned', 'RETURNED', 0, 2000, false],
    ['issued', 'ISSUED', 0, 2000, false],
    ['a supplement', 'DRAFT', 1, 2000, false],
  ] as const)('issues itself or not: %s', (...[, state, part, now, expected]) =>
    expect(issuesByItself({ state, part, slotAt: instant(1000) }, instant(now))).toBe(expected),
  );
});

describe('the words of a document', () => {
  const at = instant(Date.parse('2026-02-04T22:59:00Z'));
  it.each([
    ['a number below ten', bulletinNumber(5, 'BC-SCT'), '05/BC-SCT'],
    ['a number above ninety-nine', bulletinNumber(123, 'BC-SCT'), '123/BC-SCT'],
    ['a day below ten and February', dateVi(at, 420), 'ngày 05 tháng 02 năm 2026'],
    ['March without a zero', dateVi(instant(Date.parse('2026-03-11T00:00:00Z')), 420), 'ngày 11 tháng 3 năm 2026'],
    ['a short time', shortTimeVi(at, 420), '05/02 05:59'],
    ['thousands', numberVi(1_234_567.86, 1), '1.234.567,9'],
    ['no trailing zero', numberVi(2, 1), '2'],
    ['a fall', changeVi(-0.052), '-5,2 %'],
    ['hardly a change', changeVi(-0.0001), '0 %'],
    ['a rise', changeVi(0.1), '+10 %'],
  ])('%s', (_name, text, expected) => expect(text).toBe(expected));
});
