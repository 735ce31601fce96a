import { withoutValue } from './faults.js';

describe('what is said of a wrong value', () => {
  it.each([
    [
      'an unknown field',
      'Variable "$reports" got invalid value { gps: 1, note: "secret" } at "reports[0].visit"; Field "gps" is not defined by type "VisitInput".',
      'Variable "$reports" got invalid value at "reports[0].visit"; Field "gps" is not defined by type "VisitInput".',
    ],
    [
      'an unknown field with a like one',
      'Variable "$r" got invalid value { pric: 1 } at "r[0]"; Field "pric" is not defined by type "LineInput". Did you mean "price"?',
      'Variable "$r" got invalid value at "r[0]"; Field "pric" is not defined by type "LineInput".',
    ],
    [
      'a field that is missing',
      'Variable "$r" got invalid value { note: "secret" } at "r[0]"; Field "id" of required type "ID!" was not provided.',
      'Variable "$r" got invalid value at "r[0]"; Field "id" of required type "ID!" was not provided.',
    ],
    [
      'a value that is a sentence',
      'Variable "$r" got invalid value { note: "A. B" } at "r[0]"; Field "id" of required type "ID!" was not provided.',
      'Variable "$r" got invalid value at "r[0]"; Field "id" of required type "ID!" was not provided.',
    ],
    [
      'no object',
      'Variable "$r" got invalid value "secret"; Expected type "R" to be an object.',
      'Variable "$r" got invalid value; Expected type "R" to be an object.',
    ],
    [
      'a figure',
      'Variable "$r" got invalid value "secret" at "r.a"; Int cannot represent non-integer value: "secret"',
      'Variable "$r" got invalid value at "r.a".',
    ],
    ['a value of the document', 'Int cannot represent non-integer value: "secret"', 'Int cannot represent non-integer value.'],
    ['a missing variable', 'Variable "$r" of required type "R!" was not provided.', 'Variable "$r" of required type "R!" was not provided.'],
  ])('%s', (_, said, told) => expect(withoutValue(said)).toBe(told));
});
