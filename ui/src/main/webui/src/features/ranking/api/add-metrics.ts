import { ProblemError, postJson } from "~/shared/api/client";
import type { ScoredMetrics } from "./get-scored-metrics";

/** Scores the completions that there are by further metrics: no model is called. */
export function addMetrics(evaluation: string, metrics: readonly string[]): Promise<ScoredMetrics> {
  return postJson<ScoredMetrics>(`/api/evaluations/${encodeURIComponent(evaluation)}/metrics`, { metrics });
}

/** What is wrong with a request, fault by fault. */
export function faultsOf(error: Error): string {
  const faults = error instanceof ProblemError ? (error.problem.faults ?? []) : [];
  return faults.length === 0 ? error.message : faults.map(({ message }) => message).join("; ");
}
