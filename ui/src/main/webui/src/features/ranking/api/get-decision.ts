import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJson } from "~/shared/api/client";
import type { Decision, RankingUpdated } from "~/shared/api/schema";

/** The decision by constraints and weights, as the parameters of a ranking say them. */
export function decisionQuery(evaluation: string, revision: number, parameters: string) {
  return queryOptions({
    queryKey: ["decision", evaluation, revision, parameters],
    queryFn: async ({ signal }): Promise<Decision | null> => {
      const ranking = await getJson<RankingUpdated>(
        `/api/evaluations/${encodeURIComponent(evaluation)}/ranking?${parameters}`,
        signal,
      );
      return ranking.decision ?? null;
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}
