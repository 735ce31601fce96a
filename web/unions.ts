/** Unions that fragments are written on: without their members the cache would drop what these say. `unions.spec.ts` holds them against the schema. */
export const UNIONS = {
  AlertAnswer: ['Alert', 'AlertRefused'],
  SignInAnswer: ['SignedIn', 'SecondFactorNeeded', 'SecondFactorToSet', 'SignInRefused'],
  CredentialAnswer: ['CredentialsChanged', 'CredentialRefused'],
  CatalogueAnswer: ['CatalogueSaved', 'CatalogueRefused'],
  PersonAnswer: ['PersonSaved', 'PersonRefused'],
  RegisterAnswer: ['RegisterDone', 'RegisterRefused'],
};
