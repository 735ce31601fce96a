import type { NoticePreferencesInput, PreferenceFieldsFragment } from '../generated/operations.js';

/** The form as it is typed; times as `HH:MM`, empty = none. */
export interface PreferenceDraft extends Omit<NoticePreferencesInput, 'email' | 'phone' | 'quiet'> {
  readonly email: string;
  readonly phone: string;
  readonly quietFrom: string;
  readonly quietTo: string;
}

/** `330` as `05:30`. */
export const clockText = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** `05:30` as `330`; null when it is no time of a day. */
export function minutesOf(text: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}

export const draftOf = ({ email, phone, quiet, language, channels, families, minimumSeverity, areas, digest }: PreferenceFieldsFragment): PreferenceDraft => ({
  ...{ language, channels, families, minimumSeverity, areas, digest },
  email: email ?? '',
  phone: phone ?? '',
  quietFrom: quiet === null ? '' : clockText(quiet.from),
  quietTo: quiet === null ? '' : clockText(quiet.to),
});

/** Quiet hours need both ends. */
export function inputOf({ email, phone, quietFrom, quietTo, ...rest }: PreferenceDraft): NoticePreferencesInput {
  const [from, to] = [minutesOf(quietFrom), minutesOf(quietTo)];
  return { ...rest, email: email.trim() || null, phone: phone.trim() || null, quiet: from === null || to === null ? null : { from, to } };
}

/** The same list with or without one of it. */
export const toggled = <Item>(list: readonly Item[], item: Item, isIn: boolean): Item[] =>
  isIn ? [...list.filter((one) => one !== item), item] : list.filter((one) => one !== item);
