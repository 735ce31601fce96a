import { useSyncExternalStore } from 'react';

const MEMORY = 'cungcau.token';
const listeners = new Set<() => void>();
let ended = false;

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** The token of this machine; null when nobody is signed in. */
export const token = (): string | null => localStorage.getItem(MEMORY);

export function beginSession(value: string): void {
  localStorage.setItem(MEMORY, value);
  ended = false;
  tell();
}

/** Forgets the token. `expired`: the server no longer knows it, so the sign-in page says why it is shown. */
export function endSession(expired: boolean): void {
  if (token() === null) return;
  localStorage.removeItem(MEMORY);
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

/** The token, followed across tabs. */
export const useToken = (): string | null => useSyncExternalStore(subscribe, token);
