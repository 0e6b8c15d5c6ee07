import type { components } from "~/shared/api/generated/carbon";

type Schemas = components["schemas"];

export type EvaluationFootprints = Schemas["EvaluationFootprints"];
export type FootprintRow = EvaluationFootprints["rows"][number];
export type OrderFlip = EvaluationFootprints["flips"][number];
export type WindowView = Schemas["WindowView"];
export type EvaluationImpacts = Schemas["EvaluationImpacts"];
