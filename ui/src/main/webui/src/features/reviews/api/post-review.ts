import { ProblemError, postJson } from "~/shared/api/client";
import type { Review, ReviewReceipt } from "./review";

/** Kept by the server, refused by it for good, or not come through: then it is tried again. */
export type Sent = { kind: "kept" } | { kind: "refused"; reason: string } | { kind: "unsent" };

export async function postReview(evaluation: string, review: Review): Promise<Sent> {
  try {
    await postJson<ReviewReceipt>(`/api/evaluations/${encodeURIComponent(evaluation)}/reviews`, review);
    return { kind: "kept" };
  } catch (error) {
    return error instanceof ProblemError && [400, 404, 422].includes(error.problem.status)
      ? { kind: "refused", reason: error.message }
      : { kind: "unsent" };
  }
}
