/// <reference lib="webworker" />

import { loadContacts } from './clock.js';
import { sendOutbox } from './outbox.js';

declare const self: ServiceWorkerGlobalScope;
/** Every file the phone's page may ever need, put in by the build; the names of assets hold a hash of their content. */
declare const __PHONE_FILES__: readonly string[];
declare const __PHONE_HASH__: string;

interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

const SHELL = '/phone';
const PREFIX = 'phone-';
const CACHE = `${PREFIX}${__PHONE_HASH__}`;

/** Takes what an older version already holds, fetches the rest; fails as a whole, so that a version is here completely or not at all. */
async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(
    __PHONE_FILES__.map(async (file) => {
      const isAsset = file.startsWith('/assets/');
      const held = isAsset ? await caches.match(file) : undefined;
      const response = held ?? (await fetch(file, { cache: isAsset ? 'default' : 'no-cache' }));
      if (!response.ok) throw new Error(`${file} answered ${response.status}`);
      await cache.put(file, response);
    }),
  );
}

/** The version before stays: a page of it may still be open and want a part it has not loaded yet. */
async function clear(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const isPage = request.mode === 'navigate';
  const cache = await caches.open(CACHE);
  const held = (await cache.match(isPage ? SHELL : request)) ?? (isPage ? undefined : await caches.match(request));
  return held ?? fetch(request);
}

function isOurs(request: Request): boolean {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return false;
  if (request.mode === 'navigate') return pathname === SHELL || pathname.startsWith(`${SHELL}/`);
  return pathname.startsWith('/assets/') || __PHONE_FILES__.includes(pathname);
}

async function sendInBackground(): Promise<void> {
  await loadContacts();
  const round = await sendOutbox();
  for (const client of await self.clients.matchAll()) client.postMessage({ kind: 'outbox-moved' });
  if (round.left > 0) throw new Error('there is more to send');
}

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(clear()));
self.addEventListener('fetch', (event) => {
  if (isOurs(event.request)) event.respondWith(answer(event.request));
});
self.addEventListener('message', (event) => {
  if (event.data === 'use-new-version') void self.skipWaiting();
});
self.addEventListener('sync', (event) => {
  if ((event as SyncEvent).tag === 'outbox') (event as SyncEvent).waitUntil(sendInBackground());
});
self.addEventListener('push', (event) => {
  const { title = 'Cung Cầu', body = '', key = '' } = (event.data?.json() ?? {}) as { readonly title?: string; readonly body?: string; readonly key?: string };
  event.waitUntil(self.registration.showNotification(title, { body, tag: key, icon: '/icon.svg', lang: 'vi' }));
});
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(SHELL));
});
