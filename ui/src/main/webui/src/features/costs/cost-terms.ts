/** What somebody expects of a product, as the address of the page and the API have it. What is absent the service knows. */
export interface CostTerms {
  readonly requestsPerDay?: string;
  readonly inputTokens?: string;
  readonly outputTokens?: string;
  readonly peakFactor?: string;
  readonly growth?: string;
  readonly months?: string;
  readonly leastReplicas?: string;
  readonly option?: string;
  readonly maxP95?: string;
  readonly ceiling?: string;
  readonly storageGigabytes?: string;
  readonly storagePrice?: string;
  readonly egressBytes?: string;
  readonly egressPrice?: string;
  readonly batch?: string;
}

/** What is asked first, and what few ask for. */
export const FIRST_TERMS = [
  "requestsPerDay",
  "inputTokens",
  "outputTokens",
  "peakFactor",
  "growth",
  "months",
  "leastReplicas",
  "maxP95",
] as const satisfies readonly (keyof CostTerms)[];

export const FURTHER_TERMS = [
  "ceiling",
  "storageGigabytes",
  "storagePrice",
  "egressBytes",
  "egressPrice",
] as const satisfies readonly (keyof CostTerms)[];

const TERMS = [...FIRST_TERMS, ...FURTHER_TERMS, "option", "batch"] as const;

export const OPTIONS = ["on-demand", "spot", "reserved-one-year", "reserved-three-years"] as const;

/** Of a search or a form what is known and not empty. */
export function termsOf(values: Record<string, unknown>): CostTerms {
  const entries = TERMS.flatMap((term) => {
    const value = values[term];
    const text = ["string", "number", "boolean"].includes(typeof value) ? String(value).trim() : "";
    return text === "" ? [] : [[term, text] as const];
  });
  return Object.fromEntries(entries);
}
