import { type Ref, useMemo } from "react";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { PromptText } from "~/shared/ui/prompt-text";
import type { ReviewTask } from "../api/review";
import { diffOf } from "./diff";
import { DiffView } from "./diff-view";

interface TaskViewProps {
  readonly task: ReviewTask;
  /** The correction so far; undefined where nobody is at one. */
  readonly correction: string | undefined;
  readonly editor: Ref<HTMLTextAreaElement>;
  readonly onChange: (text: string) => void;
}

/** Everything that a model wrote is text, and nothing says which model that was. */
export function TaskView({ task, correction, editor, onChange }: TaskViewProps) {
  const { t } = useSpeech();
  const words = t.reviews;
  const pieces = useMemo(
    () => (correction === undefined ? [] : diffOf(task.completion, correction)),
    [task.completion, correction],
  );
  return (
    <div className="review-texts">
      <section>
        <h3>{t.trials.input}</h3>
        <PromptText prompt={task.input} />
      </section>
      <section className="trial-completion">
        <h3>{t.trials.completion}</h3>
        {correction !== undefined ? (
          <textarea
            ref={editor}
            className="text review-editor"
            dir="auto"
            aria-label={words.correction}
            value={correction}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : task.completion === "" ? (
          <p className="sub">{t.trials.emptyCompletion}</p>
        ) : (
          <p className="text" dir="auto">
            {task.completion}
          </p>
        )}
        {correction !== undefined && <DiffView pieces={pieces} />}
      </section>
    </div>
  );
}
