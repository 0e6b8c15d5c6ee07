import { queryOptions } from "@tanstack/react-query";
import { getJson } from "~/shared/api/client";
import type { CandidateReviews } from "./review";

export function summaryQuery(evaluation: string) {
  return queryOptions({
    queryKey: ["reviews", evaluation, "summary"],
    queryFn: ({ signal }) =>
      getJson<CandidateReviews[]>(
        `/api/evaluations/${encodeURIComponent(evaluation)}/reviews/summary`,
        signal,
      ),
  });
}
