import type { EvaluationState, TrialCounts } from "~/shared/api/schema";

export interface CandidateView {
  run: string;
  name: string;
}

/** An evaluation as the catalog service shows it. */
export interface EvaluationView {
  evaluation: string;
  name?: string;
  suite: string;
  suiteName: string;
  samples: number;
  repetitions: number;
  metrics: string[];
  state: EvaluationState;
  trials: TrialCounts;
  candidates: CandidateView[];
  requestedAt: string;
  seed: number;
}
