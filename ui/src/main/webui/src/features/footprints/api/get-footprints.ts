import { queryOptions } from "@tanstack/react-query";
import { getJson, ProblemError } from "~/shared/api/client";
import type { EvaluationFootprints, EvaluationImpacts, WindowView } from "./footprint";

/** Answers of a run that people approved, of how many reviews. */
export interface Approved {
  readonly run: string;
  readonly approved: number;
  readonly reviews: number;
}

export const ACCEPTED_ANSWER = "accepted-answer";

export function footprintsQuery(
  evaluation: string,
  unit: string,
  embodied: boolean,
  approved: readonly Approved[],
) {
  const counted = unit === ACCEPTED_ANSWER ? approved : [];
  const parameters = new URLSearchParams([
    ["unit", unit],
    ["embodied", String(embodied)],
    ...counted.map((it) => ["approved", `${it.run}:${it.approved}/${it.reviews}`]),
  ]);
  return queryOptions({
    queryKey: ["footprints", evaluation, String(parameters)],
    queryFn: ({ signal }) =>
      getJson<EvaluationFootprints>(
        `/api/evaluations/${encodeURIComponent(evaluation)}/footprints?${parameters}`,
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
