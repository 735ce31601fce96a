const OUTCOME = `{ __typename
  ... on SignedIn { token account { id fullName role locality } }
  ... on SecondFactorNeeded { ticket }
  ... on SignInRefused { code waitSeconds } }`;

/** Everything the phone asks by GraphQL. A server in production answers these and no others (`api/operations.json`), so a text that is built while the phone runs would be refused. */
export const PHONE_OPERATIONS = {
  SUBMIT: `mutation($r:[ReportInput!]!){submitReports(reports:$r){...on SubmitAnswers{answers{__typename
...on ReportAccepted{receivedAt}...on ReportAlreadyReceived{receivedAt}...on ReportConflict{receivedAt}
...on ReportHeld{receivedAt}...on ReportRefused{problems{code line commodity field value limit}}}}...on SubmitRefused{code}}}`,
  DEMO: `mutation { outcome: signInToDemo(role: INSPECTOR, device: PHONE) ${OUTCOME} }`,
  PASSWORD: `mutation ($name: String!, $password: String!) { outcome: signIn(name: $name, password: $password, device: PHONE) ${OUTCOME} }`,
  CODE: `mutation ($ticket: String!, $code: String!) { outcome: signInWithCode(ticket: $ticket, code: $code) ${OUTCOME} }`,
  FROM_DESK: `mutation { outcome: continueOnPhone ${OUTCOME} }`,
  FIELD_KEY: '{ fieldKey }',
  IS_DEMO: '{ deployment { demo } }',
  SIGN_OUT: 'mutation { signOut }',
} as const;

export type PhoneOperation = keyof typeof PHONE_OPERATIONS;
