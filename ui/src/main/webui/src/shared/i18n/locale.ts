export const LOCALES = ["en", "fr"] as const;

export type Locale = (typeof LOCALES)[number];

const KEY = "aloi.locale";

/** What was chosen before, else the first language of the browser that Aloi speaks, else English. */
export function initialLocale(stored: string | null, languages: readonly string[]): Locale {
  const wanted = [stored ?? "", ...languages].map((tag) => tag.slice(0, 2).toLowerCase());
  return (
    wanted.map((tag) => LOCALES.find((locale) => locale === tag)).find((found) => found !== undefined) ?? "en"
  );
}

export function storedLocale(): Locale {
  return initialLocale(localStorage.getItem(KEY), navigator.languages);
}

export function rememberLocale(locale: Locale): void {
  localStorage.setItem(KEY, locale);
}
