import { queryOptions } from "@tanstack/react-query";
import { getJson } from "~/shared/api/client";
import type { RankingUpdated } from "~/shared/api/schema";

/** The ranking as it was told once. It never changes. */
export function keptRankingQuery(evaluation: string, revision: number) {
  return queryOptions({
    queryKey: ["kept-ranking", evaluation, revision],
    queryFn: ({ signal }) =>
      getJson<RankingUpdated>(
        `/api/evaluations/${encodeURIComponent(evaluation)}/ranking?revision=${revision}`,
        signal,
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
