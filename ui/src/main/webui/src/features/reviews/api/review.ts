import type { components } from "~/shared/api/generated/scoring";

type Views = components["schemas"];

export type ReviewQueue = Views["ReviewQueue"];
export type ReviewTask = Views["ReviewTask"];
export type ReviewReceipt = Views["ReviewReceipt"];
export type CandidateReviews = Views["CandidateReviews"];
export type Agreement = Views["Agreement"];
export type AgreementItem = Views["MetricAgreement"];
export type Coefficient = Views["Coefficient"];
export type JudgedBy = AgreementItem["judgement"];

export type Judgement = "approved" | "corrected" | "rejected";

/** A review on its way to the server. */
export interface Review {
  readonly run: string;
  readonly sample: string;
  readonly repetition: number;
  readonly reviewer: string;
  readonly judgement: Judgement;
  readonly correction?: string;
  readonly seconds: number;
  readonly score?: number;
  /** When the person decided: told late or twice, it is still the same review. */
  readonly reviewedAt: string;
}

/** What a task and a review of it have in common. */
export function keyOf({
  run,
  sample,
  repetition,
}: Pick<ReviewTask, "run" | "sample" | "repetition">): string {
  return `${run} ${sample} ${repetition}`;
}
