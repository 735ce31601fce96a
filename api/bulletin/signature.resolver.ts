import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { AuthorityRefused, SignedFile, SigningAuthority } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import type { StoredBulletin } from './bulletin.view.js';
import { type AuthorityOutcome, SignatureService } from './signature.service.js';
import { SignatureView, type StoredAuthority } from './signature.view.js';

type Answer = ({ readonly __typename: 'SigningAuthority' } & SigningAuthority) | ({ readonly __typename: 'AuthorityRefused' } & AuthorityRefused);

@Resolver('Bulletin')
export class SignatureResolver {
  constructor(
    private readonly service: SignatureService,
    private readonly view: SignatureView,
    private readonly catalogue: CatalogueView,
  ) {}

  @ResolveField('signedFiles')
  async signedFiles(@Parent() { stored }: { readonly stored: StoredBulletin }): Promise<SignedFile[]> {
    const files = await this.view.signedOf(stored.id);
    return files.map(({ id, accountId, signers, ...file }) => ({ ...file, id: String(id), account: this.nameOf(accountId), signers: [...signers] }));
  }

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Query('signingAuthorities')
  async authorities(): Promise<SigningAuthority[]> {
    return (await this.view.authorities()).map((authority) => this.toNode(authority));
  }

  @For('ADMINISTRATOR')
  @Mutation('trustSigningAuthority')
  async trust(@CurrentCaller() caller: Caller, @Args('certificate') certificate: string): Promise<Answer> {
    return this.answer(await this.service.trust(certificate, caller));
  }

  @For('ADMINISTRATOR')
  @Mutation('distrustSigningAuthority')
  async distrust(@CurrentCaller() caller: Caller, @Args('id') id: string, @Args('reason') reason: string): Promise<Answer> {
    return this.answer(await this.service.distrust(id, reason, caller));
  }

  private answer(outcome: AuthorityOutcome): Answer {
    return outcome.kind === 'refused'
      ? { __typename: 'AuthorityRefused', code: outcome.code }
      : { __typename: 'SigningAuthority', ...this.toNode(outcome.authority) };
  }

  private toNode({ id, addedBy, removedBy, ...authority }: StoredAuthority): SigningAuthority {
    return { ...authority, id: String(id), addedBy: this.nameOf(addedBy), removedBy: removedBy === null ? null : this.nameOf(removedBy) };
  }

  private nameOf(accountId: number): string {
    return this.catalogue.accounts.nameOf(accountId) ?? '';
  }
}
