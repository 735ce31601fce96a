// Shows what push brings while no page of the desk is open, and opens its page at a click. It answers for no request, so it can never stand between the page and its server.
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const { title = 'Cung Cầu', body = '', path = '/', key } = event.data?.json() ?? {};
  event.waitUntil(self.registration.showNotification(title, { body, tag: key, icon: '/icon.svg', lang: 'vi', data: { path } }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const path = String(event.notification.data?.path ?? '/');
  if (path.startsWith('/') && !path.startsWith('//')) event.waitUntil(self.clients.openWindow(path));
});
