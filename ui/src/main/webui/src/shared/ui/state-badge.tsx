import type { EvaluationState } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";

export function StateBadge({ state }: { state: EvaluationState }) {
  const { t } = useSpeech();
  return <span className={`badge badge-${state.toLowerCase()}`}>{t.evaluations.states[state]}</span>;
}
