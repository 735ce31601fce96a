/** Every screen of the desk, with who sees it. */
export const SCREENS = [
  { name: 'overview', path: '/', role: 'ANALYST' },
  { name: 'cover', path: '/?measure=cover', role: 'ANALYST' },
  { name: 'trend', path: '/trend?commodity=gao-te-thuong&area=51', role: 'ANALYST' },
  { name: 'alerts', path: '/alerts?state=all', role: 'ANALYST' },
  { name: 'outlets', path: '/outlets', role: 'ANALYST' },
  { name: 'outlet', path: '/outlets/cho-ba-to', role: 'ANALYST' },
  { name: 'report', path: '/report?outlet=cho-ba-to', role: 'ANALYST' },
  { name: 'bulletins', path: '/bulletins', role: 'ANALYST' },
  { name: 'completeness', path: '/completeness', role: 'ANALYST' },
  { name: 'ask', path: '/ask', role: 'ANALYST' },
  { name: 'ask-run-out', path: '/ask?q=run-out', role: 'ANALYST' },
  { name: 'ask-risen-more', path: '/ask?q=risen-more', role: 'ANALYST' },
  ...['duty', 'phones', 'stuck', 'rivalries', 'held', 'reviews'].map((tab) => ({ name: `supervisor-${tab}`, path: `/supervisor?tab=${tab}`, role: 'LEADER' })),
  { name: 'lead', path: '/lead', role: 'LEADER' },
  ...[
    'thresholds',
    'levels',
    'ceilings',
    'exemptions',
    'closures',
    'calendar',
    'commodities',
    'checklists',
    'places',
    'openData',
    'outlets',
    'people',
    'duty',
  ].map((tab) => ({
    name: `admin-${tab}`,
    path: `/admin?tab=${tab}`,
    role: 'ADMINISTRATOR',
  })),
  { name: 'admin-outlet', path: '/admin?tab=outlets&item=cho-ba-to', role: 'ADMINISTRATOR' },
  { name: 'admin-commodity', path: '/admin?tab=commodities&item=gao-te-thuong', role: 'ADMINISTRATOR' },
  { name: 'open', path: '/open', role: 'ANALYST' },
];

export const ROLES = ['ANALYST', 'LEADER', 'ADMINISTRATOR'];

export const at = (url, path, language) => `${url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
