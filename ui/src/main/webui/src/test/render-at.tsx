import { QueryClient } from "@tanstack/react-query";
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import { Providers } from "~/app/providers";
import { createAppRouter } from "~/app/router";
import type { Locale } from "~/shared/i18n/locale";

/** The whole app at an address. */
export function renderAt(path: string, locale: Locale = "en") {
  const router = createAppRouter(createMemoryHistory({ initialEntries: [path] }));
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return {
    router,
    ...render(
      <Providers client={client} locale={locale}>
        <RouterProvider router={router} />
      </Providers>,
    ),
  };
}
