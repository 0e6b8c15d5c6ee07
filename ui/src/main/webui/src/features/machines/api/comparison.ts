import type { components } from "~/shared/api/generated/carbon";

type Schemas = components["schemas"];

export type Comparison = Schemas["Comparison"];
export type Side = Schemas["Side"];
export type Figure = Side["figures"][number];
export type Verdict = Schemas["ClaimVerdict"];
export type Interval = Schemas["Interval"];
