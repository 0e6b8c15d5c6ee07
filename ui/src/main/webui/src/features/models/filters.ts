import type { Commercial, ModelCard } from "./api/model-card";

export interface ModelFilters {
  readonly text: string;
  readonly commercial?: Commercial;
  readonly minContext?: number;
  readonly maxParameters?: number;
}

export const NO_FILTERS: ModelFilters = { text: "" };

export const CONTEXTS = [2048, 4096, 8192, 32_768, 128_000];
export const PARAMETERS = [1e9, 7e9, 13e9, 40e9, 70e9];

/** A fact that is not known passes no filter on it: unknown is not enough context and not a free licence. */
export function passes(model: ModelCard, filters: ModelFilters): boolean {
  const { text, commercial, minContext, maxParameters } = filters;
  const named = `${model.name} ${model.creator}`.toLowerCase().includes(text.trim().toLowerCase());
  const context = model.contextWindow.value;
  const parameters = model.totalParameters.value;
  return (
    named &&
    (commercial === undefined || model.commercial === commercial) &&
    (minContext === undefined || (context !== undefined && context >= minContext)) &&
    (maxParameters === undefined || (parameters !== undefined && parameters <= maxParameters))
  );
}
