import { queryOptions } from "@tanstack/react-query";
import { getJson, ProblemError } from "~/shared/api/client";
import type { RankingUpdated } from "~/shared/api/schema";

const REFRESH_WHILE_RUNNING_MS = 15_000;

/** The newer of two rankings: events and answers may arrive in any order. */
export function newer(
  known: RankingUpdated | null | undefined,
  next: RankingUpdated | null,
): RankingUpdated | null {
  return known && (!next || known.revision > next.revision) ? known : next;
}

/**
 * The ranking as it stands; null until the scoring service has heard of the evaluation. Events keep it up to date; it is
 * asked for now and then all the same, in case they do not come through.
 */
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
    structuralSharing: (known, next) =>
      newer(known as RankingUpdated | null | undefined, next as RankingUpdated | null),
    refetchInterval: ({ state }) =>
      state.data && state.data.state !== "RUNNING" ? false : REFRESH_WHILE_RUNNING_MS,
  });
}
