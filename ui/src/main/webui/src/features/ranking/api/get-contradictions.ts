import { queryOptions } from "@tanstack/react-query";
import { getJson } from "~/shared/api/client";
import type { components } from "~/shared/api/generated/scoring";

/** Two metrics side by side. */
export type Contradiction = components["schemas"]["Contradiction"];

export function contradictionsQuery(evaluation: string, revision: number) {
  return queryOptions({
    queryKey: ["contradictions", evaluation, revision],
    queryFn: ({ signal }) =>
      getJson<Contradiction[]>(`/api/evaluations/${encodeURIComponent(evaluation)}/contradictions`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
