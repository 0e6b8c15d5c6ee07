import type { components } from "~/shared/api/generated/carbon";

type Schemas = components["schemas"];

export type FootprintReport = Schemas["FootprintReport"];
export type ReportRow = Schemas["ReportRow"];
export type Context = Schemas["Context"];
export type BilledMonth = Schemas["BilledMonth"];
export type Reconciliation = Schemas["ReconciliationView"];
