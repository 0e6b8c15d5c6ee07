import { useSpeech } from "~/shared/i18n/locale-provider";
import type { Customisation, InferenceOption, LatencyClass } from "./api/model-card";

/** How the values of facts read in the language of the page. */
export function useFactTexts() {
  const { t, format } = useSpeech();
  return {
    customisation: (levels: readonly Customisation[]) =>
      levels.map((level) => t.models.customisations[level]).join(", ") || t.state.none,
    inference: (options: readonly InferenceOption[]) =>
      options.map((option) => t.models.inferenceOptions[option]).join(", ") || t.state.none,
    latency: (latency: LatencyClass) => t.models.latencies[latency],
    parameters: (count: number) => format.parameters(count),
    context: (tokens: number) => t.models.tokens(format.integer(tokens)),
    date: (iso: string) => format.date(iso),
  };
}
