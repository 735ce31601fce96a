import type { askVi } from './ask-vi.js';

/** Words of the questions page, in English. */
export const askEn: typeof askVi = {
  title: 'Quick questions',
  choose: 'Choose a question',
  hint: 'Each leads to its answer in one click.',
  questions: {
    runOut: 'Which wards run out of eggs by tomorrow noon?',
    risenMore: 'Which outlets rose more than their neighbours this week?',
    notReported: 'Who has not reported for 12:00?',
    decided: 'What did leadership decide on what is sold out?',
    worst: 'Which alert does most harm now?',
    nobody: 'Which alerts has nobody taken in hand?',
    ceiling: 'Where is a ceiling price exceeded?',
    outOfStock: 'Where is something sold out?',
    lastReport: 'Which number has the newest quick report, and what does it say?',
    phones: 'Which phones are silent or hold unsent reports?',
  },
  good: 'Commodity',
  ward: 'Ward',
  outlet: 'Outlet',
  outlets: 'Outlets running out',
  when: 'Gone by',
  how: 'How it rose',
  runOutTitle: (good, until) => `${good}: where it runs out before ${until}`,
  share: (some, all) => `${some} of ${all} outlets that counted`,
  noRunOut: 'It runs out nowhere by then',
  runOutHint: 'By the sales of each outlet, without deliveries under way; outlets that counted within 36 hours.',
  noneRisen: 'No outlet rose more than its neighbours this week',
};
