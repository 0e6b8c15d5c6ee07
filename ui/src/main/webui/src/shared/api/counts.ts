import type { TrialCounts } from "./schema";

export function failedOf(counts: TrialCounts): number {
  return Object.values(counts.failures).reduce((sum, failures) => sum + failures, 0);
}

export function endedOf(counts: TrialCounts): number {
  return counts.completed + failedOf(counts);
}
