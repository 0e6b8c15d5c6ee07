import { queryOptions } from "@tanstack/react-query";
import { getJson, ProblemError, putText, query, remove } from "~/shared/api/client";
import type { components } from "~/shared/api/generated/carbon";

export type FactTable = components["schemas"]["TableView"];

export const factsQuery = queryOptions({
  queryKey: ["facts"],
  queryFn: ({ signal }) => getJson<FactTable[]>("/api/facts", signal),
});

/** Gives a table, or another one in its place. */
export function giveFacts(table: string, source: string, csv: string): Promise<FactTable> {
  return putText<FactTable>(`/api/facts/${encodeURIComponent(table)}${query({ source })}`, "text/csv", csv);
}

/** Goes back to what is shipped. */
export function takeBackFacts(table: string): Promise<void> {
  return remove(`/api/facts/${encodeURIComponent(table)}`);
}

/** What was wrong with a table that was refused. */
export function faultsOf(error: Error) {
  return error instanceof ProblemError ? (error.problem.faults ?? []) : [];
}
