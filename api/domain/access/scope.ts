/** What a person does here. */
export type AccessRole = 'INSPECTOR' | 'ANALYST' | 'LEADER' | 'ADMINISTRATOR' | 'ENTERPRISE' | 'AUDITOR';

export type OperationKind = 'query' | 'mutation' | 'subscription';

/** The least that must be known of a place: `provinceId` null for what lies above the provinces. */
export interface ScopePlace {
  readonly id: number;
  readonly kind: string;
  readonly provinceId: number | null;
  /** Ids from the root down to and including this place. */
  readonly path: readonly number[];
}

export interface ScopeOutlet {
  readonly id: number;
  readonly localityId: number;
  readonly provinceId: number;
  readonly owner: string | null;
}

/** Where a person may look and act: whole provinces, other places one by one, and outlets one by one where their province is not seen whole. */
export interface Scope {
  readonly role: AccessRole;
  readonly provinces: ReadonlySet<number>;
  readonly localities: ReadonlySet<number>;
  readonly outlets: ReadonlySet<number>;
}

/** Whose scope it is. */
export interface ScopePerson {
  readonly role: AccessRole;
  readonly localityId: number;
  /** Of an ENTERPRISE person. */
  readonly owner: string | null;
}

/** Nobody: sees nothing. What a request has until it is known who sends it. */
export const NOWHERE: Scope = { role: 'AUDITOR', provinces: new Set(), localities: new Set(), outlets: new Set() };

/** Duties are handed over across a province, so an inspector's area is the province of the home. */
function baseOf(person: ScopePerson, home: ScopePlace): number {
  return person.role === 'INSPECTOR' && home.provinceId !== null ? home.provinceId : home.id;
}

/** The one place that decides where a person may look and act: home and everything in it; inspectors the whole province; an enterprise its own outlets in its area and no place at all. */
export function scopeOf(person: ScopePerson, places: readonly ScopePlace[], outlets: readonly ScopeOutlet[]): Scope {
  const home = places.find((place) => place.id === person.localityId);
  if (home === undefined) return { ...NOWHERE, role: person.role };
  const base = baseOf(person, home);
  const area = places.filter((place) => place.path.includes(base));
  const seen = new Set(area.map((place) => place.id));
  if (person.role === 'ENTERPRISE') {
    const own = outlets.filter((outlet) => person.owner !== null && outlet.owner === person.owner && seen.has(outlet.localityId));
    return { ...NOWHERE, role: person.role, outlets: new Set(own.map((outlet) => outlet.id)) };
  }
  const provinces = new Set(area.filter((place) => place.kind === 'PROVINCE').map((place) => place.id));
  const others = area.filter((place) => place.kind !== 'PROVINCE' && (place.provinceId === null || !provinces.has(place.provinceId)));
  const single = outlets.filter((outlet) => seen.has(outlet.localityId) && !provinces.has(outlet.provinceId));
  return { role: person.role, provinces, localities: new Set(others.map((place) => place.id)), outlets: new Set(single.map((outlet) => outlet.id)) };
}

export const seesPlace = (scope: Scope, place: Pick<ScopePlace, 'id' | 'kind' | 'provinceId'>): boolean =>
  scope.localities.has(place.id) || scope.provinces.has(place.kind === 'PROVINCE' ? place.id : (place.provinceId ?? 0));

export const seesOutlet = (scope: Scope, outlet: Pick<ScopeOutlet, 'id' | 'provinceId'>): boolean =>
  scope.provinces.has(outlet.provinceId) || scope.outlets.has(outlet.id);

/**
 * Whether a role may call a field. `allowed`: the roles the field names, null when it names none. An auditor asks whatever the desk asks and changes nothing but the own sign-in;
 * an enterprise does what names it, nothing else.
 */
export function mayCall(role: AccessRole, kind: OperationKind, allowed: readonly AccessRole[] | null): boolean {
  if (allowed?.includes(role) === true) return true;
  if (role === 'ENTERPRISE') return false;
  if (role === 'AUDITOR')
    return kind !== 'mutation' && (allowed === null || allowed.includes('ANALYST') || allowed.includes('LEADER') || allowed.includes('ADMINISTRATOR'));
  return allowed === null;
}

/** What a machine's token is good for, of what its person may. */
export const mayMachineCall = (scopes: readonly string[], kind: OperationKind, field: string): boolean =>
  kind === 'query' ? scopes.includes('READ') : field === 'submitReports' && scopes.includes('SUBMIT');
