import type { dutyAdminVi } from './duty-admin-vi.js';

/** Words of assigning outlets and numbers, in English. */
export const dutyAdminEn: typeof dutyAdminVi = {
  tab: 'Assignment, SMS numbers',
  list: 'Inspectors and their outlets of today',
  today: 'Today',
  assign: 'Assign outlets',
  since: 'From',
  until: 'Until before (empty: for good)',
  assigned: (count) => `${count} outlets assigned.`,
  assignProblems: {
    PERSON_UNKNOWN: 'This person is no longer on the list.',
    OUTLET_UNKNOWN: 'An outlet is not of this province.',
    SLOT_UNKNOWN: 'There is no such slot.',
    DAYS_INVALID: 'The first day is today or later, and the last comes after it.',
  },
  mobile: 'Numbers for SMS',
  mobileHint: 'The inspector may report by text message from this number.',
  number: 'Mobile number',
  register: 'Keep the number',
  registered: (mobile) => `${mobile} is kept.`,
  mobileProblems: { ACCOUNT_UNKNOWN: 'There is no such person.', MOBILE_INVALID: 'This is no mobile number.', MOBILE_TAKEN: 'Somebody else has this number.' },
};
