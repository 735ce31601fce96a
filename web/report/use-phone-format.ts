import { useMemo } from 'react';
import { type PhoneFormat, phoneFormat } from './phone-format.js';
import { usePhone } from './phone-state.js';

const BEFORE_KIT = { currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' };

/** Formats in the language chosen and the deployment's money and zone. */
export function usePhoneFormat(): PhoneFormat {
  const { settings, kit } = usePhone();
  const deployment = kit?.kit.deployment ?? BEFORE_KIT;
  return useMemo(() => phoneFormat(settings.language, deployment), [settings.language, deployment]);
}
