import { queryOptions } from "@tanstack/react-query";
import { getJson } from "~/shared/api/client";
import type { EvaluationView } from "./evaluation";

export function evaluationQuery(evaluation: string) {
  return queryOptions({
    queryKey: ["evaluation", evaluation],
    queryFn: ({ signal }) =>
      getJson<EvaluationView>(`/api/evaluations/${encodeURIComponent(evaluation)}`, signal),
  });
}
