import { queryOptions } from "@tanstack/react-query";
import { getJson, query } from "~/shared/api/client";
import type { Page } from "~/shared/api/schema";
import type { Licence } from "./model-card";

const PAGE_SIZE = 200;

/** Every licence by its id: the catalogue has more than a page holds. */
export const licencesQuery = queryOptions({
  queryKey: ["licences"],
  queryFn: async ({ signal }): Promise<ReadonlyMap<string, Licence>> => {
    const licences = new Map<string, Licence>();
    for (let page = 0; ; page++) {
      const { items, total } = await getJson<Page<Licence>>(
        `/api/licences${query({ page, size: PAGE_SIZE })}`,
        signal,
      );
      for (const licence of items) {
        licences.set(licence.id, licence);
      }
      if (items.length === 0 || (page + 1) * PAGE_SIZE >= total) {
        return licences;
      }
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});
