import { queryOptions } from "@tanstack/react-query";
import { getJson, ProblemError } from "~/shared/api/client";
import type { RankingUpdated } from "~/shared/api/schema";

/** The ranking as it stands; null until the scoring service has heard of the evaluation. */
export function rankingQuery(evaluation: string) {
  return queryOptions({
    queryKey: ["ranking", evaluation],
    queryFn: async ({ signal }): Promise<RankingUpdated | null> => {
      try {
        return await getJson<RankingUpdated>(
          `/api/evaluations/${encodeURIComponent(evaluation)}/ranking`,
          signal,
        );
      } catch (error) {
        if (error instanceof ProblemError && error.problem.status === 404) {
          return null;
        }
        throw error;
      }
    },
  });
}
