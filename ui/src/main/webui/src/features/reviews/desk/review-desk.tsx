import { useEffect, useRef } from "react";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { EmptyState, ErrorNotice, Loading } from "~/shared/ui/states";
import { DecisionBar } from "./decision-bar";
import { type Action, actionOf } from "./keys";
import { OutboxNotice } from "./outbox-notice";
import { TaskView } from "./task-view";
import { useDesk } from "./use-desk";

/** One completion after the other, with the hands on the keyboard. */
export function ReviewDesk({ evaluation, reviewer }: { evaluation: string; reviewer: string }) {
  const { t, format } = useSpeech();
  const words = t.reviews;
  const desk = useDesk(evaluation, reviewer);
  const { queue, standing, task, correction, box } = desk;
  const editor = useRef<HTMLTextAreaElement>(null);
  const writing = correction !== undefined;

  const act = (action: Action) => (action.kind === "score" ? desk.rate(action.score) : desk[action.kind]());
  useKeys(act, writing);
  useEffect(() => {
    if (writing) {
      editor.current?.focus();
    }
  }, [writing]);

  return (
    <>
      <OutboxNotice
        outbox={box.outbox}
        failing={box.failing}
        retry={() => void box.flush()}
        discard={box.discardRefused}
      />
      {queue.isPending && <Loading />}
      {queue.isError && <ErrorNotice error={queue.error} retry={() => void queue.refetch()} />}
      {standing && (
        <div className="review-progress">
          <progress aria-label={words.progress} max={Math.max(1, standing.total)} value={standing.done} />
          <span role="status" data-testid="review-count">
            {words.count(format.integer(standing.done), format.integer(standing.total))}
          </span>
          {task && <span className="sub">{words.seconds(format.integer(desk.seconds))}</span>}
        </div>
      )}
      {standing && !task && (
        <EmptyState title={standing.total === 0 ? words.nothing : words.allDone}>
          {standing.done < standing.total && <p>{words.moreLater}</p>}
        </EmptyState>
      )}
      {task && (
        <article className="panel review" aria-label={words.task} data-testid="review-task">
          <TaskView task={task} correction={correction} editor={editor} onChange={desk.change} />
          <DecisionBar writing={writing} score={desk.score} act={act} />
          <p className="sub">{words.keys}</p>
        </article>
      )}
    </>
  );
}

/** Letters decide wherever the focus is, but for fields in which one writes. */
function useKeys(act: (action: Action) => void, writing: boolean) {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const on = (event: KeyboardEvent) => {
      const inEditor = event.target instanceof HTMLTextAreaElement;
      const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      const action = inField ? undefined : actionOf(event, writing && inEditor);
      const fits = action && (!writing || ["save", "cancel", "score"].includes(action.kind));
      if (action && fits && !event.repeat) {
        event.preventDefault();
        latest.current(action);
      }
    };
    document.addEventListener("keydown", on);
    return () => document.removeEventListener("keydown", on);
  }, [writing]);
}
