import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Locale } from "~/shared/i18n/locale";
import { LocaleProvider } from "~/shared/i18n/locale-provider";

interface ProvidersProps {
  readonly client: QueryClient;
  readonly locale?: Locale;
  readonly children: ReactNode;
}

export function Providers({ client, locale, children }: ProvidersProps) {
  return (
    <QueryClientProvider client={client}>
      <LocaleProvider {...(locale && { initial: locale })}>{children}</LocaleProvider>
    </QueryClientProvider>
  );
}
