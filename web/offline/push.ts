import { askServer } from './ask-server.js';
import { browserName, readKey } from './push-key.js';
import { readSession } from './session.js';

/** NOT_POSSIBLE: this browser has no push; OFF: this installation has none; DENIED: the person, or the browser, does not want it. */
export type PushOutcome = 'ON' | 'NOT_POSSIBLE' | 'OFF' | 'DENIED' | 'FAILED';

const PATH = '/field/push';

const ownWorker = async (): Promise<ServiceWorkerRegistration | null> => (await navigator.serviceWorker?.getRegistration('/phone')) ?? null;

/** Whether this phone is woken when something is told. */
export async function isPushOn(): Promise<boolean> {
  const worker = await ownWorker();
  return (await worker?.pushManager?.getSubscription()) != null;
}

/** Has this phone woken from now on; must begin with a person's touch. */
export async function switchPushOn(): Promise<PushOutcome> {
  const worker = await ownWorker();
  const token = (await readSession())?.token ?? null;
  if (worker?.pushManager === undefined || typeof Notification === 'undefined') return 'NOT_POSSIBLE';
  const answer = await askServer({ path: PATH, token });
  const key = answer.kind === 'answer' && answer.status === 200 ? (answer.body as { readonly key: string | null }).key : undefined;
  if (key === undefined) return 'FAILED';
  if (key === null) return 'OFF';
  if ((await Notification.requestPermission()) !== 'granted') return 'DENIED';
  try {
    const { endpoint, keys } = (await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: readKey(key) })).toJSON();
    const told = await askServer({
      method: 'POST',
      path: PATH,
      token,
      json: { endpoint, p256dh: keys?.p256dh, auth: keys?.auth, label: browserName(navigator.userAgent) },
    });
    return told.kind === 'answer' && told.status === 200 ? 'ON' : 'FAILED';
  } catch {
    return 'FAILED';
  }
}

/** The browser forgets its subscription even when the server cannot be told: it drops the phone when the push service says it is gone. */
export async function switchPushOff(): Promise<void> {
  const subscription = await (await ownWorker())?.pushManager?.getSubscription();
  if (subscription == null) return;
  const token = (await readSession())?.token ?? null;
  await askServer({ method: 'DELETE', path: PATH, token, json: { endpoint: subscription.endpoint } });
  await subscription.unsubscribe();
}
