import { useSpeech } from "~/shared/i18n/locale-provider";
import type { Verdict } from "./api/comparison";

const BADGES = {
  CONFIRMED: "badge-completed",
  NOT_CONFIRMED: "badge-failed",
  CANNOT_TELL: "badge-use-conditional",
} as const;

/** What is to be said of each claim: never a bare number. */
export function VerdictList({ verdicts }: { verdicts: readonly Verdict[] }) {
  const { t, format } = useSpeech();
  const words = t.machines;
  return (
    <ul className="verdicts">
      {verdicts.map((verdict) => (
        <li key={`${verdict.quantity}-${verdict.reduction}`} data-verdict={verdict.answer}>
          <span className={`badge ${BADGES[verdict.answer]}`}>{words.answers[verdict.answer]}</span>{" "}
          <strong>{words.claimed[verdict.quantity](format.percent(verdict.reduction))}</strong>{" "}
          <span className="sub">{verdict.source}</span>
          {verdict.ratio && (
            <p>
              {words.left(
                format.percent(verdict.ratio.mid),
                format.percent(verdict.ratio.low),
                format.percent(verdict.ratio.high),
              )}
            </p>
          )}
          {verdict.reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </li>
      ))}
    </ul>
  );
}
