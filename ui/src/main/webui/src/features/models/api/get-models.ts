import { queryOptions } from "@tanstack/react-query";
import { getJson, query } from "~/shared/api/client";
import type { Page } from "~/shared/api/schema";
import type { ModelCard } from "./model-card";

const PAGE_SIZE = 200;

/** The whole catalogue: it is compared as one table. */
export const modelsQuery = queryOptions({
  queryKey: ["models"],
  queryFn: async ({ signal }) => {
    const models: ModelCard[] = [];
    for (let page = 0; ; page++) {
      const next = await getJson<Page<ModelCard>>(`/api/models${query({ page, size: PAGE_SIZE })}`, signal);
      models.push(...next.items);
      if (models.length >= next.total || next.items.length === 0) {
        return models;
      }
    }
  },
});
