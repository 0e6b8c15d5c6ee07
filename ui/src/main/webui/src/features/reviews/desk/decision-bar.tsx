import { useSpeech } from "~/shared/i18n/locale-provider";
import type { Action } from "./keys";

const SCORES = [1, 2, 3, 4, 5];

interface DecisionBarProps {
  readonly writing: boolean;
  readonly score: number | undefined;
  readonly act: (action: Action) => void;
}

export function DecisionBar({ writing, score, act }: DecisionBarProps) {
  const { t, format } = useSpeech();
  const words = t.reviews;
  const button = (kind: Exclude<Action["kind"], "score">, text: string, key: string) => (
    <button
      type="button"
      className={`button review-${kind}`}
      aria-keyshortcuts={key}
      onClick={() => act({ kind })}
    >
      {text} <kbd>{key === "Control+Enter" ? words.saveKey : key}</kbd>
    </button>
  );
  return (
    <div className="review-bar">
      {writing ? (
        <>
          {button("save", words.save, "Control+Enter")}
          {button("cancel", words.cancel, "Esc")}
        </>
      ) : (
        <>
          {button("approve", words.approve, "A")}
          {button("edit", words.edit, "E")}
          {button("reject", words.reject, "R")}
          {button("skip", words.skip, "N")}
        </>
      )}
      <fieldset className="review-scores">
        <legend>{words.score}</legend>
        {SCORES.map((value) => (
          <button
            key={value}
            type="button"
            className="button"
            aria-pressed={score === value}
            onClick={() => act({ kind: "score", score: value })}
          >
            {format.integer(value)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
