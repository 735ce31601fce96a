import { Injectable } from '@nestjs/common';
import { type PersonData, PersonStore } from './person.store.js';

/** What people may ask of their own data: to have it, and to have it gone. */
@Injectable()
export class PersonService {
  constructor(private readonly store: PersonStore) {}

  exportOf(name: string): Promise<PersonData | null> {
    return this.store.exportOf(name);
  }

  erase(name: string): Promise<boolean> {
    return this.store.erase(name);
  }
}
