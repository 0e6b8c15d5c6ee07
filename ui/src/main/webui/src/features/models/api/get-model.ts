import { queryOptions } from "@tanstack/react-query";
import { getJson } from "~/shared/api/client";
import type { ModelCard } from "./model-card";

export function modelQuery(model: string) {
  return queryOptions({
    queryKey: ["model", model],
    queryFn: ({ signal }) => getJson<ModelCard>(`/api/models/${encodeURIComponent(model)}`, signal),
  });
}
