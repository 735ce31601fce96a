import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo } from 'react';
import { en } from './en.js';
import { createFormat, type Format, type Language } from './format.js';
import { type Text, vi } from './vi.js';

const LANGUAGES = ['vi', 'en'] as const satisfies readonly Language[];
const MEMORY = 'cungcau.language';
const TEXTS = { vi, en } satisfies { readonly [L in Language]: Text };

interface Spoken {
  readonly language: Language;
  readonly t: Text;
  readonly setLanguage: (language: Language) => void;
}

const SpokenContext = createContext<Spoken>({ language: 'vi', t: vi, setLanguage: () => undefined });
const FormatContext = createContext<Format>(createFormat({ language: 'vi', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' }));

const remembered = (): Language => (localStorage.getItem(MEMORY) === 'en' ? 'en' : 'vi');

/** The language of the address (`?lang=en`) wins, then the one remembered, then Vietnamese. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useQueryState('lang', parseAsStringLiteral(LANGUAGES));
  const language = asked ?? remembered();
  useEffect(() => {
    localStorage.setItem(MEMORY, language);
    document.documentElement.lang = language;
  }, [language]);
  const setLanguage = useCallback(
    (next: Language) => {
      localStorage.setItem(MEMORY, next);
      void setAsked(next);
    },
    [setAsked],
  );
  const spoken = useMemo(() => ({ language, t: TEXTS[language], setLanguage }), [language, setLanguage]);
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}

/** Binds numbers, money and times below it to one deployment. */
interface FormatProviderProps {
  readonly currency: string;
  readonly currencyDecimals: number;
  readonly timeZone: string;
  readonly children: ReactNode;
}

export function FormatProvider({ currency, currencyDecimals, timeZone, children }: FormatProviderProps) {
  const { language } = useText();
  const format = useMemo(() => createFormat({ language, currency, currencyDecimals, timeZone }), [language, currency, currencyDecimals, timeZone]);
  return <FormatContext value={format}>{children}</FormatContext>;
}

export const useText = (): Spoken => useContext(SpokenContext);
export const useFormat = (): Format => useContext(FormatContext);
