import { queryOptions } from "@tanstack/react-query";
import { getJson, putText, query } from "~/shared/api/client";
import type { ReportSearch } from "../report-search";
import type { BilledMonth, Context, FootprintReport, Reconciliation } from "./report";

function parameters({ from, to, by, embodied }: ReportSearch): string {
  return query({ from, to, by, embodied });
}

export function reportQuery(search: ReportSearch) {
  return queryOptions({
    queryKey: ["report", search],
    queryFn: ({ signal }) => getJson<FootprintReport>(`/api/footprints/report${parameters(search)}`, signal),
  });
}

/** Where the same report is to be had as comma-separated values. */
export function csvAddress(search: ReportSearch): string {
  return `/api/footprints/report.csv${parameters(search)}`;
}

export const contextQuery = queryOptions({
  queryKey: ["footprint-context"],
  queryFn: ({ signal }) => getJson<Context>("/api/footprints/context", signal),
  staleTime: Number.POSITIVE_INFINITY,
});

export const billedQuery = queryOptions({
  queryKey: ["billed"],
  queryFn: ({ signal }) => getJson<BilledMonth[]>("/api/footprints/billed", signal),
});

export function bringBilled(csv: string): Promise<BilledMonth[]> {
  return putText<BilledMonth[]>("/api/footprints/billed", "text/csv", csv);
}

export function reconciliationQuery(month: string, region: string, share: string) {
  return queryOptions({
    queryKey: ["reconciliation", month, region, share],
    queryFn: ({ signal }) =>
      getJson<Reconciliation>(`/api/footprints/reconciliation${query({ month, region, share })}`, signal),
  });
}
