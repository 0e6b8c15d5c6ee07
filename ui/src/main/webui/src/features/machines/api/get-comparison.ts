import { queryOptions } from "@tanstack/react-query";
import { getJson } from "~/shared/api/client";
import type { Comparison } from "./comparison";

/** @param claims as in cost:50; none: those that are shipped with their sources */
export function comparisonQuery(
  evaluation: string,
  promised: string,
  reference: string,
  claims: readonly string[],
) {
  const parameters = new URLSearchParams([
    ["promised", promised],
    ["reference", reference],
    ...claims.map((claim) => ["claim", claim]),
  ]);
  return queryOptions({
    queryKey: ["machines", evaluation, promised, reference, claims],
    queryFn: ({ signal }) =>
      getJson<Comparison>(
        `/api/evaluations/${encodeURIComponent(evaluation)}/machines?${parameters}`,
        signal,
      ),
  });
}
