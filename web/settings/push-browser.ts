import { readKey } from '../offline/push-key.js';

/** The desk's own worker: it shows what comes and opens its page, and answers for no request. */
const WORKER = '/notice-worker.js';
const SCOPE = '/notice-worker/';

export interface BrowserSubscription {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

export type SwitchOn = BrowserSubscription | 'UNSUPPORTED' | 'DENIED' | 'FAILED';

/** Browsers allow this on https and on localhost only. */
export const isPushPossible = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** Has this browser subscribe with its push service; must begin with a person's click. */
export async function switchOn(serverKey: string): Promise<SwitchOn> {
  if (!isPushPossible()) return 'UNSUPPORTED';
  if ((await Notification.requestPermission()) !== 'granted') return 'DENIED';
  try {
    const registration = await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
    await waitUntilActive(registration);
    const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: readKey(serverKey) });
    const { endpoint, keys } = subscription.toJSON();
    return { endpoint: endpoint ?? '', p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' };
  } catch {
    return 'FAILED';
  }
}

function waitUntilActive(registration: ServiceWorkerRegistration): Promise<void> {
  const coming = registration.installing ?? registration.waiting;
  if (coming === null || registration.active !== null) return Promise.resolve();
  return new Promise((resolve) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve();
    });
  });
}
