import type { SaveAnswerFieldsFragment } from '../generated/operations.js';
import type { Text } from '../text/vi.js';

type Problem = Extract<SaveAnswerFieldsFragment, { __typename: 'CatalogueRefused' }>['problems'][number];

/** Problems of a list are named by its first part, and by which one of it. */
export function problemText({ field, code }: Problem, t: Text): string {
  const [name = field, place] = field.split('.');
  const label = t.catalogue.fields[name as keyof typeof t.catalogue.fields] ?? name;
  return `${label}${place === undefined ? '' : ` ${Number(place) + 1}`}: ${t.catalogue.problems[code]}`;
}
