import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { LinkAnswer, Person, PersonAnswer, PersonChange, PersonInput } from '../generated/schema.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { PersonService } from './person.service.js';

@Resolver()
export class PersonResolver {
  constructor(private readonly people: PersonService) {}

  @For('ADMINISTRATOR')
  @Query('people')
  list(@CurrentCaller() caller: Caller): Promise<Person[]> {
    return this.people.people(caller);
  }

  @For('ADMINISTRATOR')
  @Mutation('addPerson')
  add(@Args('person') person: PersonInput, @CurrentCaller() caller: Caller): Promise<PersonAnswer> {
    return this.people.add(person, caller);
  }

  @For('ADMINISTRATOR')
  @Mutation('changePerson')
  change(@Args('id') id: string, @Args('change') change: PersonChange, @CurrentCaller() caller: Caller): Promise<PersonAnswer> {
    return this.people.change(id, change, caller);
  }

  @For('ADMINISTRATOR')
  @Mutation('makeSignInLink')
  makeLink(@Args('account') account: string, @CurrentCaller() caller: Caller): Promise<LinkAnswer> {
    return this.people.makeLink(account, caller);
  }
}
