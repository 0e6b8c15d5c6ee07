import type { Goal } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { GOALS, type Preferences, sharesOf } from "./preferences";

interface WeightSlidersProps {
  readonly weights: Preferences["weights"];
  readonly onChange: (weights: Preferences["weights"]) => void;
  /** Goals of which at least one candidate has a figure. */
  readonly known: readonly Goal[];
}

/** Ranges are moved with the arrow keys as well as with a pointer. */
export function WeightSliders({ weights, onChange, known }: WeightSlidersProps) {
  const { t, format } = useSpeech();
  const shares = sharesOf(weights);
  return (
    <fieldset className="sliders">
      <legend>{t.decision.weights}</legend>
      {GOALS.map((goal) => (
        <label key={goal} className="slider">
          <span>{t.decision.goals[goal]}</span>
          <input
            type="range"
            min="0"
            max="100"
            step="5"
            value={weights[goal]}
            disabled={!known.includes(goal)}
            aria-valuetext={format.percent(shares[goal])}
            onChange={(event) => onChange({ ...weights, [goal]: Number(event.target.value) })}
          />
          <output>{known.includes(goal) ? format.percent(shares[goal]) : t.ranking.unknown}</output>
        </label>
      ))}
    </fieldset>
  );
}
