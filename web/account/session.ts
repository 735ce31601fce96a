import { useSyncExternalStore } from 'react';

/** Says that somebody is signed in here, never who or by what: the session itself is a cookie that no script can read. */
const MARK = 'cungcau.session';
const listeners = new Set<() => void>();
let ended = false;

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Whether this browser was let in and has not signed out. */
export const isSignedIn = (): boolean => localStorage.getItem(MARK) !== null;

export function beginSession(): void {
  localStorage.setItem(MARK, new Date().toISOString());
  ended = false;
  tell();
}

/** Forgets the session. `expired`: the server no longer knows it, so the sign-in page says why it is shown. */
export function endSession(expired: boolean): void {
  if (!isSignedIn()) return;
  localStorage.removeItem(MARK);
  ended = expired;
  tell();
}

export const hasExpired = (): boolean => ended;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** The same, followed across tabs. */
export const useSignedIn = (): boolean => useSyncExternalStore(subscribe, isSignedIn);
