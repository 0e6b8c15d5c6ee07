import { postJson } from "~/shared/api/client";
import type { ModelUse, VerdictView } from "./licence";

/** What is asked: one licence alone, or a model with all that it was made from. */
export interface Subject {
  readonly kind: "licences" | "models";
  readonly id: string;
}

export function askVerdict(subject: Subject, use: ModelUse): Promise<VerdictView> {
  return postJson<VerdictView>(`/api/${subject.kind}/${encodeURIComponent(subject.id)}/verdict`, use);
}
