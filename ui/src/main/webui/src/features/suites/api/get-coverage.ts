import { queryOptions } from "@tanstack/react-query";
import { getJson } from "~/shared/api/client";
import type { CoverageReport } from "./suite";

export function coverageQuery(suite: string) {
  return queryOptions({
    queryKey: ["coverage", suite],
    queryFn: ({ signal }) =>
      getJson<CoverageReport>(`/api/suites/${encodeURIComponent(suite)}/coverage`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
