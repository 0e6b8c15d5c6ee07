import { endedOf, failedOf } from "~/shared/api/counts";
import type { TrialCounts } from "~/shared/api/schema";

/** How many trials had ended at a moment of the browser's clock. */
export interface Observation {
  readonly atMs: number;
  readonly ended: number;
}

export interface Progress {
  readonly expected: number;
  readonly ended: number;
  readonly failed: number;
  readonly share: number;
  /** Absent until two observations tell of progress. */
  readonly perSecond?: number;
  readonly secondsLeft?: number;
}

/** Long enough to even out batches, short enough to follow a change of pace. */
const WINDOW_MS = 30_000;

/** Keeps the observations of the window; a stale count (a redelivered revision) teaches nothing. */
export function observe(history: readonly Observation[], next: Observation): readonly Observation[] {
  const last = history[history.length - 1];
  if (last && next.ended <= last.ended) {
    return history;
  }
  return [...history.filter(({ atMs }) => next.atMs - atMs <= WINDOW_MS), next];
}

export function progressOf(counts: TrialCounts, history: readonly Observation[]): Progress {
  const ended = endedOf(counts);
  const progress = {
    expected: counts.expected,
    ended,
    failed: failedOf(counts),
    share: counts.expected === 0 ? 0 : ended / counts.expected,
  };
  const perSecond = rateOf(history);
  if (perSecond === undefined) {
    return progress;
  }
  return { ...progress, perSecond, secondsLeft: (counts.expected - ended) / perSecond };
}

function rateOf(history: readonly Observation[]): number | undefined {
  const first = history[0];
  const last = history[history.length - 1];
  if (!first || !last || last.atMs <= first.atMs) {
    return undefined;
  }
  return ((last.ended - first.ended) * 1000) / (last.atMs - first.atMs);
}
