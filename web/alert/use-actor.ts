import { useMe } from '../shell/use-me.js';

/** Who is signed in, and whether they may move alerts; the server asks again. */
export function useActor(): { readonly id: string | null; readonly mayAct: boolean } {
  const me = useMe();
  return { id: me?.id ?? null, mayAct: me?.role === 'ANALYST' || me?.role === 'LEADER' };
}
