import { queryOptions } from "@tanstack/react-query";
import { getJson } from "~/shared/api/client";
import type { components } from "~/shared/api/generated/scoring";

export type MetricView = components["schemas"]["MetricView"];

/** Every metric that there is. */
export function metricListQuery() {
  return queryOptions({
    queryKey: ["metric-list"],
    queryFn: ({ signal }) => getJson<MetricView[]>("/api/metrics", signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
