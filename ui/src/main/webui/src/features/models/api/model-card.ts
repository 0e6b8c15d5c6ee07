import type { components as Catalog } from "~/shared/api/generated/catalog";
import type { components } from "~/shared/api/generated/contracts";

type Events = components["schemas"];

/** A model with its facts, and whether its licence allows commercial use. */
export type ModelCard = Catalog["schemas"]["ModelView"];
export type Licence = Events["LicencePublished"]["licence"];
export type Endpoint = ModelCard["endpoints"][number];
export type Commercial = Licence["commercial"];
export type Customisation = NonNullable<ModelCard["customisation"]["value"]>[number];
export type InferenceOption = NonNullable<ModelCard["inferenceOptions"]["value"]>[number];
export type LatencyClass = NonNullable<ModelCard["latency"]["value"]>;

/** The contracts' Fact<T>: the schemas hold it once for each T. Without a value it is not known. */
export interface Fact<T> {
  value?: T;
  source?: string;
  asOf?: string;
}
