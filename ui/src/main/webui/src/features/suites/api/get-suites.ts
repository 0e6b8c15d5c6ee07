import { queryOptions } from "@tanstack/react-query";
import { getJson, query } from "~/shared/api/client";
import type { Page } from "~/shared/api/schema";
import type { SuiteView } from "./suite";

const PAGE_SIZE = 200;

/** Every version of every suite, the newest first. */
export const suitesQuery = queryOptions({
  queryKey: ["suites"],
  queryFn: async ({ signal }) => {
    const suites: SuiteView[] = [];
    for (let page = 0; ; page++) {
      const next = await getJson<Page<SuiteView>>(`/api/suites${query({ page, size: PAGE_SIZE })}`, signal);
      suites.push(...next.items);
      if (suites.length >= next.total || next.items.length === 0) {
        return suites;
      }
    }
  },
});
