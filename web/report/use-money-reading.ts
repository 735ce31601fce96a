import { useMemo } from 'react';
import { useFormat } from '../text/language.js';
import type { MoneyReading } from './read-figure.js';

/** How prices typed on this screen are read: by its language and the deployment's money. */
export function useMoneyReading(): MoneyReading {
  const { setting, majorMoney } = useFormat();
  return useMemo(() => ({ language: setting.language, currency: setting.currency, minorPerUnit: Math.round(1 / majorMoney(1)) }), [setting, majorMoney]);
}
