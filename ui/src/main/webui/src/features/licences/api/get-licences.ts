import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJson, query } from "~/shared/api/client";
import type { Page } from "~/shared/api/schema";
import type { Licence } from "./licence";

export const PAGE_SIZE = 50;

export function licenceListQuery(text: string, page: number) {
  return queryOptions({
    queryKey: ["licence-list", text, page],
    queryFn: ({ signal }) =>
      getJson<Page<Licence>>(`/api/licences${query({ q: text, page, size: PAGE_SIZE })}`, signal),
    placeholderData: keepPreviousData,
  });
}
