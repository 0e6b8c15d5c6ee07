export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Agreement: {
            items: components["schemas"]["MetricAgreement"][];
            /** Format: int32 */
            samples: number;
            /** Format: int32 */
            trials: number;
        };
        CandidateReviews: {
            /** Format: int32 */
            approved: number;
            candidate: string;
            /** Format: int32 */
            corrected: number;
            quality: components["schemas"]["Quality"][];
            /** Format: int32 */
            rejected: number;
            /** Format: int32 */
            reviews: number;
            run: string;
            score?: components["schemas"]["Estimate"];
            seconds?: components["schemas"]["Estimate"];
            /** Format: int32 */
            trials: number;
            /** Format: int32 */
            uncorrected: number;
        };
        Coefficient: {
            /** Format: double */
            high?: number;
            interval?: string;
            /** Format: double */
            level?: number;
            /** Format: double */
            low?: number;
            /** Format: double */
            value: number;
        };
        /**
         * Format: duration
         * @example P1D
         */
        Duration: string;
        Estimate: {
            /** Format: double */
            high: number;
            interval: string;
            /** Format: double */
            level: number;
            /** Format: double */
            low: number;
            /** Format: int32 */
            n: number;
            /** Format: int32 */
            reviews: number;
            /** Format: double */
            value: number;
        };
        Failure: {
            category: components["schemas"]["FailureCategory"];
            reason: string;
        };
        /** @enum {string} */
        FailureCategory: "MODEL_UNUSABLE" | "INPUT_TOO_LONG" | "UNSUPPORTED" | "NOT_RECORDED" | "TIMED_OUT" | "CRASHED" | "CANCELLED" | "RATE_LIMITED" | "PROVIDER_ERROR" | "UNREACHABLE" | "NOT_AUTHORISED" | "NOT_ALLOWED" | "REFUSED" | "EMPTY" | "MALFORMED_ANSWER" | "BUDGET_EXHAUSTED";
        /** @enum {string} */
        JudgedBy: "HTER" | "APPROVED" | "SCORE";
        MetricAgreement: {
            contrary: boolean;
            higherIsBetter: boolean;
            judgement: components["schemas"]["JudgedBy"];
            kendall?: components["schemas"]["Coefficient"];
            metric: string;
            /** Format: int32 */
            n: number;
            pearson?: components["schemas"]["Coefficient"];
            signature: string;
            spearman?: components["schemas"]["Coefficient"];
        };
        Prompt: {
            text: string;
            /** @constant */
            type: "text";
        } | {
            messages: {
                content: string;
                role: string;
            }[];
            /** @constant */
            type: "chat";
        };
        Quality: {
            expected: number;
            high: number;
            higherIsBetter: boolean;
            interval: string;
            /** @constant */
            kind: "scored";
            level: number;
            low: number;
            metric: string;
            missing?: {
                best?: number;
                expected: number;
                trials: number;
                worst?: number;
            };
            n: number;
            noise?: {
                floor: number;
                repetition: number;
                residual: number;
                sample: number;
            };
            sampleMean: number;
            scale: number;
            signature: string;
            unseen?: number;
            value: number;
        } | {
            /** @constant */
            kind: "unscored";
            metric: string;
            reason: string;
            signature: string;
        };
        ReviewQueue: {
            items: components["schemas"]["ReviewTask"][];
            /** Format: int32 */
            reviewed: number;
            /** Format: int32 */
            total: number;
        };
        ReviewReceipt: {
            /** Format: int32 */
            changed: number;
            /** Format: int32 */
            received: number;
        };
        ReviewTask: {
            completion: string;
            input: components["schemas"]["Prompt"];
            /** Format: int32 */
            repetition: number;
            run: string;
            sample: string;
        };
        TrialPage: {
            items: components["schemas"]["TrialView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        TrialView: {
            completion?: string;
            failure?: components["schemas"]["Failure"];
            firstToken?: components["schemas"]["Duration"];
            input?: components["schemas"]["Prompt"];
            latency?: components["schemas"]["Duration"];
            references: string[];
            /** Format: int32 */
            repetition: number;
            sample: string;
            scores: {
                [key: string]: number;
            };
            unscored: {
                [key: string]: string;
            };
            usage?: components["schemas"]["Usage"];
        };
        Usage: {
            /** Format: int32 */
            cacheReadTokens?: number;
            /** Format: int32 */
            cacheWriteTokens?: number;
            /** Format: int32 */
            inputTokens: number;
            /** Format: int32 */
            outputTokens: number;
            /** Format: int32 */
            reasoningTokens?: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
