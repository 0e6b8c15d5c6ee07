import { queryOptions } from "@tanstack/react-query";
import { getJson, query } from "~/shared/api/client";
import type { ReviewQueue } from "./review";

/** So many that one can go on for a while when the network is gone. */
const AT_HAND = 20;

export function queueQuery(evaluation: string, reviewer: string) {
  return queryOptions({
    queryKey: ["reviews", evaluation, "queue", reviewer],
    queryFn: ({ signal }) =>
      getJson<ReviewQueue>(
        `/api/evaluations/${encodeURIComponent(evaluation)}/reviews/queue${query({ reviewer, size: AT_HAND })}`,
        signal,
      ),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}
