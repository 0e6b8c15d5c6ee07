import type { components } from "~/shared/api/generated/carbon";

type Schemas = components["schemas"];

export type AcceptedCost = Schemas["AcceptedCost"];
export type CostPlan = Schemas["CostPlan"];
export type CandidateCost = Schemas["CandidateCost"];
export type HostingView = Schemas["HostingView"];
export type BreakEven = Schemas["BreakEvenView"];
export type Crossing = Schemas["CrossingView"];
export type CurvePoint = Schemas["CurvePoint"];
export type PurchaseOption = Schemas["PurchaseOption"];
export type RunCost = Schemas["RunCost"];
