import { queryOptions } from "@tanstack/react-query";
import { getJson, query } from "~/shared/api/client";
import type { CostTerms } from "../cost-terms";
import type { AcceptedCost, CostPlan, RunCost } from "./cost-plan";

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

/** What people have said of a candidate's answers, as far as a cost needs it. */
export interface Reviewed {
  readonly run: string;
  readonly candidate: string;
  readonly reviews: number;
  readonly approved: number;
  /** Of a review; absent where nobody measured it. */
  readonly seconds?: number;
}

export function acceptedQuery({ run, reviews, approved, seconds = 0 }: Reviewed, wage: string) {
  const minutes = ((seconds * reviews) / 60).toFixed(4);
  return queryOptions({
    queryKey: ["accepted", run, reviews, approved, minutes, wage],
    queryFn: ({ signal }) =>
      getJson<AcceptedCost>(
        `/api/runs/${encodeURIComponent(run)}/accepted${query({ approved, reviewed: reviews, minutes, wage })}`,
        signal,
      ),
  });
}
