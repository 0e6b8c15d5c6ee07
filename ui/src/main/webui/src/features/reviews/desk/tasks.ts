import { keyOf, type ReviewQueue, type ReviewTask } from "../api/review";

/** What is left to do of a queue, and how far its reviewer is. */
export interface Standing {
  readonly open: readonly ReviewTask[];
  readonly done: number;
  readonly total: number;
}

/**
 * @param decided what was decided since the queue came
 * @param skipped what was put off; it comes last
 */
export function standingOf(
  queue: ReviewQueue,
  decided: ReadonlySet<string>,
  skipped: readonly string[],
): Standing {
  const open = queue.items.filter((task) => !decided.has(keyOf(task)));
  const place = (task: ReviewTask) => skipped.indexOf(keyOf(task));
  return {
    open: open.toSorted((one, other) => place(one) - place(other)),
    done: queue.reviewed + queue.items.length - open.length,
    total: queue.total,
  };
}
