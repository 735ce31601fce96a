import type { peopleVi } from './people-vi.js';

/** Words of keeping people, in English. */
export const peopleEn: typeof peopleVi = {
  tab: 'People',
  list: 'People of the area',
  add: 'Add a person',
  change: 'Change a person',
  id: 'Sign-in name',
  idHint: '3 to 64 small letters, digits and . _ - @; cannot be changed later.',
  name: 'Full name',
  role: 'Role',
  area: 'Area',
  owner: 'Enterprise (as the owner of its outlets is written)',
  active: 'Active',
  state: 'State',
  ready: 'has a password',
  noPassword: 'no password yet',
  off: 'locked',
  seen: (time) => `last seen ${time}`,
  link: 'The way in',
  linkHint: 'Used once within 72 hours to choose a password, in place of earlier links. Shown here once.',
  makeLink: 'Make a link',
  until: (time) => `over at ${time}`,
  problems: {
    PERSON_UNKNOWN: 'There is no such person in the area, or they are locked.',
    ID_INVALID: 'This is no sign-in name.',
    ID_TAKEN: 'Somebody else has this sign-in name.',
    NAME_INVALID: 'A name is needed.',
    LOCALITY_UNKNOWN: 'The area is not yours to give.',
    OWNER_UNKNOWN: 'No outlet belongs to this enterprise.',
    NOT_YOURSELF: 'Nobody changes their own role or area, or locks themselves out.',
  },
};
