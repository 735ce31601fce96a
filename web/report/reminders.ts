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

const NAMED = 3;

/** The first outlets by name, the others counted: a sentence stays a sentence, however many are due. */
export function namesOf(due: readonly PlannedVisit[], text: PhoneText): string {
  const names = due.slice(0, NAMED).map(({ outlet }) => outlet.name);
  return text.day.andOthers(names.join(', '), due.length - names.length);
}

/** Tells once a slot, half an hour before the hand-in, which outlets still have no report; answers how to stop waiting. Only while the page is open: browsers wake no page at a time of its own. */
export function remindBeforeCutOff(visits: readonly PlannedVisit[], wanted: boolean, text: PhoneText, format: PhoneFormat): () => void {
  if (!wanted || typeof Notification === 'undefined' || Notification.permission !== 'granted') return () => undefined;
  const open = visits.filter(({ state, cutoffAt }) => (state === 'EXPECTED' || state === 'DRAFT') && cutoffAt >= now());
  const timers = [...new Set(open.map(({ cutoffAt }) => cutoffAt))].map((cutoffAt) => {
    const tag = `cutoff@${cutoffAt}`;
    if (told.has(tag)) return undefined;
    const tell = (): void => {
      told.add(tag);
      void notify(
        text.day.reminder(
          namesOf(
            open.filter((visit) => visit.cutoffAt === cutoffAt),
            text,
          ),
          format.time(cutoffAt),
        ),
        tag,
      );
    };
    return setTimeout(tell, Math.max(0, cutoffAt - BEFORE - now()));
  });
  return () => {
    for (const timer of timers) clearTimeout(timer);
  };
}
