import type { components } from "~/shared/api/generated/catalog";

/** An evaluation as the catalog service shows it. */
export type EvaluationView = components["schemas"]["EvaluationView"];
