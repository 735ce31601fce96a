import { vi } from '../../web/text/vi.ts';
import { launchQuietly } from './desk-browser.mjs';
import { rowOf, within } from './notice-world.mjs';

const WORKER = '/notice-worker.js';
const SCOPE = '/notice-worker/';

/** The number Chromium knows the worker's registration by. */
async function registrationOf(devtools, page) {
  const found = new Promise((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.endsWith(SCOPE));
      if (ours !== undefined) resolve(ours.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  await page.evaluate(
    async ([worker, scope]) => {
      const registration = await navigator.serviceWorker.register(worker, { scope });
      const coming = registration.installing ?? registration.waiting;
      if (registration.active === null) await new Promise((resolve) => coming.addEventListener('statechange', () => coming.state === 'activated' && resolve()));
    },
    [WORKER, SCOPE],
  );
  return found;
}

/** A headless shell of Chromium grants notifications to nobody, whatever it is told. */
const UNSEEN = {
  row: 'push in Chromium',
  value: null,
  unit: '',
  goal: '',
  ok: false,
  note: 'this Chromium shows no notifications: set CHROMIUM to a whole one',
};

const shownIn = (page) =>
  page.evaluate(async (scope) => {
    const registration = await navigator.serviceWorker.getRegistration(scope);
    return (await registration.getNotifications()).map(({ title, body, tag, data }) => ({ title, body, tag, path: data?.path }));
  }, SCOPE);

/** The worker's own answer to a click, with the notification it shows; what it would open is told instead of opened, as only a person's click may open a window. */
const clickIn = (worker) =>
  worker.evaluate(async () => {
    const [notification] = await self.registration.getNotifications();
    const opened = [];
    Object.defineProperty(self.clients, 'openWindow', { configurable: true, value: async (path) => void opened.push(path) });
    self.dispatchEvent(new NotificationEvent('notificationclick', { notification }));
    return { opened, left: (await self.registration.getNotifications()).length };
  });

/**
 * What a push service was given and decrypted, handed to the real worker in a real Chromium by its own developer tools, which stand in for the browser's push service.
 * Not covered: subscribing with a vendor's push service, Chromium's own decryption, and the mouse on a system's notification.
 */
export async function measurePushInBrowser(url, payload) {
  const browser = await launchQuietly();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, permissions: ['notifications'] });
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('button', { name: new RegExp(`^${vi.roles.ANALYST}`) }).click();
    await page.getByRole('navigation').first().waitFor();
    if ((await page.evaluate(() => Notification.permission)) !== 'granted') return [UNSEEN];
    const devtools = await context.newCDPSession(page);
    const registrationId = await registrationOf(devtools, page);
    const deliver = () => devtools.send('ServiceWorker.deliverPushMessage', { origin: url, registrationId, data: JSON.stringify(payload) });
    await deliver();
    await within(10_000, async () => (await shownIn(page)).length > 0);
    const [shown] = await shownIn(page);
    await deliver();
    await within(1000, async () => (await shownIn(page)).length > 1);
    const twice = (await shownIn(page)).length;
    const isSame = shown?.title === payload.title && shown.body === payload.body && shown.path === payload.path;
    const worker = context.serviceWorkers().find((one) => one.url().endsWith(WORKER));
    const { opened, left } = await clickIn(worker);
    await page.goto(`${url}${opened[0] ?? '/nowhere'}`);
    const isThere = await page
      .getByRole('heading', { name: vi.alerts.evidence })
      .first()
      .waitFor({ timeout: 15_000 })
      .then(
        () => 1,
        () => 0,
      );
    return [
      rowOf('push in Chromium: the worker shows title, text and path of the message', isSame ? 1 : 0, 'notices', { is: 1 }),
      rowOf('push in Chromium: the same message twice is one notice', twice, 'notices', { is: 1 }),
      rowOf('push in Chromium: the worker answers a click with one page and puts the notice away', opened.length + left, 'pages', { is: 1 }),
      rowOf('push in Chromium: that page shows the alert', isThere, 'alerts', { is: 1 }),
    ];
  } finally {
    await browser.close();
  }
}
