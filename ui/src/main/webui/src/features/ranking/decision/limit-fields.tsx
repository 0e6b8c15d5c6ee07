import { useSpeech } from "~/shared/i18n/locale-provider";
import type { MetricColumn } from "../metrics";
import { LIMITS, type Preferences } from "./preferences";

interface LimitFieldsProps {
  readonly limits: Preferences["limits"];
  readonly currency: string | undefined;
  readonly metric: MetricColumn | undefined;
  readonly onChange: (limits: Preferences["limits"]) => void;
}

export function LimitFields({ limits, currency, metric, onChange }: LimitFieldsProps) {
  const { t } = useSpeech();
  const labels = {
    minQuality: (metric?.higherIsBetter === false ? t.decision.maxQuality : t.decision.minQuality)(
      metric?.metric ?? "",
    ),
    maxCost: t.decision.maxCost(currency ?? "USD"),
    maxP95: t.decision.maxP95,
    maxCarbon: t.decision.maxCarbon,
  };
  return (
    <fieldset className="limits">
      <legend>{t.decision.constraints}</legend>
      {LIMITS.map((name) => (
        <label key={name} className="field">
          <span>{labels[name]}</span>
          <input
            inputMode="decimal"
            value={limits[name]}
            placeholder={t.decision.noLimit}
            onChange={(event) => onChange({ ...limits, [name]: event.target.value })}
          />
        </label>
      ))}
    </fieldset>
  );
}
