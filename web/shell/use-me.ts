import { useQuery } from '@apollo/client/react';
import { MeDocument, type MeQuery } from '../generated/operations.js';

/** Who is signed in, as the door has asked; null while that is not known. */
export const useMe = (): MeQuery['me'] => useQuery(MeDocument, { fetchPolicy: 'cache-first' }).data?.me ?? null;
