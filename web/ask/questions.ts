/** The questions in the order of the list, and where each is answered. The one measured list of them is test/desk/questions.md. */
export const QUESTIONS = [
  { name: 'runOut', to: '/ask?q=run-out' },
  { name: 'risenMore', to: '/ask?q=risen-more' },
  { name: 'notReported', to: '/completeness' },
  { name: 'decided', to: '/alerts?state=all&rule=S1' },
  { name: 'worst', to: '/alerts' },
  { name: 'nobody', to: '/alerts?owner=none' },
  { name: 'ceiling', to: '/alerts?state=all&rule=G3' },
  { name: 'outOfStock', to: '/alerts?rule=S1' },
  { name: 'lastReport', to: '/bulletins' },
  { name: 'phones', to: '/supervisor?tab=phones' },
] as const;
