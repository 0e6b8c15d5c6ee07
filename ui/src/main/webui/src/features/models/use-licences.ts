import { useQueries } from "@tanstack/react-query";
import { licenceQuery } from "./api/get-licence";
import type { Licence, ModelCard } from "./api/model-card";

/** The licences of these models by id, as far as they have been loaded. */
export function useLicences(models: readonly ModelCard[]): ReadonlyMap<string, Licence> {
  const ids = [
    ...new Set(models.flatMap(({ licence }) => (licence.value === undefined ? [] : [licence.value]))),
  ];
  return useQueries({
    queries: ids.map(licenceQuery),
    combine: (answers) => new Map(answers.flatMap(({ data }) => (data ? [[data.id, data] as const] : []))),
  });
}
