import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { BulletinForm, BulletinFormInput, FormRefused } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { FormService, type StoredForm } from './form.service.js';

type Answer = ({ readonly __typename: 'BulletinForm' } & BulletinForm) | ({ readonly __typename: 'FormRefused' } & FormRefused);

@Resolver()
export class FormResolver {
  constructor(
    private readonly service: FormService,
    private readonly catalogue: CatalogueView,
  ) {}

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Query('bulletinForms')
  async forms(@CurrentCaller() caller: Caller): Promise<BulletinForm[]> {
    return (await this.service.of(caller)).map((form) => this.toNode(form));
  }

  @For('ADMINISTRATOR')
  @Mutation('addBulletinForm')
  async add(@CurrentCaller() caller: Caller, @Args('form') form: BulletinFormInput): Promise<Answer> {
    const outcome = await this.service.add(form, caller);
    if (outcome.kind === 'refused') return { __typename: 'FormRefused', problems: [...outcome.problems] };
    return { __typename: 'BulletinForm', ...this.toNode(outcome.form) };
  }

  private toNode({ id, provinceId, validFrom, addedAt, addedBy, reason, content }: StoredForm): BulletinForm {
    const { addressees, recipients, signerLines, sections, ...words } = content;
    return {
      ...words,
      id: String(id),
      province: provinceId === null ? null : (this.catalogue.places.localityById(provinceId)?.code ?? String(provinceId)),
      validFrom,
      addedAt,
      addedBy: addedBy === null ? null : this.catalogue.accounts.nameOf(addedBy),
      reason,
      addressees: [...addressees],
      recipients: [...recipients],
      signerLines: [...signerLines],
      sections: sections.map((section) => ({ ...section, filledBy: section.filledBy ?? null, dueMinutesBefore: section.dueMinutesBefore ?? null })),
    };
  }
}
