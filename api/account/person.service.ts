import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { instant } from '../domain/instant.js';
import type { LinkAnswer, LinkMade, Person, PersonAnswer, PersonChange, PersonInput, PersonProblem, PersonRefused } from '../generated/schema.js';
import type { Caller } from '../platform/access.js';
import { sha256 } from '../platform/door.js';
import { AccountParts } from './account-parts.js';
import { IdentityStore } from './identity.store.js';
import type { PersonFields, PersonRecord } from './person.store.js';
import { AccountStores } from './stores.store.js';

const LINK_MILLISECONDS = 72 * 3_600_000;
const CODE = /^[a-z0-9][a-z0-9._@-]{2,63}$/;
const LONGEST_NAME = 120;
const IDENTITY = /^[^\s\p{Cc}]{1,255}$/u;

type Refused = PersonRefused & { readonly __typename: 'PersonRefused' };
const refuse = (code: PersonProblem): Refused => ({ __typename: 'PersonRefused', code });
const toNode = ({ accountId: _, localityId: __, ...person }: PersonRecord): Person => person;

/** People of an administrator's own area: who they are, what they may, and the link that lets them in. */
@Injectable()
export class PersonService {
  constructor(
    private readonly stores: AccountStores,
    private readonly identities: IdentityStore,
    private readonly parts: AccountParts,
  ) {}

  async people(caller: Caller): Promise<Person[]> {
    const area = await this.areaOf(caller);
    return (await this.stores.people.homeIn([...area.values()], this.parts.clock.now())).map(toNode);
  }

  async add(input: PersonInput, caller: Caller): Promise<PersonAnswer> {
    if (!CODE.test(input.id)) return refuse('ID_INVALID');
    const fields = await this.fieldsOf(input, await this.areaOf(caller));
    if ('code' in fields) return fields;
    if (!(await this.stores.people.add(input.id, fields, caller.accountId, this.parts.clock.now()))) return refuse('ID_TAKEN');
    return this.saved(input.id);
  }

  async change(id: string, change: PersonChange, caller: Caller): Promise<PersonAnswer> {
    const area = await this.areaOf(caller);
    const known = await this.known(id, area);
    if (known === null) return refuse('PERSON_UNKNOWN');
    const wanted = {
      fullName: change.fullName ?? known.fullName,
      role: change.role ?? known.role,
      locality: change.locality ?? known.locality,
      owner: change.owner === undefined ? known.owner : change.owner,
    };
    const fields = await this.fieldsOf(wanted, area);
    if ('code' in fields) return fields;
    const active = change.active ?? known.active;
    const isElse = fields.role !== known.role || fields.localityId !== known.localityId || fields.owner !== known.owner || active !== known.active;
    if (isElse && known.accountId === caller.accountId) return refuse('NOT_YOURSELF');
    const problem = change.identity === undefined ? null : await this.identify(known.accountId, change.identity, caller);
    if (problem !== null) return refuse(problem);
    await this.stores.people.change(known.accountId, fields, active, this.parts.clock.now());
    if (isElse) await this.parts.sessions.closeOthers(known.accountId, null);
    return this.saved(id);
  }

  async makeLink(id: string, caller: Caller): Promise<LinkAnswer> {
    const known = await this.known(id, await this.areaOf(caller));
    if (known === null || !known.active) return refuse('PERSON_UNKNOWN');
    return this.linkFor(known.accountId, caller.accountId);
  }

  async linkFor(accountId: number, madeBy: number | null): Promise<LinkMade & { readonly __typename: 'LinkMade' }> {
    const token = randomBytes(32).toString('base64url');
    const at = this.parts.clock.now();
    const until = instant(at + LINK_MILLISECONDS);
    await this.stores.credentials.makeLink({ accountId, tokenSha256: sha256(token), madeBy, at, until });
    return { __typename: 'LinkMade', path: `/link/${token}`, expiresAt: until };
  }

  /** A link for whoever keeps the machine to hand over; null when there is nobody of that name. `isFirst`: makes the administrator of the whole deployment when missing. */
  async inviteFromMachine(code: string, isFirst: boolean): Promise<LinkMade | null> {
    const at = this.parts.clock.now();
    const root = isFirst ? await this.stores.people.rootLocalityId() : null;
    if (root !== null) await this.stores.people.add(code, { fullName: 'Quản trị', role: 'ADMINISTRATOR', localityId: root, owner: null }, null, at);
    const known = await this.stores.people.byCode(code, at);
    return known === null || !known.active ? null : this.linkFor(known.accountId, null);
  }

  /** An address of mail has an @, a provider's own number is taken as it is; null unlinks. Answers what is wrong. */
  private async identify(accountId: number, identity: string | null, caller: Caller): Promise<PersonProblem | null> {
    const issuer = this.parts.config.provider?.issuer;
    if (issuer === undefined || (identity !== null && !IDENTITY.test(identity))) return 'IDENTITY_INVALID';
    if (identity === null) await this.identities.unlink(accountId, issuer);
    else {
      const meant = identity.includes('@') ? { subject: null, email: identity.toLowerCase() } : { subject: identity, email: null };
      const isTheirs = await this.identities.link(accountId, { issuer, ...meant }, caller.accountId, this.parts.clock.now());
      if (!isTheirs) return 'IDENTITY_TAKEN';
    }
    return null;
  }

  private async saved(id: string): Promise<PersonAnswer> {
    await this.parts.view.refresh();
    const person = await this.stores.people.byCode(id, this.parts.clock.now());
    return person === null ? refuse('PERSON_UNKNOWN') : { __typename: 'PersonSaved', person: toNode(person) };
  }

  /** Codes of places in the caller's area, and their numbers. */
  private async areaOf({ localityId }: Caller): Promise<ReadonlyMap<string, number>> {
    const places = await this.stores.people.places();
    return new Map(places.filter(({ path }) => path.includes(localityId)).map(({ code, id }) => [code, id]));
  }

  private async known(id: string, area: ReadonlyMap<string, number>): Promise<PersonRecord | null> {
    const person = await this.stores.people.byCode(id, this.parts.clock.now());
    return person !== null && area.get(person.locality) === person.localityId ? person : null;
  }

  private async fieldsOf(
    { fullName, role, locality, owner }: Pick<PersonInput, 'fullName' | 'role' | 'locality' | 'owner'>,
    area: ReadonlyMap<string, number>,
  ): Promise<PersonFields | Refused> {
    const name = fullName.normalize('NFC').trim();
    if (name === '' || name.length > LONGEST_NAME || /\p{Cc}/u.test(name)) return refuse('NAME_INVALID');
    const localityId = area.get(locality);
    if (localityId === undefined) return refuse('LOCALITY_UNKNOWN');
    const theirs = role === 'ENTERPRISE' ? (owner ?? null) : null;
    if (role === 'ENTERPRISE' && (theirs === null || !(await this.stores.people.hasOwner(theirs)))) return refuse('OWNER_UNKNOWN');
    return { fullName: name, role, localityId, owner: theirs };
  }
}
