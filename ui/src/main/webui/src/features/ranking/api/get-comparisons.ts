import { queryOptions } from "@tanstack/react-query";
import { getJson } from "~/shared/api/client";
import type { components } from "~/shared/api/generated/scoring";
import type { Comparison } from "~/shared/api/schema";

type Listed = components["schemas"]["ComparisonList"];

/** All pairs by one metric. */
export type ComparisonList = Omit<Listed, "comparisons"> & { comparisons: Comparison[] };

/** A revision's comparisons never change. */
export function comparisonsQuery(evaluation: string, revision: number, metric: string) {
  return queryOptions({
    queryKey: ["comparisons", evaluation, revision, metric],
    queryFn: ({ signal }) =>
      getJson<ComparisonList>(
        `/api/evaluations/${encodeURIComponent(evaluation)}/comparisons?metric=${encodeURIComponent(metric)}`,
        signal,
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
