import { queryOptions } from "@tanstack/react-query";
import { getJson, query } from "~/shared/api/client";
import type { CostTerms } from "../cost-terms";
import type { CostPlan, RunCost } from "./cost-plan";

/** What the candidates would cost in the traffic that the terms tell. */
export function costsQuery(evaluation: string, terms: CostTerms) {
  return queryOptions({
    queryKey: ["costs", evaluation, terms],
    queryFn: ({ signal }) =>
      getJson<CostPlan>(
        `/api/evaluations/${encodeURIComponent(evaluation)}/costs${query({ ...terms })}`,
        signal,
      ),
  });
}

export function runCostQuery(run: string) {
  return queryOptions({
    queryKey: ["cost", run],
    queryFn: ({ signal }) => getJson<RunCost>(`/api/runs/${encodeURIComponent(run)}/cost`, signal),
  });
}
