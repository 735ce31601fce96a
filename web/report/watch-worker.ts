import { change } from './phone-state.js';

const WORKER = '/phone-worker.js';

/** Whether a version of the page lies complete on the phone. */
function isComplete(registration: ServiceWorkerRegistration): boolean {
  return registration.active !== null;
}

let isReloading = false;

/** Has the browser keep the page for times without a network, and says when it does and when a newer version lies ready. The newer one takes over when a person says so or at the next start: never under an open form. */
export async function watchWorker(): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined || !import.meta.env.PROD) return;
  const hadWorker = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isReloading) location.reload();
    else if (hadWorker) change({ isOutdated: true, hasNewVersion: false });
  });
  const registration = await serviceWorker.register(WORKER, { scope: '/phone' }).catch(() => null);
  if (registration === null) return;
  const look = (): void => change({ isCached: isComplete(registration), hasNewVersion: registration.waiting !== null && registration.active !== null });
  const follow = (): void => (registration.installing ?? registration.waiting)?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', follow);
  follow();
  look();
}

/** Lets the newer version take over and loads its page; drafts are in the store and come back with it. */
export async function useNewVersion(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration('/phone');
  isReloading = true;
  registration?.waiting?.postMessage('use-new-version');
}
