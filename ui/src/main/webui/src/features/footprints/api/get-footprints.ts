import { queryOptions } from "@tanstack/react-query";
import { getJson, ProblemError, query } from "~/shared/api/client";
import type { EvaluationFootprints, EvaluationImpacts, WindowView } from "./footprint";

export function footprintsQuery(evaluation: string, unit: string, embodied: boolean) {
  return queryOptions({
    queryKey: ["footprints", evaluation, unit, embodied],
    queryFn: ({ signal }) =>
      getJson<EvaluationFootprints>(
        `/api/evaluations/${encodeURIComponent(evaluation)}/footprints${query({ unit, embodied: String(embodied) })}`,
        signal,
      ),
  });
}

export function impactsQuery(evaluation: string) {
  return queryOptions({
    queryKey: ["impacts", evaluation],
    queryFn: ({ signal }) =>
      getJson<EvaluationImpacts>(`/api/evaluations/${encodeURIComponent(evaluation)}/impacts`, signal),
  });
}

/** Null where the evaluation was not asked to wait. */
export function windowQuery(evaluation: string) {
  return queryOptions({
    queryKey: ["window", evaluation],
    queryFn: async ({ signal }): Promise<WindowView | null> => {
      try {
        return await getJson<WindowView>(`/api/evaluations/${encodeURIComponent(evaluation)}/window`, signal);
      } catch (error) {
        if (error instanceof ProblemError && error.problem.status === 404) {
          return null;
        }
        throw error;
      }
    },
  });
}
