import { useSyncExternalStore } from 'react';
import { forgetAsked } from '../ahead/asked.js';
import { ROOT_MARK } from '../ahead/marks.js';

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
  forgetAsked();
  localStorage.setItem(MARK, new Date().toISOString());
  ended = false;
  tell();
}

/** The area this person's screens start from, for the questions that the next visit asks ahead. */
export function rememberRoot(root: string): void {
  if (isSignedIn() && localStorage.getItem(ROOT_MARK) !== root) localStorage.setItem(ROOT_MARK, root);
}

/** Forgets the session. `expired`: the server no longer knows it, so the sign-in page says why it is shown. */
export function endSession(expired: boolean): void {
  if (!isSignedIn()) return;
  localStorage.removeItem(MARK);
  localStorage.removeItem(ROOT_MARK);
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
