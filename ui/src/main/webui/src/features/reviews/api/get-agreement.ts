import { queryOptions } from "@tanstack/react-query";
import { getJson } from "~/shared/api/client";
import type { Agreement } from "./review";

export function agreementQuery(evaluation: string) {
  return queryOptions({
    queryKey: ["reviews", evaluation, "agreement"],
    queryFn: ({ signal }) =>
      getJson<Agreement>(`/api/evaluations/${encodeURIComponent(evaluation)}/agreement`, signal),
  });
}
