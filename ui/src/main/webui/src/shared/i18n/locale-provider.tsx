import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { createFormat, type Format } from "~/shared/format/format";
import { en, type Messages } from "./en";
import { fr } from "./fr";
import { type Locale, rememberLocale, storedLocale } from "./locale";

const DICTIONARIES: Record<Locale, Messages> = { en, fr };

interface Speech {
  readonly locale: Locale;
  readonly t: Messages;
  readonly format: Format;
  readonly speak: (locale: Locale) => void;
}

const SpeechContext = createContext<Speech | undefined>(undefined);

export function LocaleProvider({ children, initial }: { children: ReactNode; initial?: Locale }) {
  const [locale, setLocale] = useState<Locale>(() => initial ?? storedLocale());

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  const speech = useMemo<Speech>(
    () => ({
      locale,
      t: DICTIONARIES[locale],
      format: createFormat(locale),
      speak: (next) => {
        rememberLocale(next);
        setLocale(next);
      },
    }),
    [locale],
  );

  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (!speech) {
    throw new Error("useSpeech needs a LocaleProvider above it");
  }
  return speech;
}
