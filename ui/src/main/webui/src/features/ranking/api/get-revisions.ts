import { queryOptions } from "@tanstack/react-query";
import { getJson } from "~/shared/api/client";
import type { components } from "~/shared/api/generated/scoring";

export type Revision = components["schemas"]["Revision"];

/** Rankings that were kept, newest first. */
export function revisionsQuery(evaluation: string, newest: number) {
  return queryOptions({
    queryKey: ["revisions", evaluation, newest],
    queryFn: ({ signal }) =>
      getJson<Revision[]>(`/api/evaluations/${encodeURIComponent(evaluation)}/ranking/revisions`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
