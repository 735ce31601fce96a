import fc from 'fast-check';
import { mayCall, mayMachineCall, NOWHERE, type ScopePlace, scopeOf, seesOutlet, seesPlace } from './scope.js';

const COUNTRY: ScopePlace = { id: 1, kind: 'COUNTRY', provinceId: null, path: [1] };
const NORTH: ScopePlace = { id: 10, kind: 'PROVINCE', provinceId: 10, path: [1, 10] };
const SOUTH: ScopePlace = { id: 20, kind: 'PROVINCE', provinceId: 20, path: [1, 20] };
const WARD: ScopePlace = { id: 11, kind: 'COMMUNE', provinceId: 10, path: [1, 10, 11] };
const SIBLING: ScopePlace = { id: 12, kind: 'COMMUNE', provinceId: 10, path: [1, 10, 12] };
const FAR: ScopePlace = { id: 21, kind: 'COMMUNE', provinceId: 20, path: [1, 20, 21] };
const PLACES = [COUNTRY, NORTH, SOUTH, WARD, SIBLING, FAR];
const OUTLETS = [
  { id: 100, localityId: 11, provinceId: 10, owner: 'An Phú' },
  { id: 101, localityId: 12, provinceId: 10, owner: 'An Phú' },
  { id: 102, localityId: 12, provinceId: 10, owner: null },
  { id: 200, localityId: 21, provinceId: 20, owner: 'An Phú' },
];

const seen = (role: Parameters<typeof scopeOf>[0]['role'], localityId: number, owner: string | null = null) => {
  const scope = scopeOf({ role, localityId, owner }, PLACES, OUTLETS);
  return [PLACES.filter((place) => seesPlace(scope, place)).map((place) => place.id), OUTLETS.filter((outlet) => seesOutlet(scope, outlet)).map((o) => o.id)];
};

it.each([
  [
    'an analyst of the country sees all',
    ['ANALYST', 1, null],
    [
      [1, 10, 20, 11, 12, 21],
      [100, 101, 102, 200],
    ],
  ],
  [
    'a leader of a province sees it and what is in it',
    ['LEADER', 10, null],
    [
      [10, 11, 12],
      [100, 101, 102],
    ],
  ],
  ['an analyst of a ward sees the ward', ['ANALYST', 11, null], [[11], [100]]],
  ['an administrator and an auditor no more than others', ['AUDITOR', 11, null], [[11], [100]]],
  [
    'an inspector of a ward works in the province',
    ['INSPECTOR', 11, null],
    [
      [10, 11, 12],
      [100, 101, 102],
    ],
  ],
  ['an enterprise sees its outlets in its area and no place', ['ENTERPRISE', 10, 'An Phú'], [[], [100, 101]]],
  ['an enterprise of the country sees its outlets everywhere', ['ENTERPRISE', 1, 'An Phú'], [[], [100, 101, 200]]],
  ['an enterprise without a name sees nothing', ['ENTERPRISE', 10, null], [[], []]],
  ['whose home is gone sees nothing', ['LEADER', 99, null], [[], []]],
] as const)('%s', (_name, [role, home, owner], expected) => {
  expect(seen(role, home, owner)).toEqual(expected);
});

it('nobody sees more from a smaller home', () => {
  const roles = fc.constantFrom('ANALYST', 'LEADER', 'ADMINISTRATOR', 'AUDITOR', 'INSPECTOR', 'ENTERPRISE') as fc.Arbitrary<'ANALYST'>;
  fc.assert(
    fc.property(roles, fc.constantFrom(...PLACES), (role, home) => {
      const above = PLACES.find((place) => place.id === home.path.at(-2)) ?? home;
      const [places, outlets] = seen(role, home.id, 'An Phú');
      const [more, moreOutlets] = seen(role, above.id, 'An Phú');
      for (const id of places ?? []) expect(more).toContain(id);
      for (const id of outlets ?? []) expect(moreOutlets).toContain(id);
    }),
  );
});

it.each([
  ['an analyst asks what names nobody', ['ANALYST', 'query', null], true],
  ['an analyst changes what names nobody', ['ANALYST', 'mutation', null], true],
  ['an analyst does not publish', ['ANALYST', 'mutation', ['ADMINISTRATOR']], false],
  ['an auditor asks what only administrators ask', ['AUDITOR', 'query', ['ADMINISTRATOR']], true],
  ['an auditor changes nothing', ['AUDITOR', 'mutation', ['ANALYST', 'LEADER']], false],
  ['an auditor changes nothing that names nobody', ['AUDITOR', 'mutation', null], false],
  ['an auditor does not ask what only inspectors ask', ['AUDITOR', 'query', ['INSPECTOR']], false],
  ['an auditor signs out', ['AUDITOR', 'mutation', ['AUDITOR']], true],
  ['an enterprise asks nothing that does not name it', ['ENTERPRISE', 'query', null], false],
  ['an enterprise reports', ['ENTERPRISE', 'mutation', ['INSPECTOR', 'ENTERPRISE']], true],
] as const)('%s', (_name, [role, kind, allowed], may) => {
  expect(mayCall(role, kind, allowed)).toBe(may);
});

it('a machine asks or submits, and no more', () => {
  expect(mayMachineCall(['READ'], 'query', 'alerts')).toBe(true);
  expect(mayMachineCall(['READ'], 'mutation', 'submitReports')).toBe(false);
  expect(mayMachineCall(['SUBMIT'], 'mutation', 'submitReports')).toBe(true);
  expect(mayMachineCall(['SUBMIT'], 'mutation', 'closeAlert')).toBe(false);
  expect(mayMachineCall(['READ', 'SUBMIT'], 'subscription', 'alertMoved')).toBe(false);
});

it('nowhere is nowhere', () => {
  for (const place of PLACES) expect(seesPlace(NOWHERE, place)).toBe(false);
});
