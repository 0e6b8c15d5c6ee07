import { queryOptions } from "@tanstack/react-query";
import { getJson } from "~/shared/api/client";
import type { Licence } from "./licence";

export function licenceQuery(licence: string) {
  return queryOptions({
    queryKey: ["licence", licence],
    queryFn: ({ signal }) => getJson<Licence>(`/api/licences/${encodeURIComponent(licence)}`, signal),
  });
}
