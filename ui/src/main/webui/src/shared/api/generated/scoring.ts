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
        Change: {
            added: string[];
            metrics: string[];
            /** Format: int64 */
            previous: number;
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
        Comparison: {
            baseline: components["schemas"]["RunId"];
            candidate: components["schemas"]["RunId"];
            /** Format: double */
            corrected: number;
            /** Format: double */
            correlation: number;
            /** Format: double */
            difference: number;
            /** Format: double */
            effectSize: number;
            /** Format: double */
            falseDiscovery: number;
            /** Format: double */
            high: number;
            /** Format: double */
            level: number;
            /** Format: double */
            low: number;
            /** Format: int32 */
            n: number;
            /** Format: double */
            pValue: number;
            test: string;
            verdict: components["schemas"]["Verdict"];
        };
        ComparisonList: {
            comparisons: components["schemas"]["Comparison"][];
            correction: string;
            evaluation: string;
            higherIsBetter: boolean;
            /** Format: double */
            margin: number;
            metric: string;
            /** Format: double */
            scale: number;
        };
        Contradiction: {
            /** Format: int32 */
            candidates: number;
            first: string;
            opposed: components["schemas"]["Opposed"][];
            second: string;
            /** Format: double */
            tau?: number;
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
        EvaluationId: string;
        Failure: {
            category: components["schemas"]["FailureCategory"];
            reason: string;
        };
        /** @enum {string} */
        FailureCategory: "MODEL_UNUSABLE" | "INPUT_TOO_LONG" | "UNSUPPORTED" | "NOT_RECORDED" | "TIMED_OUT" | "CRASHED" | "CANCELLED" | "RATE_LIMITED" | "PROVIDER_ERROR" | "UNREACHABLE" | "NOT_AUTHORISED" | "NOT_ALLOWED" | "REFUSED" | "EMPTY" | "MALFORMED_ANSWER" | "BUDGET_EXHAUSTED";
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        /** @enum {string} */
        JudgedBy: "HTER" | "APPROVED" | "SCORE";
        /** @enum {string} */
        Kind: "BETTER" | "WORSE" | "EQUIVALENT" | "NO_WORSE" | "NOT_ENOUGH_DATA";
        /** @enum {string} */
        Kind1: "CHOICE" | "NUMBER" | "COUNT" | "TEXT" | "DOCUMENT" | "METRIC";
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
        MetricView: {
            aggregation: string;
            /** Format: double */
            best?: number;
            description: string;
            higherIsBetter: boolean;
            name: string;
            options: components["schemas"]["Option"][];
            signature: string;
            source: string;
            /** Format: double */
            worst?: number;
        };
        Opposed: {
            byFirst: components["schemas"]["RunId"];
            bySecond: components["schemas"]["RunId"];
            nameByFirst: string;
            nameBySecond: string;
        };
        Option: {
            allowed: string[];
            kind: components["schemas"]["Kind1"];
            name: string;
            standard: string;
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
        ReusedFrom: {
            evaluation: components["schemas"]["EvaluationId"];
            requestedAt: components["schemas"]["Instant"];
            run: components["schemas"]["RunId"];
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
        Revision: {
            change: components["schemas"]["Change"];
            /** Format: int64 */
            revision: number;
        };
        /** @enum {string} */
        Ruling: "PASSED" | "FLAGGED" | "REPAIRED" | "REFUSED_INPUT" | "REFUSED_OUTPUT";
        RunId: string;
        ScoredMetrics: {
            /** Format: int32 */
            completed: number;
            evaluation: string;
            /** Format: int32 */
            measured: number;
            metrics: string[];
            ranked: boolean;
            /** Format: int64 */
            revision: number;
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
            guarding?: components["schemas"]["Ruling"];
            input?: components["schemas"]["Prompt"];
            latency?: components["schemas"]["Duration"];
            references: string[];
            /** Format: int32 */
            repetition: number;
            reused?: components["schemas"]["ReusedFrom"];
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
            cacheReadTokens?: number;
            cacheWriteTokens?: number;
            inputTokens: number;
            outputTokens: number;
            reasoningTokens?: number;
        };
        Verdict: {
            kind: components["schemas"]["Kind"];
            /** Format: double */
            margin: number;
            /** Format: int64 */
            moreSamples: number;
            words: string;
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
