/** How the pad's digits become money: in đồng they are thousands, and the key of the half adds five hundred. Elsewhere they are whole units and the half is fifty of a hundred. */
export interface PadMoney {
  /** Smallest money units of one typed unit. */
  readonly scale: number;
  readonly halfKey: string;
}

const MOST_DIGITS = 7;
const HALF = ',5';

export const padMoneyOf = (currency: string): PadMoney => {
  if (currency === 'VND') return { scale: 1000, halfKey: '500' };
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 0;
  return { scale: 10 ** digits, halfKey: ',50' };
};

/** What stands typed after one more key: a digit, the half, or `back`. */
export function pressKey(typed: string, key: string): string {
  if (key === 'back') return typed.endsWith(HALF) ? typed.slice(0, -HALF.length) : typed.slice(0, -1);
  if (typed.endsWith(HALF)) return typed;
  if (key === 'half') return `${typed === '' ? '0' : typed}${HALF}`;
  if (typed.length >= MOST_DIGITS) return typed;
  return typed === '0' ? key : typed + key;
}

/** The price in smallest money units; null when nothing is typed. */
export function priceOfTyped(typed: string, { scale }: PadMoney): number | null {
  return typed === '' ? null : Math.round(Number(typed.replace(',', '.')) * scale);
}
