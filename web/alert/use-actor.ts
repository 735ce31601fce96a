import { useQuery } from '@apollo/client/react';
import { MeDocument } from '../generated/operations.js';

/** Who is signed in, and whether they may move alerts; the server asks again. */
export function useActor(): { readonly id: string | null; readonly mayAct: boolean } {
  const me = useQuery(MeDocument).data?.me ?? null;
  return { id: me?.id ?? null, mayAct: me?.role === 'ANALYST' || me?.role === 'LEADER' };
}
