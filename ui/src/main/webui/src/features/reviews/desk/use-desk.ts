import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { queueQuery } from "../api/get-queue";
import { type Judgement, keyOf, type Review, type ReviewTask } from "../api/review";
import { loadDraft, storeDraft } from "./draft";
import { load } from "./outbox";
import { standingOf } from "./tasks";
import { useOutbox } from "./use-outbox";
import { useStopwatch } from "./use-stopwatch";

/** With fewer tasks at hand the next ones are fetched. */
const FEW = 5;

/** What was entered for one task; it belongs to no other. */
interface Entry {
  readonly task: string;
  readonly correction?: string | undefined;
  readonly score?: number | undefined;
}

export function useDesk(evaluation: string, reviewer: string) {
  const client = useQueryClient();
  const queue = useQuery(queueQuery(evaluation, reviewer));
  const [decided, setDecided] = useState<ReadonlySet<string>>(() => unsentOf(evaluation, reviewer));
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [entry, setEntry] = useState<Entry>({ task: "" });

  const box = useOutbox(evaluation, () => {
    if (standing && standing.open.length < FEW && standing.done < standing.total) {
      void queue.refetch();
    }
    void client.invalidateQueries({ queryKey: ["reviews", evaluation], predicate: isNoQueue });
  });
  const standing = queue.data && standingOf(queue.data, decided, skipped);
  const task = standing?.open[0];
  const key = task && keyOf(task);
  const stopwatch = useStopwatch(key);
  const current = key !== undefined && entry.task === key ? entry : opened(evaluation, key);

  const enter = (changes: Partial<Entry>) => {
    const next = { ...current, ...changes };
    setEntry(next);
    if ("correction" in changes) {
      storeDraft(evaluation, next.task, next.correction);
    }
  };

  const decide = (judgement: Judgement, correction?: string) => {
    if (!task || key === undefined) {
      return;
    }
    storeDraft(evaluation, key, undefined);
    setDecided(new Set([...decided, key]));
    box.add(reviewOf(task, reviewer, judgement, stopwatch.read(), correction, current.score));
  };

  return {
    queue,
    standing,
    task,
    seconds: stopwatch.seconds,
    correction: current.correction,
    score: current.score,
    box,
    edit: () => task && enter({ correction: current.correction ?? task.completion }),
    change: (correction: string) => enter({ correction }),
    cancel: () => enter({ correction: undefined }),
    rate: (score: number) => enter({ score: current.score === score ? undefined : score }),
    skip: () => key !== undefined && setSkipped([...skipped.filter((it) => it !== key), key]),
    approve: () => decide("approved"),
    reject: () => decide("rejected"),
    save: () =>
      current.correction === task?.completion ? decide("approved") : decide("corrected", current.correction),
  };
}

const isNoQueue = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[2] !== "queue";

/** What was decided before the page was opened and is on its way: the server still holds it for open. */
function unsentOf(evaluation: string, reviewer: string): ReadonlySet<string> {
  return new Set(
    load(evaluation)
      .waiting.filter((review) => review.reviewer === reviewer)
      .map(keyOf),
  );
}

function opened(evaluation: string, task: string | undefined): Entry {
  const draft = task === undefined ? undefined : loadDraft(evaluation, task);
  return { task: task ?? "", ...(draft !== undefined && { correction: draft }) };
}

function reviewOf(
  { run, sample, repetition }: ReviewTask,
  reviewer: string,
  judgement: Judgement,
  seconds: number,
  correction: string | undefined,
  score: number | undefined,
): Review {
  return {
    run,
    sample,
    repetition,
    reviewer,
    judgement,
    seconds: Math.round(seconds * 10) / 10,
    reviewedAt: new Date().toISOString(),
    ...(correction !== undefined && { correction }),
    ...(score !== undefined && { score }),
  };
}
