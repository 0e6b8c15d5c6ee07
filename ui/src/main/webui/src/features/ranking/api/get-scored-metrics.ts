import { queryOptions } from "@tanstack/react-query";
import { getJson } from "~/shared/api/client";
import type { components } from "~/shared/api/generated/scoring";

export type ScoredMetrics = components["schemas"]["ScoredMetrics"];

const REFRESH_MS = 1_000;

/** By what an evaluation is scored, and how far that is: asked for again until the ranking is by all of it. */
export function scoredMetricsQuery(evaluation: string) {
  return queryOptions({
    queryKey: ["scored-metrics", evaluation],
    queryFn: ({ signal }) =>
      getJson<ScoredMetrics>(`/api/evaluations/${encodeURIComponent(evaluation)}/metrics`, signal),
    refetchInterval: ({ state }) => (state.data?.ranked === false ? REFRESH_MS : false),
  });
}
