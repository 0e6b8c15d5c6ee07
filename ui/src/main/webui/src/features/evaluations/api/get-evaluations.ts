import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJson, query } from "~/shared/api/client";
import type { Page } from "~/shared/api/schema";
import type { EvaluationView } from "./evaluation";

export const EVALUATIONS_PER_PAGE = 20;

const REFRESH_WHILE_RUNNING_MS = 2_000;
const REFRESH_AT_REST_MS = 5_000;

export function evaluationsQuery(page: number) {
  return queryOptions({
    queryKey: ["evaluations", page],
    queryFn: ({ signal }) =>
      getJson<Page<EvaluationView>>(`/api/evaluations${query({ page, size: EVALUATIONS_PER_PAGE })}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.items.some((evaluation) => evaluation.state === "RUNNING")
        ? REFRESH_WHILE_RUNNING_MS
        : REFRESH_AT_REST_MS,
  });
}
