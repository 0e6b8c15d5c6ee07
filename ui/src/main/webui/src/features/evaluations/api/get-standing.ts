import { queryOptions } from "@tanstack/react-query";
import { getJson } from "~/shared/api/client";
import type { components } from "~/shared/api/generated/catalog";

export type StandingView = components["schemas"]["StandingView"];

/** The evaluations that follow each other, of one that stands. */
export function standingQuery(evaluation: string) {
  return queryOptions({
    queryKey: ["standing", evaluation],
    queryFn: ({ signal }) =>
      getJson<StandingView>(`/api/evaluations/${encodeURIComponent(evaluation)}/standing`, signal),
  });
}
