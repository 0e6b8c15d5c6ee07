import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJson, query } from "~/shared/api/client";
import type { TrialSearch } from "../trial-search";
import type { TrialPage } from "./trial";

export function trialsQuery(run: string, { page, size, sort, filter, search }: TrialSearch) {
  return queryOptions({
    queryKey: ["trials", run, page, size, sort, filter, search],
    queryFn: ({ signal }) =>
      getJson<TrialPage>(
        `/api/runs/${encodeURIComponent(run)}/trials${query({ page, size, sort, filter, search })}`,
        signal,
      ),
    placeholderData: keepPreviousData,
  });
}
