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

/** What is paid beside the model, as somebody has typed it: an hour of people, and a judge's and a retry's price of each answer. */
export interface Beside {
  readonly wage: string;
  readonly judge: string;
  readonly retries: string;
}

export function acceptedQuery({ run, reviews, approved, seconds = 0 }: Reviewed, beside: Beside) {
  const parameters = query({
    approved,
    reviewed: reviews,
    minutes: ((seconds * reviews) / 60).toFixed(4),
    wage: beside.wage,
    judge: ofAll(reviews, beside.judge),
    retries: ofAll(reviews, beside.retries),
  });
  return queryOptions({
    queryKey: ["accepted", run, parameters],
    queryFn: ({ signal }) =>
      getJson<AcceptedCost>(`/api/runs/${encodeURIComponent(run)}/accepted${parameters}`, signal),
  });
}

/** What is no number is sent as it was typed: the service says what is wrong with it. */
function ofAll(answers: number, each: string): string {
  const price = Number(each);
  return each === "" || Number.isNaN(price) ? each : String(Number((price * answers).toPrecision(12)));
}
