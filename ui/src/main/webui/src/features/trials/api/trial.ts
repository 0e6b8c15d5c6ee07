import type { FailureCategory } from "~/shared/api/schema";

export type Prompt =
  | { type: "text"; text: string }
  | { type: "chat"; messages: { role: string; content: string }[] };

export interface TrialFailure {
  category: FailureCategory;
  message?: string;
}

/** A trial as the scoring service shows it. */
export interface TrialView {
  sample: string;
  repetition: number;
  input: Prompt;
  references: string[];
  completion?: string;
  failure?: TrialFailure;
  scores: Record<string, number>;
  latency?: string;
  usage?: { inputTokens: number; outputTokens: number };
}
