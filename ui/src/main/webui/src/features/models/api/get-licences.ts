import { queryOptions } from "@tanstack/react-query";
import { getJson, query } from "~/shared/api/client";
import type { Page } from "~/shared/api/schema";
import type { Licence } from "./model-card";

const ALL = 200;

/** Every licence by its id. */
export const licencesQuery = queryOptions({
  queryKey: ["licences"],
  queryFn: async ({ signal }): Promise<ReadonlyMap<string, Licence>> => {
    const { items } = await getJson<Page<Licence>>(`/api/licences${query({ page: 0, size: ALL })}`, signal);
    return new Map(items.map((licence) => [licence.id, licence]));
  },
  staleTime: Number.POSITIVE_INFINITY,
});
