import { MINUTE } from '@domain/instant.js';
import { now } from '../offline/clock.js';
import type { PhoneText } from '../text/phone-vi.js';
import type { PlannedVisit } from './day-plan.js';
import type { PhoneFormat } from './phone-format.js';

const BEFORE = 30 * MINUTE;
const told = new Set<string>();

async function notify(sentence: string, tag: string): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('/phone');
  await registration?.showNotification('Cung Cầu', { body: sentence, tag });
}

/** Whether this phone can remind: `app` by a notification while the page is open, `denied` the person or the browser said no, `page` by words in the page alone. */
export function reminderWay(): 'app' | 'denied' | 'page' {
  if (typeof Notification === 'undefined' || navigator.serviceWorker === undefined) return 'page';
  return Notification.permission === 'denied' ? 'denied' : 'app';
}

/** The outlets without a report whose hand-in is less than half an hour away. */
export const dueSoon = (visits: readonly PlannedVisit[], at: number): readonly PlannedVisit[] =>
  visits.filter(({ state, cutoffAt }) => (state === 'EXPECTED' || state === 'DRAFT') && at >= cutoffAt - BEFORE && at < cutoffAt);

/** Tells once, half an hour before the hand-in, of each outlet that still has no report; answers how to stop waiting. Only while the page is open: browsers wake no page at a time of its own. */
export function remindBeforeCutOff(visits: readonly PlannedVisit[], wanted: boolean, text: PhoneText, format: PhoneFormat): () => void {
  if (!wanted || typeof Notification === 'undefined' || Notification.permission !== 'granted') return () => undefined;
  const open = visits.filter(({ state }) => state === 'EXPECTED' || state === 'MISSING' || state === 'DRAFT');
  const timers = open.map((visit) => {
    const tag = `${visit.outlet.code}@${visit.slotAt}`;
    const wait = visit.cutoffAt - BEFORE - now();
    if (told.has(tag) || visit.cutoffAt < now()) return undefined;
    return setTimeout(
      () => {
        told.add(tag);
        void notify(text.day.reminder(visit.outlet.name, format.time(visit.cutoffAt)), tag);
      },
      Math.max(0, wait),
    );
  });
  return () => {
    for (const timer of timers) clearTimeout(timer);
  };
}
