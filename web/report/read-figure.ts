import type { Language } from '../text/format.js';

const THOUSANDS = { vi: '.', en: ',' } as const satisfies { readonly [L in Language]: string };
const GROUPED = { vi: /^\d{1,3}(\.\d{3})+(,\d+)?$/, en: /^\d{1,3}(,\d{3})+(\.\d+)?$/ } as const satisfies { readonly [L in Language]: RegExp };
const PLAIN = /^\d+([.,]\d+)?$/;
const MAGNITUDES: { readonly [suffix: string]: number } = { k: 1000, ng: 1000, nghìn: 1000, ngàn: 1000, tr: 1_000_000, triệu: 1_000_000 };
const IN_THOUSANDS_BELOW = 1000;

/** A number as people type it: null when nothing is typed, NaN when it cannot be read. Groups of three after the language's own mark are thousands; a single mark elsewhere is the decimal one. */
export function readFigure(text: string, language: Language): number | null {
  const typed = text.replace(/[\s\u00a0\u202f]/g, '');
  if (typed === '') return null;
  const negative = typed.startsWith('-');
  const digits = negative ? typed.slice(1) : typed;
  if (GROUPED[language].test(digits)) {
    const value = Number(digits.replaceAll(THOUSANDS[language], '').replace(',', '.'));
    return negative ? -value : value;
  }
  if (!PLAIN.test(digits)) return Number.NaN;
  const value = Number(digits.replace(',', '.'));
  return negative ? -value : value;
}

export interface MoneyReading {
  readonly language: Language;
  readonly currency: string;
  /** Smallest units in one unit: 1 for đồng, 100 for rupees. */
  readonly minorPerUnit: number;
}

/** A price in whole smallest money units. In đồng a bare number under a thousand counts thousands ("25" is 25.000 đ), "25k" and "1,2tr" too; with "đ" behind it is meant as it stands. */
export function readPrice(text: string, { language, currency, minorPerUnit }: MoneyReading): number | null {
  const typed = text.trim().toLowerCase();
  const exact = /(đ|vnd|₫)$/.test(typed);
  const bare = typed.replace(/(đ|vnd|₫)$/, '').trim();
  const suffix = /[\p{L}]+$/u.exec(bare)?.[0];
  const magnitude = suffix === undefined ? undefined : MAGNITUDES[suffix];
  if (suffix !== undefined && magnitude === undefined) return Number.NaN;
  const value = readFigure(suffix === undefined ? bare : bare.slice(0, -suffix.length), language);
  if (value === null) return suffix === undefined ? null : Number.NaN;
  if (magnitude !== undefined) return Math.round(value * magnitude * minorPerUnit);
  const inThousands = currency === 'VND' && !exact && Math.abs(value) < IN_THOUSANDS_BELOW;
  return Math.round(value * (inThousands ? 1000 : 1) * minorPerUnit);
}

/** A quantity in whole base units from what was typed in the commodity's unit. */
export function readQuantity(text: string, basePerUnit: number, language: Language): number | null {
  const value = readFigure(text, language);
  return value === null ? null : Math.round(value * basePerUnit);
}
