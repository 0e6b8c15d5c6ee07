import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJson, query } from "~/shared/api/client";
import type { Page } from "~/shared/api/schema";
import type { TrialSearch } from "../trial-search";
import type { TrialView } from "./trial";

export function trialsQuery(run: string, { page, size, sort, filter }: TrialSearch) {
  return queryOptions({
    queryKey: ["trials", run, page, size, sort, filter],
    queryFn: ({ signal }) =>
      getJson<Page<TrialView>>(
        `/api/runs/${encodeURIComponent(run)}/trials${query({ page, size, sort, filter })}`,
        signal,
      ),
    placeholderData: keepPreviousData,
  });
}
