import { useSpeech } from "~/shared/i18n/locale-provider";
import type { Fact } from "./api/model-card";

/** A fact in a table: its value with source and date in the tooltip, or the word unknown. */
export function FactValue<T>({ fact, show }: { fact: Fact<T>; show: (value: T) => string }) {
  const { t, format } = useSpeech();
  const { value, source, asOf } = fact;
  if (value === undefined) {
    return <span className="unknown">{t.state.unknown}</span>;
  }
  const origin = source && asOf ? t.models.sourceOf(source, format.date(asOf)) : undefined;
  return <span title={origin}>{show(value)}</span>;
}
