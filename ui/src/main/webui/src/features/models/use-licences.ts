import { useQuery } from "@tanstack/react-query";
import { licencesQuery } from "./api/get-licences";
import type { Licence } from "./api/model-card";

const NONE: ReadonlyMap<string, Licence> = new Map();

/** The licences by id; none until they are loaded, and then a model shows its licence's id. */
export function useLicences(): ReadonlyMap<string, Licence> {
  return useQuery(licencesQuery).data ?? NONE;
}
