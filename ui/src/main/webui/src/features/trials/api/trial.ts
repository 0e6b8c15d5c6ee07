import type { components } from "~/shared/api/generated/scoring";

export type TrialPage = components["schemas"]["TrialPage"];
export type TrialView = components["schemas"]["TrialView"];
